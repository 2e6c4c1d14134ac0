package org.exportscreening.cli.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.exportscreening.decision.Decision;
import org.exportscreening.decision.Revocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionLogTest {
    private static final int RECORDS = 30;
    private static final int LARGE = Integer.getInteger("decisions.large", 600);
    /** Every how many-th byte is changed; 1 takes a while. */
    private static final int STEP = Integer.getInteger("decisions.step", 211);

    @TempDir
    Path folder;

    private Path file;
    private DecisionLog log;

    @BeforeEach
    void open() {
        file = folder.resolve("new").resolve("decisions.db");
        log = DecisionLog.file(file);
    }

    @Test
    void nothingRecordedIsNoFileAndNoProblem() {
        assertThat(log.content().decisions()).isEmpty();
        assertThat(log.audit().sound()).isTrue();
        assertThat(file).doesNotExist();
    }

    @Test
    void whatIsRecordedIsRead() {
        LogRecord first = log.add(Made.decision(1));
        LogRecord second = log.add(Made.decision(2));
        log.add(Made.revocation(first.id()));

        assertThat(first.id()).matches("D1-[0-9a-f]{8}");
        assertThat(log.content().decisions()).extracting(Decision::id).containsExactly(first.id(), second.id());
        assertThat(log.content().decisions().get(0))
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(Made.decision(1));
        assertThat(log.content().revocations()).extracting(Revocation::decision).containsExactly(first.id());
        assertThat(second.digest()).isEqualTo(LogRecord.link(first.digest(), second.record()));
    }

    @Test
    void aSoundLogIsSoundToTheLastByte() throws IOException {
        // Pages enough for a table of several levels; written without waiting for the disk.
        Made.fill(new DecisionLog(Database.scratch(makeFolder())), LARGE);
        AuditReport report = log.audit();
        assertThat(report.problems()).isEmpty();
        assertThat(report.notes()).isEmpty();
        assertThat(report.records()).isEqualTo(LARGE);
    }

    private Path makeFolder() throws IOException {
        Files.createDirectories(file.getParent());
        return file;
    }

    @Test
    void anAuditLeavesTheFileAsItIs() throws IOException {
        Made.fill(log, 3);
        byte[] before = Files.readAllBytes(file);
        log.audit();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void writersInManyThreadsMakeOneChain() {
        List<String> ids = IntStream.rangeClosed(1, 40)
                .parallel()
                .mapToObj(i -> DecisionLog.file(file).add(Made.decision(i)).id())
                .toList();
        assertThat(log.records()).extracting(LogRecord::id).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(log.audit().problems()).isEmpty();
    }

    // changes through SQL

    private void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.executeUpdate(one);
            }
        }
    }

    private void withoutTriggers(String... statements) throws SQLException {
        sql("DROP TRIGGER screening_decisions_no_UPDATE", "DROP TRIGGER screening_decisions_no_DELETE");
        sql(statements);
    }

    @Test
    void theTableRefusesChanges() {
        Made.fill(log, 2);
        assertThatThrownBy(() -> sql("UPDATE screening_decisions SET record = 'x' WHERE seq = 1"))
                .hasMessageContaining("only ever added");
        assertThatThrownBy(() -> sql("DELETE FROM screening_decisions")).hasMessageContaining("only ever added");
    }

    @Test
    void anAlteredRecordIsLocated() throws SQLException {
        Made.fill(log, 5);
        withoutTriggers("UPDATE screening_decisions SET record = replace(record, 'officer', 'nobody') WHERE seq = 3");
        assertThat(log.audit().problems()).singleElement().asString().matches("record 3 \\(D3-.*\\): altered");
        assertThatThrownBy(log::content)
                .isInstanceOf(DecisionLogException.class)
                .hasMessageContaining("record 3")
                .satisfies(e -> assertThat(((DecisionLogException) e).damaged()).isTrue());
    }

    @Test
    void anAlteredDigestIsLocated() throws SQLException {
        Made.fill(log, 5);
        withoutTriggers("UPDATE screening_decisions SET digest = 'sha256:" + "1".repeat(64) + "' WHERE seq = 3");
        assertThat(log.audit().problems()).singleElement().asString().startsWith("record 3 (");
    }

    @Test
    void missingRecordsAreLocated() throws SQLException {
        Made.fill(log, 6);
        withoutTriggers("DELETE FROM screening_decisions WHERE seq IN (3, 4)");
        assertThat(log.audit().problems()).containsExactly("missing: records 3 to 4");
    }

    @Test
    void aGapThatWasClosedIsLocated() throws SQLException {
        Made.fill(log, 5);
        withoutTriggers(
                "DELETE FROM screening_decisions WHERE seq = 3",
                "UPDATE screening_decisions SET seq = 3 WHERE seq = 4",
                "UPDATE screening_decisions SET seq = 4 WHERE seq = 5");
        assertThat(log.audit().problems().get(0))
                .startsWith("record 3 (")
                .endsWith("not the record that was written there, but number 4");
    }

    @Test
    void reorderedRecordsAreLocated() throws SQLException {
        Made.fill(log, 5);
        withoutTriggers(
                "UPDATE screening_decisions SET seq = 99 WHERE seq = 2",
                "UPDATE screening_decisions SET seq = 2 WHERE seq = 3",
                "UPDATE screening_decisions SET seq = 3 WHERE seq = 99");
        assertThat(log.audit().problems())
                .anyMatch(p -> p.startsWith("record 2 (") && p.endsWith("but number 3"))
                .anyMatch(p -> p.startsWith("record 3 (") && p.endsWith("but number 2"));
    }

    @Test
    void anInsertedRecordIsLocated() throws SQLException {
        Made.fill(log, 3);
        LogRecord last = log.records().get(2);
        sql("INSERT INTO screening_decisions VALUES (4, '" + last.record() + "', '" + last.digest() + "')");
        assertThat(log.audit().problems()).singleElement().asString().startsWith("record 4 (");
    }

    @Test
    void aCutOffEndIsNoticedAgainstTheNotedHead() throws SQLException {
        Made.fill(log, 5);
        String head = log.audit().head();
        log.add(Made.decision(6));
        assertThat(log.audit().against(head).sound()).isTrue();

        withoutTriggers("DELETE FROM screening_decisions WHERE seq > 4");
        assertThat(log.audit().against(head).problems()).anyMatch(p -> p.contains("noted head"));
    }

    @Test
    void droppedTriggersAreNoticed() throws SQLException {
        Made.fill(log, 2);
        sql("DROP TRIGGER screening_decisions_no_DELETE");
        assertThat(log.audit().problems()).singleElement().asString().contains("outside of the text of the records");
    }

    // one byte

    @Test
    void anyByteThatIsChangedIsFound() throws IOException {
        Made.fill(log, RECORDS);
        byte[] sound = Files.readAllBytes(file);
        Random random = new Random(4);
        List<Integer> positions =
                new ArrayList<>(IntStream.range(0, 100).boxed().toList());
        for (int at = 100; at < sound.length; at += 1 + random.nextInt(2 * STEP - 1)) {
            positions.add(at);
        }
        List<Integer> missed = new ArrayList<>();
        for (int at : positions) {
            byte[] changed = sound.clone();
            changed[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, changed);
            if (found().isEmpty()) {
                missed.add(at);
            }
        }
        assertThat(positions).hasSizeGreaterThan(200);
        assertThat(missed).as("changed bytes that were not found").isEmpty();
    }

    private List<String> found() {
        try {
            return log.audit().problems();
        } catch (DecisionLogException e) {
            return e.damaged() ? List.of(e.getMessage()) : List.of();
        }
    }

    @Test
    void aChangedByteOfARecordIsLocatedInIt() throws IOException {
        Made.fill(log, RECORDS);
        byte[] sound = Files.readAllBytes(file);
        String text = new String(sound, StandardCharsets.ISO_8859_1);
        for (int record : new int[] {1, 2, 11, 17, 29, 30}) {
            List<String> problems = new ArrayList<>();
            // The text stands once in a record, and perhaps again in space that is no longer used.
            for (int at = text.indexOf("for reason " + record + "\"");
                    at >= 0;
                    at = text.indexOf("for reason " + record + "\"", at + 1)) {
                byte[] changed = sound.clone();
                changed[at]++;
                Files.write(file, changed);
                assertThat(found()).as("byte %d", at).hasSize(1);
                problems.addAll(found());
            }
            assertThat(problems)
                    .filteredOn(p -> p.startsWith("record "))
                    .singleElement()
                    .asString()
                    .startsWith("record " + record + " (")
                    .endsWith("altered");
        }
    }

    @Test
    void whatIsNoDatabaseIsDamaged() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "no database at all ".repeat(100));
        assertThat(found()).singleElement().asString().contains("damaged");
        assertThatThrownBy(log::content)
                .satisfies(e -> assertThat(((DecisionLogException) e).damaged()).isTrue());
    }
}
