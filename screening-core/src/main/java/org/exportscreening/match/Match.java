package org.exportscreening.match;

import java.util.Objects;
import javax.annotation.Nullable;
import org.exportscreening.decision.Ruling;
import org.exportscreening.list.ListEntry;
import org.exportscreening.party.PartyName;

/**
 * A listing that a query resembles. That is a reason for a person to look, not a finding that they are the same party.
 *
 * @param score from 0 to 1, rounded to four decimals; 1 only when the normalized names are identical
 * @param entry the listing
 * @param matchedName the name of the listing that scored best
 * @param explanation why
 * @param decided what a person decided about it, also where that lapsed; null if nobody did
 */
public record Match(
        double score,
        ListEntry entry,
        PartyName matchedName,
        MatchExplanation explanation,
        @Nullable Ruling decided) {

    /** Checks the components. */
    public Match {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(matchedName, "matchedName");
        Objects.requireNonNull(explanation, "explanation");
    }

    /**
     * A match that nobody has decided about.
     *
     * @param score from 0 to 1
     * @param entry the listing
     * @param matchedName the name of the listing that scored best
     * @param explanation why
     */
    public Match(double score, ListEntry entry, PartyName matchedName, MatchExplanation explanation) {
        this(score, entry, matchedName, explanation, null);
    }

    /**
     * This match with what a person decided about it.
     *
     * @param ruling the decision, or null for none
     * @return a new match
     */
    public Match decided(@Nullable Ruling ruling) {
        return new Match(score, entry, matchedName, explanation, ruling);
    }

    /**
     * Whether a person has still to decide.
     *
     * @return true if nobody did, or the decision lapsed
     */
    public boolean undecided() {
        return decided == null || !decided.inForce();
    }

    /**
     * Whether a person decided that this is a false alarm, and that still holds.
     *
     * @return true if it needs nobody's attention
     */
    public boolean cleared() {
        return decided != null && decided.clears();
    }

    /**
     * Whether a person decided that this is the listed party, and that still holds.
     *
     * @return true if the party is to be taken as listed
     */
    public boolean confirmed() {
        return decided != null && decided.confirms();
    }
}
