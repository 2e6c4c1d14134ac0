package org.exportscreening.cli.batch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of what was added so far, at any time. Not thread-safe. */
final class RunningDigest {
    private final MessageDigest digest;

    RunningDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void add(byte[] bytes, int length) {
        digest.update(bytes, 0, length);
    }

    /** Adds all of a row that an answer can depend on; no two different rows add the same. */
    void add(Row row) {
        StringBuilder text = new StringBuilder();
        text.append(row.line()).append(' ').append(row.cells().size());
        for (String cell : row.cells()) {
            text.append(' ').append(cell.length()).append(' ').append(cell);
        }
        if (row.problem() != null) {
            text.append(' ').append(row.problem());
        }
        digest.update(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    String value() {
        try {
            return "sha256:" + HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the SHA-256 of every Java can be copied", e);
        }
    }
}
