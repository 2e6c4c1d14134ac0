package org.exportscreening.cli.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.exportscreening.decision.Decision;
import org.exportscreening.decision.Revocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a log keeps, and how it refuses. */
class DecisionLogTest {
    @TempDir
    Path folder;

    private LogFile log;

    @BeforeEach
    void open() {
        log = new LogFile(folder.resolve("new").resolve("decisions.db"));
    }

    @Test
    void nothingRecordedIsNoFileAndNoProblem() {
        assertThat(log.log().content().decisions()).isEmpty();
        assertThat(log.log().audit().sound()).isTrue();
        assertThat(log.file()).doesNotExist();
    }

    @Test
    void whatIsRecordedIsRead() {
        LogRecord first = log.log().add(Made.decision(1));
        LogRecord second = log.log().add(Made.decision(2));
        log.log().add(Made.revocation(first.id()));

        assertThat(first.id()).matches("D1-[0-9a-f]{8}");
        assertThat(log.log().content().decisions()).extracting(Decision::id).containsExactly(first.id(), second.id());
        assertThat(log.log().content().decisions().get(0))
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(Made.decision(1));
        assertThat(log.log().content().revocations())
                .extracting(Revocation::decision)
                .containsExactly(first.id());
        assertThat(second.digest()).isEqualTo(LogRecord.link(first.digest(), second.record()));
    }

    @Test
    void writersInManyThreadsMakeOneChain() {
        List<String> ids = IntStream.rangeClosed(1, 40)
                .parallel()
                .mapToObj(i -> log.log().add(Made.decision(i)).id())
                .toList();
        assertThat(log.log().records()).extracting(LogRecord::id).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(log.log().audit().problems()).isEmpty();
    }

    @Test
    void anyTextIsKeptAsItIs() {
        List<String> reasons =
                List.of("two\nlines\tand \"quotes\"", "nothing\u0000here", "half \uD800", "\uD83D\uDE00 𠮷");
        reasons.forEach(r -> log.log().add(Made.decision(1, r)));
        assertThat(log.log().content().decisions()).extracting(Decision::reason).containsExactlyElementsOf(reasons);
        assertThat(log.found()).isEmpty();
    }

    // what it refuses, with nothing lost

    private static void refused(ThrowingCallable action, boolean damaged, String... words) {
        assertThatThrownBy(action)
                .isInstanceOf(DecisionLogException.class)
                .hasMessageContainingAll(words)
                .satisfies(e -> assertThat(((DecisionLogException) e).damaged()).isEqualTo(damaged));
    }

    @Test
    void aWriterThatWaitsTooLongIsToldSoAndReadersGoOn() throws SQLException {
        log.filled(1);
        DecisionLog hasty = new DecisionLog(Database.file(log.file()).with(Duration.ofMillis(100)));
        try (Connection other = Database.file(log.file()).toWrite();
                Statement statement = other.createStatement()) {
            statement.executeQuery("SELECT 1").close();
            refused(() -> hasty.add(Made.decision(2)), false, "was not recorded", "locked");
            assertThat(hasty.content().decisions()).hasSize(1);
        }
        hasty.add(Made.decision(2));
        assertThat(log.log().records()).hasSize(2);
    }

    @Test
    void theErrorIsSaidThatTookTheTransactionAway() throws SQLException {
        log.filled(1)
                .sql(
                        "CREATE TRIGGER full BEFORE INSERT ON screening_decisions BEGIN SELECT RAISE(ROLLBACK, 'no room'); END");
        assertThatThrownBy(() -> log.log().add(Made.decision(2)))
                .hasMessageContainingAll("was not recorded", "no room")
                .hasMessageNotContaining("rollback");
    }

    @Test
    void theDatabaseOfSomebodyElseIsLeftAlone() throws SQLException {
        LogFile other = new LogFile(folder.resolve("other.db"));
        other.sql("CREATE TABLE bookmarks (url TEXT)");
        byte[] before = other.bytes();
        refused(() -> other.log().add(Made.decision(1)), true, "not the one of decisions");
        refused(() -> other.log().content(), true, "not the one of decisions");
        assertThat(other.found()).singleElement().asString().contains("not the one of decisions");
        assertThat(other.bytes()).isEqualTo(before);
    }

    @Test
    void aRecordOfALaterVersionIsNotGuessedAt() throws SQLException {
        String later = log.filled(1).log().records().get(0).record().replace("decision/1", "decision/2");
        LogRecord record = LogRecord.after(LogRecord.START, 1, later);
        log.withoutTriggers(
                "UPDATE screening_decisions SET record = '" + later + "', digest = '" + record.digest() + "'");
        refused(() -> log.log().content(), true, "record 1", "screening-match-decision/2", "does not know");
    }

    @Test
    void anAddressThatIsNoPlainFileIsRefused() {
        for (String url :
                List.of("jdbc:sqlite:", "jdbc:sqlite::memory:", "jdbc:sqlite:file:x.db", "jdbc:sqlite:x.db?y=z")) {
            refused(() -> DecisionLog.at(url), false, "decisions can");
        }
        refused(() -> DecisionLog.file(Path.of("what?.db")), false, "question mark");
    }

    @Test
    void messagesTellNoPassword() {
        for (String url : List.of(
                "jdbc:none://u:secret@h/db", "jdbc:none://h/db?password=secret", "jdbc:none://h;password=secret")) {
            assertThatThrownBy(DecisionLog.at(url)::records)
                    .hasMessageContaining("No suitable driver")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void aFolderThatCanNotBeMadeIsNamed() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("file"), "");
        refused(
                () -> DecisionLog.file(inTheWay.resolve("decisions.db")).add(Made.decision(1)),
                false,
                inTheWay.toString(),
                "can not be made");
    }
}
