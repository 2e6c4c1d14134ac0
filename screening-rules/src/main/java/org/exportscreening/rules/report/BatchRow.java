package org.exportscreening.rules.report;

import java.util.Comparator;
import javax.annotation.Nullable;
import org.exportscreening.rules.Determination;
import org.exportscreening.rules.Finding;
import org.exportscreening.rules.Outcome;
import org.exportscreening.rules.PartyMatch;
import org.exportscreening.rules.text.Message;

/**
 * What a batch report keeps of one row. Small and immutable: it holds nothing of the determination that it was made of but a
 * message, an id and a name.
 *
 * @param number the line of the input, counted from 1
 * @param id the transaction's id, or null
 * @param outcome the outcome; null where the row could not be answered
 * @param citation the paragraph of the worst ground, or null
 * @param reason the worst ground in a few words, the first question where there is no ground, the error of a row in error; or null
 * @param score the best score of a name match, from 0 to 1; NaN where there was none
 * @param listed the name of the listing that scored so, or null
 */
public record BatchRow(
        long number,
        @Nullable String id,
        @Nullable Outcome outcome,
        @Nullable String citation,
        @Nullable Message reason,
        double score,
        @Nullable String listed) {
    /** The rows that need a person first: those in error, then the worst outcome, then the highest score, then input order. */
    static final Comparator<BatchRow> PRESSING = ((Comparator<BatchRow>) BatchRow::byOutcome)
            .thenComparing(Comparator.comparingDouble(BatchRow::comparable).reversed())
            .thenComparingLong(BatchRow::number);

    private static int byOutcome(BatchRow a, BatchRow b) {
        return a.outcome == null || b.outcome == null
                ? Boolean.compare(a.outcome != null, b.outcome != null)
                : a.outcome.compareTo(b.outcome);
    }

    private double comparable() {
        return Double.isNaN(score) ? -1 : score;
    }

    /**
     * The row of a determination.
     *
     * @param number the line of the input, counted from 1
     * @param determination what was found
     * @return the row
     */
    public static BatchRow of(long number, Determination determination) {
        PartyMatch best = null;
        for (PartyMatch m : determination.matches()) {
            best = best == null || m.match().score() > best.match().score() ? m : best;
        }
        Finding worst = determination.findings().isEmpty()
                ? null
                : determination.findings().get(0);
        Message question = determination.openQuestions().isEmpty()
                ? null
                : determination.openQuestions().get(0).question();
        return new BatchRow(
                number,
                determination.about().id(),
                determination.outcome(),
                worst == null ? null : worst.citation(),
                worst == null ? question : worst.title(),
                best == null ? Double.NaN : best.match().score(),
                best == null ? null : best.match().entry().primaryName());
    }

    /**
     * The row of a line that could not be answered.
     *
     * @param number the line of the input, counted from 1
     * @param error what is wrong with it
     * @return the row
     */
    public static BatchRow error(long number, String error) {
        return new BatchRow(number, null, null, null, Message.plain(error), Double.NaN, null);
    }

    /** Whether a person has to act on it. */
    boolean needsPerson() {
        return outcome == null || outcome.needsPerson();
    }
}
