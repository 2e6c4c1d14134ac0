package org.exportscreening.cli.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A log in an SQLite file, and ways to tamper with it.
 *
 * @param file the file; there once something is recorded
 */
record LogFile(Path file) {
    DecisionLog log() {
        return DecisionLog.file(file);
    }

    /** Records so many decisions. */
    LogFile filled(int records) {
        Made.fill(log(), records);
        return this;
    }

    void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.executeUpdate(one);
            }
        }
    }

    void withoutTriggers(String... statements) throws SQLException {
        sql("DROP TRIGGER screening_decisions_no_UPDATE", "DROP TRIGGER screening_decisions_no_DELETE");
        sql(statements);
    }

    byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an audit finds, also if it finds that there is no database at all. */
    List<String> found() {
        try {
            return log().audit().problems();
        } catch (DecisionLogException e) {
            return e.damaged() ? List.of(e.getMessage()) : List.of();
        }
    }
}
