package org.exportscreening.list.store;

import java.util.Objects;
import org.exportscreening.list.ListId;

/**
 * A reason not to take a list.
 *
 * @param kind what is suspicious
 * @param list the list
 * @param before its number of entries in force, 0 if there were none
 * @param after its number of entries in the files
 * @param message what is suspicious, one sentence
 */
public record Refusal(Kind kind, ListId list, int before, int after, String message) {

    /** What is suspicious about a list. */
    public enum Kind {
        /** It has fewer entries than the policy's minimum. */
        TOO_SMALL,
        /** It lost more entries against the snapshot in force than the policy allows. */
        SHRANK,
        /** The source held the list and does not any more. */
        LOST
    }

    /** Checks the components. */
    public Refusal {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(message, "message");
    }

    /**
     * How much of the list is gone.
     *
     * @return percent of the entries in force, from 0 to 100, rounded up; what {@link ImportPolicy#allowShrink} needs
     */
    public int shrinkPercent() {
        return before <= after ? 0 : (int) Math.ceil(100.0 * (before - after) / before);
    }
}
