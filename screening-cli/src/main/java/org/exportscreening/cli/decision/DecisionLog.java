package org.exportscreening.cli.decision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiFunction;
import org.exportscreening.decision.Decision;
import org.exportscreening.decision.Revocation;

/**
 * The decisions of a company, in a database: records are added, never changed, each chained by hash to the one before. When a method
 * that adds returns, the record is on the disk. Any number of processes may read and add at once. Thread-safe.
 */
public final class DecisionLog {
    private static final int ATTEMPTS = 100;
    /** Serialization failure, and a key that is there already, by the SQL standard: another writer was quicker. */
    private static final List<String> AGAIN = List.of("40001", "40P01", "23505", "42P07");

    /** The connection, or the server, is gone, by the SQL standard and PostgreSQL. */
    private static final List<String> LOST = List.of("08", "57");

    private static final String UNCERTAIN =
            "it is not certain that the decision was recorded; decisions list shows it if it was";

    private final Database database;

    DecisionLog(Database database) {
        this.database = database;
    }

    /**
     * A log in an SQLite file, which is made with the first record.
     *
     * @param file the file
     * @return the log
     */
    public static DecisionLog file(Path file) {
        return new DecisionLog(Database.file(file));
    }

    /**
     * A log in any database.
     *
     * @param url a JDBC address, such as {@code jdbc:postgresql://host/name?user=...}; its driver is on the class path
     * @return the log
     */
    public static DecisionLog at(String url) {
        return new DecisionLog(Database.at(url));
    }

    /**
     * Adds a decision.
     *
     * @param decision the decision; its id is given by the log
     * @return the record, which gives the id
     * @throws DecisionLogException if it could not be written
     */
    public LogRecord add(Decision decision) {
        return append((seq, writer) -> LogContent.text(seq, writer, decision));
    }

    /**
     * Adds a revocation.
     *
     * @param revocation the revocation
     * @return the record
     * @throws DecisionLogException if it could not be written
     */
    public LogRecord add(Revocation revocation) {
        return append((seq, writer) -> LogContent.text(seq, writer, revocation));
    }

    private LogRecord append(BiFunction<Long, String, String> text) {
        makeFolder();
        for (int attempt = 1; ; attempt++) {
            try {
                return appended(text);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !AGAIN.contains(state(e))) {
                    throw failed("the decision was not recorded", e);
                }
            }
        }
    }

    private LogRecord appended(BiFunction<Long, String, String> text) throws SQLException {
        LogRecord record = null;
        try (Connection connection = database.toWrite()) {
            try {
                database.createTable(connection);
                LogRecord last = Database.last(connection);
                long seq = last == null ? 1 : last.seq() + 1;
                LogRecord next = LogRecord.after(
                        last == null ? LogRecord.START : last.digest(),
                        seq,
                        text.apply(seq, Database.writer(connection)));
                Database.insert(connection, next);
                record = next;
                connection.commit();
                return record;
            } catch (SQLException e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            if (record != null && !AGAIN.contains(state(e)) && arrived(record, e)) {
                return record;
            }
            throw e;
        }
    }

    private static void rollBack(Connection connection, SQLException cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // Nothing is left to be rolled back, or nobody to do it: the cause says which.
            cause.addSuppressed(e);
        }
    }

    /** Whether a record was committed all the same, though the commit was not confirmed. */
    private boolean arrived(LogRecord record, SQLException cause) {
        try {
            if (records().contains(record)) {
                return true;
            }
        } catch (DecisionLogException e) {
            cause.addSuppressed(e);
            throw failed(UNCERTAIN, cause);
        }
        if (LOST.stream().anyMatch(state(cause)::startsWith)) {
            throw failed(UNCERTAIN, cause);
        }
        return false;
    }

    private static String state(SQLException e) {
        return String.valueOf(e.getSQLState());
    }

    private void makeFolder() {
        Path file = database.file();
        Path folder = file == null ? null : file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw DecisionLogException.unusable(folder + ": the folder of decisions can not be made", e);
        }
    }

    /**
     * All records, unchecked.
     *
     * @return in their order; none if nothing was ever recorded
     * @throws DecisionLogException if they can not be read
     */
    public List<LogRecord> records() {
        if (!database.exists()) {
            return List.of();
        }
        try (Connection connection = database.toRead()) {
            List<LogRecord> records = database.records(connection);
            connection.rollback();
            return records;
        } catch (SQLException e) {
            throw failed("the decisions can not be read", e);
        }
    }

    /**
     * What the records say, once the chain of them is found to be whole.
     *
     * @return decisions and revocations
     * @throws DecisionLogException if the chain is broken or the records can not be read
     */
    public LogContent content() {
        List<LogRecord> records = records();
        List<String> problems = Chain.problems(records);
        if (!problems.isEmpty()) {
            throw DecisionLogException.damaged(
                    "the recorded decisions were altered, so none of them is used: " + problems.get(0)
                            + " (audit verify says more)",
                    null);
        }
        return LogContent.of(records);
    }

    /**
     * Checks everything that is kept: each record, their order, and of SQLite each byte of the file.
     *
     * @return what was found
     * @throws DecisionLogException if the database can not be reached
     */
    public AuditReport audit() {
        Path file = database.file();
        AuditReport report =
                file == null || !database.exists() ? AuditReport.of(records()) : new SqliteAudit(file).run();
        return report.records() > 0 || !report.sound()
                ? report
                : AuditReport.of(List.of(), List.of(), List.of("no decision is recorded in " + database.place()));
    }

    private DecisionLogException failed(String what, SQLException e) {
        // A driver that is missing is said with the whole address, which may hold a password.
        String why = String.valueOf(e.getMessage()).replace(database.url(), database.place());
        String message = what + " (" + database.place() + "): " + why;
        return database.file() != null && SqliteAudit.saysDamaged(e)
                ? DecisionLogException.damaged(message, e)
                : DecisionLogException.unusable(message, e);
    }
}
