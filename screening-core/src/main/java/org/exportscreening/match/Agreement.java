package org.exportscreening.match;

import org.exportscreening.name.WordKind;

/**
 * What the pairs of words of two names have in common.
 *
 * @param matched weight times similarity
 * @param paired weight
 * @param agreeing how many pairs agree; names of people and minor words count less than one
 * @param telling whether a pair can tell one party from another
 * @param named whether a word of trade is the same in both
 * @param loose whether words agree that are not written the same
 * @param exact whether all pairs agree, but for minor words
 * @param impersonal whether a pair is neither minor nor of people
 */
record Agreement(
        double matched,
        double paired,
        double agreeing,
        boolean telling,
        boolean named,
        boolean loose,
        boolean exact,
        boolean impersonal) {

    static final double MINOR = 0.5;
    private static final double SURNAME = 0.5;
    private static final double GIVEN_NAME = 0.25;

    static Agreement of(ScoredName query, ScoredName listed, Alignment alignment) {
        double matched = 0;
        double paired = 0;
        double agreeing = 0;
        boolean telling = false;
        boolean named = false;
        boolean loose = false;
        boolean exact = true;
        boolean impersonal = false;
        for (Pairing pairing : alignment.pairings()) {
            WordKind kind = listed.words[pairing.listedFrom()].kind();
            boolean agrees = pairing.similarity() >= WordSimilarity.SAME_KEY;
            matched += pairing.similarity() * pairing.weight();
            paired += pairing.weight();
            agreeing += counts(pairing.similarity(), kind);
            exact &= agrees || kind.isMinor();
            named |= pairing.similarity() == 1 && kind == WordKind.GENERIC;
            loose |= !kind.isMinor() && pairing.similarity() == WordSimilarity.SAME_KEY;
            impersonal |= isImpersonal(kind);
            telling |= isTelling(query.words, pairing.queryFrom(), pairing.queryTo())
                    && isTelling(listed.words, pairing.listedFrom(), pairing.listedTo());
        }
        return new Agreement(matched, paired, agreeing, telling, named, loose, exact, impersonal);
    }

    /** How much a pair eases the words alone if it agrees. Names of people go together by chance more than words of trade. */
    static double counts(double similarity, WordKind listed) {
        return similarity < WordSimilarity.SAME_KEY ? 0 : counts(listed);
    }

    private static double counts(WordKind kind) {
        return switch (kind) {
            case LEGAL_FORM, HONORIFIC, FUNCTION, PARTICLE, INITIAL -> MINOR;
            case GIVEN_NAME -> GIVEN_NAME;
            case SURNAME -> SURNAME;
            default -> 1;
        };
    }

    private static boolean isImpersonal(WordKind kind) {
        return switch (kind) {
            case DISTINCTIVE, COMMON, PLACE, GENERIC, NUMBER -> true;
            default -> false;
        };
    }

    private static boolean isTelling(Word[] words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (words[i].kind().isTelling()) {
                return true;
            }
        }
        return false;
    }
}
