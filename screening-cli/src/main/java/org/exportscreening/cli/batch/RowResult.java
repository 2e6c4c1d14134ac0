package org.exportscreening.cli.batch;

/**
 * What came out for a row, as far as a summary needs it. Immutable.
 *
 * @param line the line on which the row begins, counted from 1
 * @param id the row's id, may be empty
 * @param outcome the outcome in a word, such as {@code MATCH}, {@code LICENSE_REQUIRED} or {@link #ERROR}
 * @param score the best score, from 0 to 1; negative where there is none
 * @param urgency the higher, the sooner a person should look; 0 where nobody needs to
 */
public record RowResult(long line, String id, String outcome, double score, double urgency) {
    /** The outcome of a row that could not be answered. */
    public static final String ERROR = "ERROR";

    private static final double FIRST = 100;

    /**
     * The result of a row that could not be answered: what nobody screened comes first.
     *
     * @param line the line on which it begins
     * @param id its id, may be empty
     * @return the result
     */
    public static RowResult error(long line, String id) {
        return new RowResult(line, id, ERROR, -1, FIRST);
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
