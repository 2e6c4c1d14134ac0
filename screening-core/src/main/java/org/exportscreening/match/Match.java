package org.exportscreening.match;

import java.util.Objects;
import org.exportscreening.list.ListEntry;
import org.exportscreening.party.PartyName;

/**
 * A listing that a query resembles. That is a reason for a person to look, not a finding that they are the same party.
 *
 * @param score from 0 to 1, rounded to four decimals; 1 only when the normalized names are identical
 * @param entry the listing
 * @param matchedName the name of the listing that scored best
 * @param explanation why
 */
public record Match(double score, ListEntry entry, PartyName matchedName, MatchExplanation explanation) {

    /** Checks the components. */
    public Match {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(matchedName, "matchedName");
        Objects.requireNonNull(explanation, "explanation");
    }
}
