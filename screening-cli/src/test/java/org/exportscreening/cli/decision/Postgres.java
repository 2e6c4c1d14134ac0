package org.exportscreening.cli.decision;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The PostgreSQL database that the environment names for tests.
 *
 * @param url its address
 */
public record Postgres(String url) {
    private static final String VARIABLE = "SCREENING_TEST_POSTGRES";

    /** The database without decisions; where none is named, the test is skipped. */
    public static Postgres emptied() throws SQLException {
        String url = System.getenv(VARIABLE);
        assumeTrue(
                url != null,
                "skipped: " + VARIABLE + " names no test database, such as jdbc:postgresql://host/db?user=u");
        Postgres postgres = new Postgres(url);
        postgres.sql("DROP TABLE IF EXISTS screening_decisions");
        return postgres;
    }

    /** Runs statements behind the back of the program. */
    public void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement run = connection.createStatement()) {
            for (String statement : statements) {
                run.execute(statement);
            }
        }
    }

    /** Whether a condition holds. */
    boolean says(String condition) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement run = connection.createStatement();
                ResultSet rows = run.executeQuery("SELECT " + condition)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    DecisionLog log() {
        return DecisionLog.at(url);
    }
}
