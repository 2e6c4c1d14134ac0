package org.exportscreening.bench.accuracy;

import java.util.Set;

/**
 * Two names, and whether they are one party's.
 *
 * @param id what the pair is called in reports
 * @param tier how sure a matcher must be of it: {@code STRONG}, {@code MEDIUM} or {@code WEAK}
 * @param query the name asked for
 * @param candidate the listed name
 * @param match whether they should match
 * @param type entity, individual or vessel
 * @param note what the pair is about
 */
record LabelledPair(String id, String tier, String query, String candidate, boolean match, String type, String note) {

    /** The row that it counts in. */
    Kind kind() {
        return switch (tier) {
            case "STRONG" -> Kind.CASES_STRONG;
            case "MEDIUM" -> Kind.CASES_MEDIUM;
            case "WEAK" -> Kind.CASES_WEAK;
            default ->
                throw new IllegalArgumentException(
                        "The tier of " + id + " must be STRONG, MEDIUM or WEAK, found \"" + tier + "\".");
        };
    }

    /** What a score says about it: the candidate takes the place of the only listed name. */
    Answer answer(double score) {
        Question question = new Question(query, candidate, match ? Set.of(candidate) : Set.of());
        return new Answer(question, match ? score : 0, score, match ? 1 : 0, candidate);
    }
}
