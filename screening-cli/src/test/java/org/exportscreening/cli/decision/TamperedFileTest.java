package org.exportscreening.cli.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An SQLite file is checked to the last byte. */
class TamperedFileTest {
    private static final int PAGE = 4096;
    private static final int RECORDS = 30;
    private static final int LARGE = Integer.getInteger("decisions.large", 600);
    /** Every how many-th byte is changed; 1 takes a while. */
    private static final int STEP = Integer.getInteger("decisions.step", 211);

    @TempDir
    Path folder;

    private LogFile log;

    @BeforeEach
    void open() {
        log = new LogFile(folder.resolve("decisions.db"));
    }

    @Test
    void aSoundLogIsSoundToTheLastByte() throws IOException {
        // Pages enough for a table of several levels; written without waiting for the disk.
        Made.fill(new DecisionLog(Database.scratch(log.file())), LARGE);
        AuditReport report = log.log().audit();
        assertThat(report.problems()).isEmpty();
        assertThat(report.notes()).isEmpty();
        assertThat(report.records()).isEqualTo(LARGE);
    }

    @Test
    void anAuditLeavesTheFileAsItIs() throws IOException {
        log.filled(3);
        byte[] before = log.bytes();
        log.log().audit();
        assertThat(log.bytes()).isEqualTo(before);
    }

    @Test
    void anyByteThatIsChangedIsFound() throws IOException {
        log.filled(RECORDS);
        byte[] sound = log.bytes();
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
            log.write(changed);
            if (log.found().isEmpty()) {
                missed.add(at);
            }
        }
        assertThat(positions).hasSizeGreaterThan(200);
        assertThat(missed).as("changed bytes that were not found").isEmpty();
        System.out.println(positions.size() + " of " + sound.length + " bytes changed one at a time, all found");
    }

    @Test
    void aChangedByteOfARecordIsLocatedInIt() throws IOException {
        log.filled(RECORDS);
        byte[] sound = log.bytes();
        String text = new String(sound, StandardCharsets.ISO_8859_1);
        for (int record : new int[] {1, 2, 11, 17, 29, 30}) {
            List<String> problems = new ArrayList<>();
            // The text stands once in a record, and perhaps again in space that is no longer used.
            for (int at = text.indexOf("for reason " + record + "\"");
                    at >= 0;
                    at = text.indexOf("for reason " + record + "\"", at + 1)) {
                byte[] changed = sound.clone();
                changed[at]++;
                log.write(changed);
                assertThat(log.found()).as("byte %d", at).hasSize(1);
                problems.addAll(log.found());
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
        Files.writeString(log.file(), "no database at all ".repeat(100));
        assertThat(log.found()).singleElement().asString().contains("damaged");
        assertThatThrownBy(log.log()::content)
                .satisfies(e -> assertThat(((DecisionLogException) e).damaged()).isTrue());
    }

    @Test
    void aFileThatWasCutIsFound() {
        log.filled(RECORDS);
        byte[] sound = log.bytes();
        for (int length = 1; length < sound.length; length += 509) {
            log.write(Arrays.copyOf(sound, length));
            assertThat(log.found()).as("the first %d bytes", length).isNotEmpty();
        }
        log.write(Arrays.copyOf(sound, sound.length + 1));
        assertThat(log.found()).as("one byte more").isNotEmpty();
    }

    @Test
    void anEmptiedFileIsNotCalledAsRecorded() {
        log.filled(2).write(new byte[0]);
        assertThat(log.log().audit().notes()).containsExactly("no decision is recorded in " + log.file());
    }

    @Test
    void anOlderCopyIsFoundByTheNotedHeadAlone() {
        byte[] older = log.filled(3).bytes();
        String head = log.filled(1).log().audit().head();
        log.write(older);
        assertThat(log.log().audit().sound()).isTrue();
        assertThat(log.log().audit().against(head).problems())
                .singleElement()
                .asString()
                .contains(head);
    }

    /** A writer that is killed leaves its journal; when that is deleted, some pages may be new and others old. */
    @Test
    void pagesOfTwoTimesAreFound() {
        log.filled(RECORDS);
        for (int record = 0; record < 6; record++) {
            byte[] before = log.bytes();
            byte[] after = log.filled(1).bytes();
            List<Integer> changed = IntStream.range(0, after.length / PAGE)
                    .filter(page ->
                            page * PAGE >= before.length || !Arrays.equals(page(before, page), page(after, page)))
                    .boxed()
                    .toList();
            assertThat(changed).hasSizeBetween(2, 8);
            for (int some = 1; some < (1 << changed.size()) - 1; some++) {
                byte[] torn = Arrays.copyOf(before, after.length);
                for (int i = 0; i < changed.size(); i++) {
                    if ((some >> i & 1) == 1) {
                        System.arraycopy(after, changed.get(i) * PAGE, torn, changed.get(i) * PAGE, PAGE);
                    }
                }
                log.write(torn);
                assertThat(log.found())
                        .as("pages %s, of them %s", changed, Integer.toBinaryString(some))
                        .isNotEmpty();
            }
            log.write(after);
        }
        assertThat(log.found()).isEmpty();
    }

    private static byte[] page(byte[] file, int page) {
        return Arrays.copyOfRange(file, page * PAGE, (page + 1) * PAGE);
    }
}
