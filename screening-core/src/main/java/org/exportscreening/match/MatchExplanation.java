package org.exportscreening.match;

import java.util.ArrayList;
import java.util.List;

/**
 * Why a name scored as it did: a reviewer can recompute the score from it. With {@code m} the sum of weight times similarity over
 * the pairs of two words, {@code p} the sum of their weights, {@code q} and {@code l} the weights of the words that the query and
 * the listed name have alone,
 *
 * <pre>
 *   score = m / (p + queryShare * q + listedShare * l) * m / (m + doubt) * factor
 * </pre>
 *
 * but at most 0.99 before the factor; and 1 times the factor if {@code identical}. {@link NameMatcher} says where each comes from.
 *
 * @param identical whether the names are the same when normalized
 * @param pairs every word of the query and of the listed name, with its partner or alone
 * @param queryShare how much the words count that the query has alone
 * @param listedShare how much the words count that the listed name has alone
 * @param doubt what is to be said against the match, in the unit of the weights
 * @param factor what the sort of the name makes of it; 1 but for weak aliases
 * @param notes what else a reviewer should know, one remark each
 */
public record MatchExplanation(
        boolean identical,
        List<TokenPair> pairs,
        double queryShare,
        double listedShare,
        double doubt,
        double factor,
        List<String> notes) {

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
        return new MatchExplanation(identical, pairs, queryShare, listedShare, doubt, factor, all);
    }
}
