package org.exportscreening.cli.decision;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks an SQLite file to the last byte.
 *
 * <p>The chain protects what the records say; it can not see the bytes around them: headers, indexes, space that is not used. But
 * the file is the work of one kind of statement, so the same records, added one by one to a new file, give the same bytes. Where
 * the two differ, the file was changed by something else.
 */
final class SqliteAudit {
    private static final int PAGE = 4096;
    /** Where the file states the version that wrote it last, four bytes. */
    private static final int VERSION_AT = 96;

    /** The result codes of SQLite for permission, busy, locked, memory, read-only, interrupted, disk, full, not opened; 0 is none. */
    private static final Set<Integer> NOT_REACHED = Set.of(0, 3, 5, 6, 7, 8, 9, 10, 13, 14);

    private final Path file;

    SqliteAudit(Path file) {
        this.file = file;
    }

    AuditReport run() {
        try {
            Path folder = Files.createTempDirectory("screening-audit");
            try {
                return check(copy(folder.resolve("copy.db")), folder.resolve("anew.db"));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw DecisionLogException.unusable(file + ": can not be checked: " + e.getMessage(), e);
        }
    }

    /** The file as it is between two writes. */
    private Path copy(Path copy) throws IOException {
        Database database = Database.file(file);
        try (Connection connection = database.toRead()) {
            // While it is read nobody writes into it; and what a killed writer left undone is undone first.
            database.records(connection);
            Files.copy(file, copy);
            connection.rollback();
        } catch (SQLException e) {
            if (!saysDamaged(e)) {
                throw new IOException(e.getMessage(), e);
            }
            Files.deleteIfExists(copy);
            Files.copy(file, copy);
        }
        return copy;
    }

    private static AuditReport check(Path copy, Path anew) throws IOException {
        List<LogRecord> records;
        Database look = Database.scratch(Files.copy(copy, copy.resolveSibling("look.db")));
        try (Connection connection = look.toRead()) {
            records = look.records(connection);
            connection.rollback();
        } catch (SQLException e) {
            return AuditReport.of(List.of(), List.of("the database is damaged: " + e.getMessage()), List.of());
        }
        List<String> problems = new ArrayList<>(Chain.problems(records));
        if (!problems.isEmpty()) {
            return AuditReport.of(records, problems, List.of());
        }
        if (records.isEmpty()) {
            boolean empty = Files.size(copy) == 0;
            return AuditReport.of(
                    records, empty ? List.of() : List.of("the database is damaged: it has no records"), List.of());
        }
        return compare(records, copy, anew);
    }

    private static AuditReport compare(List<LogRecord> records, Path copy, Path anew) throws IOException {
        String own = rebuild(records, anew);
        String lastWriter = LogContent.writer(records.get(records.size() - 1));
        // Records that came from another database were put into this file by some SQLite that they do not name.
        long at = difference(copy, anew, version(lastWriter.startsWith("SQLite ") ? lastWriter : own));
        if (at < 0) {
            return AuditReport.of(records, List.of(), List.of());
        }
        String where = "byte " + at + " of the file (page " + (at / PAGE + 1)
                + ") is not as it was written, outside of the" + " text of the records";
        boolean sameVersion =
                records.stream().allMatch(r -> LogContent.writer(r).equals(own));
        return sameVersion
                ? AuditReport.of(records, List.of(where), List.of())
                : AuditReport.of(
                        records,
                        List.of(),
                        List.of(where + "; or another version of SQLite than this one (" + own
                                + ") lays it out otherwise"));
    }

    /** Adds the records to a new file; gives what wrote it. */
    private static String rebuild(List<LogRecord> records, Path anew) throws IOException {
        Database database = Database.scratch(anew);
        try (Connection connection = database.toWrite()) {
            for (LogRecord record : records) {
                database.createTable(connection);
                Database.insert(connection, record);
                connection.commit();
            }
            return Database.writer(connection);
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** {@code SQLite 3.53.4} as SQLite writes it into a file: 3053004. */
    private static byte[] version(String writer) {
        int number = 0;
        for (String part : writer.replaceAll("[^0-9.]", "").split("\\.", 3)) {
            number = number * 1000 + Integer.parseInt(part);
        }
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }

    /** The first byte that differs, or a negative number. */
    private static long difference(Path found, Path expected, byte[] version) throws IOException {
        try (InputStream a = new BufferedInputStream(Files.newInputStream(found));
                InputStream b = new BufferedInputStream(Files.newInputStream(expected))) {
            for (long at = 0; ; at++) {
                int one = a.read();
                int other = b.read();
                if (at >= VERSION_AT && at < VERSION_AT + version.length && other >= 0) {
                    other = version[(int) at - VERSION_AT] & 0xFF;
                }
                if (one != other) {
                    return at;
                }
                if (one < 0) {
                    return -1;
                }
            }
        }
    }

    /**
     * Whether SQLite found that a file is not, or no longer, what it wrote. It has many words for that, such as "malformed",
     * "unsupported file format", "no such table"; so it is told from the few that say that a file could not be reached.
     */
    static boolean saysDamaged(SQLException e) {
        return !NOT_REACHED.contains(e.getErrorCode() & 0xFF);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path one : files.toList()) {
                Files.deleteIfExists(one);
            }
        }
        Files.deleteIfExists(folder);
    }
}
