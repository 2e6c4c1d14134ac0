package org.exportscreening.cli.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.exportscreening.decision.Decision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same log in PostgreSQL; runs where a server is named. Its table of decisions is dropped first: name an empty database. */
class PostgresTest {
    private static final String VARIABLE = "SCREENING_TEST_POSTGRES";

    private String url;

    @BeforeEach
    void connect() throws SQLException {
        url = System.getenv(VARIABLE);
        assumeTrue(
                url != null,
                "skipped: " + VARIABLE + " names no test database, such as jdbc:postgresql://host/db?user=u");
        sql("DROP TABLE IF EXISTS screening_decisions");
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement run = connection.createStatement()) {
            run.executeUpdate(statement);
        }
    }

    @Test
    void recordsAreReadAndAuditedAsInSqlite() throws SQLException {
        DecisionLog log = DecisionLog.at(url);
        assertThat(log.content().decisions()).isEmpty();
        Made.fill(log, 8);
        log.add(Made.revocation(log.records().get(1).id()));

        assertThat(log.content().decisions())
                .extracting(Decision::reason)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 8)
                        .mapToObj(i -> Made.decision(i).reason())
                        .toList());
        assertThat(log.audit().problems()).isEmpty();
        assertThat(log.audit().records()).isEqualTo(9);

        sql("UPDATE screening_decisions SET record = replace(record, 'officer', 'nobody') WHERE seq = 5");
        assertThat(log.audit().problems()).singleElement().asString().startsWith("record 5 (");
    }

    @Test
    void writersInManyThreadsMakeOneChain() {
        List<String> ids = IntStream.rangeClosed(1, 24)
                .parallel()
                .mapToObj(i -> DecisionLog.at(url).add(Made.decision(i)).id())
                .toList();
        DecisionLog log = DecisionLog.at(url);
        assertThat(log.records()).extracting(LogRecord::id).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(log.audit().problems()).isEmpty();
    }
}
