package org.exportscreening.cli.decision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.annotation.Nullable;

/**
 * A database by its JDBC address, and the one table in it. SQL that every database understands; what is particular to SQLite stands
 * in {@link #properties}. A connection for each piece of work, so that nothing is held while a person thinks.
 *
 * @param url the address
 * @param file the file of an SQLite database; null for another one
 * @param synchronous how SQLite makes sure of the disk: {@code EXTRA}, or {@code OFF} for a copy that may be lost
 * @param patience how long to wait for other writers, and for an answer of a server
 */
record Database(String url, @Nullable Path file, String synchronous, Duration patience) {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TABLE = "screening_decisions";
    /** SQLite's result code for a file that is something else. */
    private static final int NOT_OURS = 26;

    static Database at(String url) {
        if (!url.startsWith(SQLITE)) {
            return new Database(url, null, "", PATIENCE);
        }
        String name = url.substring(SQLITE.length());
        if (name.isBlank() || name.startsWith(":") || name.startsWith("file:")) {
            throw DecisionLogException.unusable(url + ": names no file that decisions can be kept in", null);
        }
        return file(Path.of(name));
    }

    /** A database that may be lost, for comparison. */
    static Database scratch(Path file) {
        return sqlite(file, "OFF");
    }

    static Database file(Path file) {
        return sqlite(file, "EXTRA");
    }

    private static Database sqlite(Path file, String synchronous) {
        if (file.toString().indexOf('?') >= 0) {
            // The driver would take what follows for settings, and use another file.
            throw DecisionLogException.unusable(
                    file
                            + ": decisions can not be kept in a file with a question mark in its path, nor be given settings",
                    null);
        }
        return new Database(SQLITE + file.toAbsolutePath(), file, synchronous, PATIENCE);
    }

    Database with(Duration wait) {
        return new Database(url, file, synchronous, wait);
    }

    /** Where it is, for a message: a file, or an address without user and password. */
    String place() {
        return file == null ? url.replaceFirst("[?;].*", "").replaceFirst("^jdbc:.*@", "jdbc:...@") : file.toString();
    }

    /** Whether there can be anything to read: SQLite would make an empty file of one that is not there. */
    boolean exists() {
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
            if (file == null) {
                connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
                limitWaiting(connection);
            }
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void limitWaiting(Connection connection) throws SQLException {
        try {
            connection.setNetworkTimeout(Runnable::run, (int) patience.toMillis());
        } catch (SQLFeatureNotSupportedException e) {
            // Then the driver's own limit holds, if it has one.
        }
    }

    private Properties properties(String mode) {
        Properties properties = new Properties();
        if (file != null) {
            // A commit returns once records, journal and folder are on the disk. The journal is SQLite's usual one,
            // not its write-ahead log: one file holds everything, and reading never changes it.
            properties.setProperty("synchronous", synchronous);
            properties.setProperty("transaction_mode", mode);
            properties.setProperty("busy_timeout", String.valueOf(patience.toMillis()));
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
            if (file != null) {
                for (String change : List.of("UPDATE", "DELETE")) {
                    statement.execute("CREATE TRIGGER " + TABLE + "_no_" + change + " BEFORE " + change + " ON " + TABLE
                            + " BEGIN SELECT RAISE(ABORT, 'decisions are only ever added'); END");
                }
            }
        }
    }

    /**
     * Whether there is the table.
     *
     * @throws SQLException if it is an SQLite file with other tables alone, which is damaged or somebody else's
     */
    private boolean hasTable(Connection connection) throws SQLException {
        boolean others = false;
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                if (TABLE.equalsIgnoreCase(tables.getString("TABLE_NAME"))) {
                    return true;
                }
                others = true;
            }
        }
        if (others && file != null) {
            throw new SQLException("it has tables, but not the one of decisions", null, NOT_OURS);
        }
        return false;
    }

    /** All records by their place; none if there is no table. */
    List<LogRecord> records(Connection connection) throws SQLException {
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
