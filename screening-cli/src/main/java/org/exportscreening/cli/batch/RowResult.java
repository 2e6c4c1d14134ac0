package org.exportscreening.cli.batch;

import java.util.Set;
import java.util.TreeSet;

/**
 * What came out for a row, as far as a summary needs it. Immutable.
 *
 * @param line the line on which the row begins, counted from 1
 * @param id the row's id, may be empty
 * @param outcome the outcome in a word, such as {@code MATCH}, {@code LICENSE_REQUIRED} or {@link #ERROR}
 * @param score the best score, from 0 to 1; negative where there is none
 * @param urgency the higher, the sooner a person should look; 0 where nobody needs to
 * @param lists the lists with a match, by their codes
 * @param problem why the row could not be answered; empty where it was
 */
public record RowResult(
        long line, String id, String outcome, double score, double urgency, Set<String> lists, String problem) {
    /** The outcome of a row that could not be answered. */
    public static final String ERROR = "ERROR";

    /** The outcome of a row each match of which a person decided to be a false alarm. */
    public static final String CLEARED = "DECIDED_FALSE_POSITIVE";

    private static final double FIRST = 100;

    /** Copies the set, in order. */
    public RowResult {
        lists = new TreeSet<>(lists);
    }

    /**
     * The result of a row that was answered.
     *
     * @param line the line on which it begins
     * @param id its id, may be empty
     * @param outcome the outcome in a word
     * @param score the best score, negative where there is none
     * @param urgency the higher, the sooner a person should look; 0 where nobody needs to
     * @param lists the lists with a match, by their codes
     */
    public RowResult(long line, String id, String outcome, double score, double urgency, Set<String> lists) {
        this(line, id, outcome, score, urgency, lists, "");
    }

    /**
     * The result of a row that could not be answered: what nobody screened comes first.
     *
     * @param line the line on which it begins
     * @param id its id, may be empty
     * @param problem what is wrong with it
     * @return the result
     */
    public static RowResult error(long line, String id, String problem) {
        return new RowResult(line, id, ERROR, -1, FIRST, Set.of(), problem);
    }

    @Override
    public Set<String> lists() {
        return new TreeSet<>(lists);
    }

    /**
     * Whether the row could not be answered.
     *
     * @return true for an error
     */
    public boolean failed() {
        return outcome.equals(ERROR);
    }

    /**
     * Whether a person should look.
     *
     * @return true for an error as well
     */
    public boolean needsPerson() {
        return urgency > 0;
    }
}
