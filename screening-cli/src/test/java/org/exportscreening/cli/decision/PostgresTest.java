package org.exportscreening.cli.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.exportscreening.decision.Decision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The same log in PostgreSQL; runs where a server is named. Its table of decisions is dropped first: name an empty database. */
@ResourceLock("PostgreSQL")
class PostgresTest {
    @TempDir
    Path folder;

    private Postgres postgres;
    private DecisionLog log;

    @BeforeEach
    void connect() throws SQLException {
        postgres = Postgres.emptied();
        log = postgres.log();
    }

    @Test
    void recordsAreReadAndAuditedAsInSqlite() {
        assertThat(log.content().decisions()).isEmpty();
        assertThat(log.audit().notes()).singleElement().asString().startsWith("no decision is recorded in jdbc:");
        Made.fill(log, 8);
        LogRecord last = log.add(Made.revocation(log.records().get(1).id()));

        assertThat(log.content().decisions())
                .extracting(Decision::reason)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 8)
                        .mapToObj(i -> Made.decision(i).reason())
                        .toList());
        assertThat(log.content().revocations()).hasSize(1);
        AuditReport audit = log.audit();
        assertThat(audit.problems()).isEmpty();
        assertThat(audit.notes()).isEmpty();
        assertThat(audit.records()).isEqualTo(9);
        assertThat(audit.head()).isEqualTo(last.digest());
    }

    @Test
    void anyTextIsKeptAsItIs() {
        for (String reason :
                List.of("two\nlines\tand \"quotes\"", "nothing\u0000here", "half \uD800", "\uD83D\uDE00")) {
            log.add(Made.decision(1, reason));
            assertThat(log.content().decisions())
                    .last()
                    .extracting(Decision::reason)
                    .isEqualTo(reason);
        }
        assertThat(log.audit().problems()).isEmpty();
    }

    @Test
    void anAlteredRecordIsLocated() throws SQLException {
        Made.fill(log, 8);
        postgres.sql("UPDATE screening_decisions SET record = replace(record, 'officer', 'nobody') WHERE seq = 5");
        assertThat(log.audit().problems()).singleElement().asString().matches("record 5 \\(D5-.*\\): altered");
        assertThatThrownBy(log::content).hasMessageContaining("record 5");
    }

    @Test
    void aDeletedRecordIsLocatedAndTheLastOneByTheNotedHead() throws SQLException {
        Made.fill(log, 6);
        String head = log.audit().head();
        postgres.sql("DELETE FROM screening_decisions WHERE seq = 6");
        assertThat(log.audit().sound()).isTrue();
        assertThat(log.audit().against(head).problems())
                .singleElement()
                .asString()
                .contains("noted head");
        postgres.sql("DELETE FROM screening_decisions WHERE seq = 3");
        assertThat(log.audit().problems()).containsExactly("missing: record 3");
    }

    @Test
    void itSufficesToBeAllowedToReadAndToInsert() throws SQLException {
        assumeTrue(postgres.says("rolsuper FROM pg_roles WHERE rolname = current_user"), "skipped: no superuser");
        Made.fill(log, 1);
        postgres.sql(
                "DROP ROLE IF EXISTS screening_officer",
                "CREATE ROLE screening_officer LOGIN PASSWORD 'officer'",
                "GRANT SELECT, INSERT ON screening_decisions TO screening_officer");
        try {
            String url = postgres.url().replaceFirst("\\?.*", "?user=screening_officer&password=officer");
            DecisionLog.at(url).add(Made.decision(2));
            assertThat(DecisionLog.at(url).audit().records()).isEqualTo(2);
            assertThatThrownBy(() -> new Postgres(url).sql("UPDATE screening_decisions SET record = ''"))
                    .hasMessageContaining("permission denied");
        } finally {
            postgres.sql("DROP OWNED BY screening_officer", "DROP ROLE screening_officer");
        }
    }

    // many writers

    @Test
    void writersInManyThreadsMakeOneChain() {
        List<String> ids = IntStream.rangeClosed(1, 24)
                .parallel()
                .mapToObj(i -> postgres.log().add(Made.decision(i)).id())
                .toList();
        assertThat(log.records()).extracting(LogRecord::id).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(log.audit().problems()).isEmpty();
    }

    @Test
    void twoProcessesMakeOneChainUntilTheyAreKilled() throws IOException, InterruptedException {
        List<Process> writers = new ArrayList<>();
        List<String> acknowledged = new ArrayList<>();
        try {
            writers.add(KilledWriter.start(postgres.url(), folder.resolve("0")));
            writers.add(KilledWriter.start(postgres.url(), folder.resolve("1")));
            for (int i = 0; i < 2; i++) {
                KilledWriter.await(writers.get(i), folder.resolve("" + i), 10);
            }
        } finally {
            for (Process writer : writers) {
                writer.destroyForcibly().waitFor();
            }
        }
        for (int i = 0; i < 2; i++) {
            assertThat(KilledWriter.said(folder.resolve("" + i))).hasSizeGreaterThanOrEqualTo(10);
            acknowledged.addAll(KilledWriter.said(folder.resolve("" + i)));
        }
        assertThat(log.records())
                .extracting(LogRecord::id)
                .doesNotHaveDuplicates()
                .containsAll(acknowledged);
        assertThat(log.audit().problems()).isEmpty();
    }
}
