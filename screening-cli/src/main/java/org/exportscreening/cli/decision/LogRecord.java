package org.exportscreening.cli.decision;

import java.nio.charset.StandardCharsets;
import org.exportscreening.rules.json.CanonicalJson;

/**
 * One record of the log as it stands in the table. Immutable.
 *
 * @param seq its place, from 1
 * @param record what was decided, as canonical JSON on one line
 * @param digest {@code sha256:} and 64 digits over the digest of the record before, a line feed, and this record
 */
public record LogRecord(long seq, String record, String digest) {
    /** What stands for the digest of the record before the first. */
    static final String START = "sha256:" + "0".repeat(64);

    private static final int SHOWN = 8;

    /** The next record of a chain. */
    static LogRecord after(String previous, long seq, String record) {
        return new LogRecord(seq, record, link(previous, record));
    }

    /** The digest of a record that follows on one with this digest. */
    static String link(String previous, String record) {
        return CanonicalJson.digestOf((previous + "\n" + record).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What the record is referred to by: its place, and so much of its digest that no record of another log has the same.
     *
     * @return such as {@code D12-0123abcd}
     */
    public String id() {
        int from = digest.indexOf(':') + 1;
        return "D" + seq + "-" + digest.substring(from, Math.min(digest.length(), from + SHOWN));
    }
}
