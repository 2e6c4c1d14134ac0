package org.exportscreening.cli.decision;

import java.util.ArrayList;
import java.util.List;

/**
 * What an audit of a log found. Immutable.
 *
 * @param records how many records there are
 * @param head the digest of the last one, which stands for all of them; note it elsewhere to notice that records were cut off
 * @param digests the digests of all records in their order
 * @param problems what is not as it was written, each with its place; empty if all is
 * @param notes what could not be checked
 */
public record AuditReport(int records, String head, List<String> digests, List<String> problems, List<String> notes) {
    /** Copies the lists. */
    public AuditReport {
        digests = List.copyOf(digests);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /**
     * The report on records of which only the chain is checked.
     *
     * @param records all records of a log, in their order
     * @return what was found
     */
    public static AuditReport of(List<LogRecord> records) {
        return of(records, Chain.problems(records), List.of());
    }

    static AuditReport of(List<LogRecord> records, List<String> problems, List<String> notes) {
        List<String> digests = records.stream().map(LogRecord::digest).toList();
        return new AuditReport(
                records.size(),
                digests.isEmpty() ? LogRecord.START : digests.get(digests.size() - 1),
                digests,
                problems,
                notes);
    }

    /**
     * This report, held against a head that was noted earlier.
     *
     * @param noted the digest of the last record at that time
     * @return with a problem more if no record has it: then records at the end were cut off, or all were written anew
     */
    public AuditReport against(String noted) {
        if (digests.contains(noted) || noted.equals(LogRecord.START)) {
            return this;
        }
        List<String> more = new ArrayList<>(problems);
        more.add("no record has the noted head " + noted
                + ": records at the end were taken away, or the chain was written anew");
        return new AuditReport(records, head, digests, more, notes);
    }

    /**
     * Whether all is as it was written.
     *
     * @return true if there is no problem
     */
    public boolean sound() {
        return problems.isEmpty();
    }
}
