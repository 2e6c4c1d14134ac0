package org.exportscreening.decision;

import java.util.Locale;

/** What a person found about a match. */
public enum Verdict {
    /** The party is the listed one. */
    TRUE_MATCH,
    /** The party is another one; the names resemble each other, no more. */
    FALSE_POSITIVE;

    /**
     * As it is written on a command line and in records.
     *
     * @return such as {@code false-positive}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads what {@link #word()} writes.
     *
     * @param word {@code true-match} or {@code false-positive}
     * @return the verdict
     * @throws IllegalArgumentException if it is neither; the message names both
     */
    public static Verdict parse(String word) {
        for (Verdict verdict : values()) {
            if (verdict.word().equals(word)) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("A verdict is true-match or false-positive, found \"" + word + "\".");
    }
}
