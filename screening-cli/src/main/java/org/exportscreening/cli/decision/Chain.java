package org.exportscreening.cli.decision;

import java.util.ArrayList;
import java.util.List;

/** Checks that records are all there, in order, and as they were written. Stateless. */
final class Chain {
    private Chain() {}

    /** What is wrong, each at its record; empty if nothing is. */
    static List<String> problems(List<LogRecord> records) {
        List<String> problems = new ArrayList<>();
        String stored = LogRecord.START;
        String computed = LogRecord.START;
        long expected = 1;
        for (LogRecord record : records) {
            boolean gap = record.seq() != expected;
            if (gap) {
                problems.add(
                        record.seq() > expected
                                ? "missing: " + span(expected, record.seq() - 1)
                                : "record " + record.seq() + " stands out of order");
            }
            String own = LogRecord.link(stored, record.record());
            boolean follows = own.equals(record.digest());
            if (!follows && !stored.equals(computed)) {
                // The digest before may be what was altered; then this record still follows on what it should have
                // been.
                own = LogRecord.link(computed, record.record());
                follows = own.equals(record.digest());
            }
            if (!follows && !gap) {
                problems.add(problem(record));
            }
            stored = record.digest();
            computed = follows ? record.digest() : own;
            expected = record.seq() + 1;
        }
        return problems;
    }

    private static String problem(LogRecord record) {
        String own;
        try {
            long seq = LogContent.seq(record);
            own = seq == record.seq() ? "altered" : "not the record that was written there, but number " + seq;
        } catch (RuntimeException e) {
            own = "altered, and no longer readable";
        }
        return "record " + record.seq() + " (" + record.id() + "): " + own;
    }

    private static String span(long from, long to) {
        return from == to ? "record " + from : "records " + from + " to " + to;
    }
}
