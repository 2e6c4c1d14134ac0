package org.exportscreening.match;

import java.util.ArrayList;
import java.util.List;

/**
 * Why a name scored as it did: with the formula of {@link NameMatcher}, a reviewer can recompute the score from the pairs.
 *
 * @param pairs every word of the query and of the listed name, aligned or alone
 * @param notes what else a reviewer should know, one remark each
 */
public record MatchExplanation(List<TokenPair> pairs, List<String> notes) {

    /** Copies the lists. */
    public MatchExplanation {
        pairs = List.copyOf(pairs);
        notes = List.copyOf(notes);
    }

    /**
     * The same explanation with further notes.
     *
     * @param more the notes to add
     * @return a new explanation
     */
    public MatchExplanation withNotes(List<String> more) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new MatchExplanation(pairs, all);
    }
}
