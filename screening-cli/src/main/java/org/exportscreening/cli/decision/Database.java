package org.exportscreening.cli.decision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.annotation.Nullable;

/**
 * A database by its JDBC address, and the one table in it. SQL that every database understands; what is particular to SQLite stands
 * in {@link #properties}. A connection for each piece of work, so that nothing is held while a person thinks.
 *
 * @param url the address
 * @param synchronous how SQLite makes sure of the disk: {@code EXTRA}, or {@code OFF} for a copy that may be lost
 */
record Database(String url, String synchronous) {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String WAIT_MILLIS = "60000";
    private static final String TABLE = "screening_decisions";

    static Database at(String url) {
        return new Database(url, "EXTRA");
    }

    /** A database that may be lost, for comparison. */
    static Database scratch(Path file) {
        return new Database(SQLITE + file, "OFF");
    }

    static Database file(Path file) {
        return at(SQLITE + file);
    }

    /** The file of an SQLite database; null for another one. */
    @Nullable
    Path file() {
        return url.startsWith(SQLITE) ? Path.of(url.substring(SQLITE.length())) : null;
    }

    /** Whether there can be anything to read: SQLite would make an empty file of one that is not there. */
    boolean exists() {
        Path file = file();
        return file == null || Files.exists(file);
    }

    /** A connection that will write: SQLite lets in one at a time, from the start, so that none fails halfway. */
    Connection toWrite() throws SQLException {
        return open("IMMEDIATE");
    }

    Connection toRead() throws SQLException {
        return open("DEFERRED");
    }

    private Connection open(String mode) throws SQLException {
        Connection connection = DriverManager.getConnection(url, properties(mode));
        try {
            if (file() == null) {
                connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            }
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private Properties properties(String mode) {
        Properties properties = new Properties();
        if (file() != null) {
            // A commit returns once records, journal and folder are on the disk. The journal is SQLite's usual one, not
            // its
            // write-ahead log: one file holds everything, and reading never changes it.
            properties.setProperty("synchronous", synchronous);
            properties.setProperty("transaction_mode", mode);
            properties.setProperty("busy_timeout", WAIT_MILLIS);
        }
        return properties;
    }

    /** What wrote a record, such as {@code SQLite 3.53.4}. */
    static String writer(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName() + " "
                + connection.getMetaData().getDatabaseProductVersion();
    }

    /** Makes the table if it is not there, in the transaction of the first record. */
    void createTable(Connection connection) throws SQLException {
        if (hasTable(connection)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + TABLE
                    + " (seq INTEGER NOT NULL PRIMARY KEY, record TEXT NOT NULL, digest VARCHAR(71) NOT NULL)");
            if (file() != null) {
                for (String change : List.of("UPDATE", "DELETE")) {
                    statement.execute("CREATE TRIGGER " + TABLE + "_no_" + change + " BEFORE " + change + " ON " + TABLE
                            + " BEGIN SELECT RAISE(ABORT, 'decisions are only ever added'); END");
                }
            }
        }
    }

    private static boolean hasTable(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                if (TABLE.equalsIgnoreCase(tables.getString("TABLE_NAME"))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** All records by their place; none if there is no table. */
    static List<LogRecord> records(Connection connection) throws SQLException {
        return hasTable(connection)
                ? query(connection, "SELECT seq, record, digest FROM " + TABLE + " ORDER BY seq")
                : List.of();
    }

    /** The last record, or null. */
    @Nullable
    static LogRecord last(Connection connection) throws SQLException {
        List<LogRecord> last = query(
                connection,
                "SELECT seq, record, digest FROM " + TABLE + " WHERE seq = (SELECT MAX(seq) FROM " + TABLE + ")");
        return last.isEmpty() ? null : last.get(0);
    }

    private static List<LogRecord> query(Connection connection, String sql) throws SQLException {
        List<LogRecord> records = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                records.add(new LogRecord(rows.getLong(1), text(rows, 2), text(rows, 3)));
            }
        }
        return records;
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? "" : text;
    }

    static void insert(Connection connection, LogRecord record) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + TABLE + " (seq, record, digest) VALUES (?, ?, ?)")) {
            insert.setLong(1, record.seq());
            insert.setString(2, record.record());
            insert.setString(3, record.digest());
            insert.executeUpdate();
        }
    }
}
