package org.exportscreening.match;

import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.exportscreening.name.WordKind;

/**
 * What the words of two names say for and against each other.
 *
 * @param matched weight times similarity of the pairs
 * @param paired weight of the pairs
 * @param queryAlone weight of the query's words without a partner
 * @param listedAlone weight of the listed name's words without a partner
 * @param queryShare how much of {@code queryAlone} counts
 * @param listedShare how much of {@code listedAlone} counts
 * @param solid whether a word agrees that can tell one party from another, or several others do
 * @param enough whether the pairs suffice for a match at all
 */
record Evidence(
        double matched,
        double paired,
        double queryAlone,
        double listedAlone,
        double queryShare,
        double listedShare,
        boolean solid,
        boolean enough) {

    /** How much words alone count next to one word that agrees. */
    static final double QUERY_SHARE = 0.25;

    static final double LISTED_SHARE = 0.3;

    /** The same where no word agrees that can tell one party from another. */
    static final double PLAIN_SHARE = 0.6;

    /** Names without a word that can tell must have at least this much in common. */
    static final double LEAST_PLAIN = 0.28;

    /** What every match is doubted. */
    static final double DOUBT = 0.058;

    static final double MINOR_AGREES = 0.5;
    private static final double SURNAME_AGREES = 0.5;
    private static final double GIVEN_NAME_AGREES = 0.25;

    /** So many words that agree stand for one that can tell. */
    private static final double SOLID = 3;

    /** Makes one agreeing word ease nothing, and every further one less than the one before. */
    private static final double EASE = 0.5;

    /** Words alone count more where both names have one that can tell: they are two parties then. */
    private static final double STRAIN = 1.5;

    static Evidence of(ScoredName query, ScoredName listed, Alignment alignment) {
        double matched = 0;
        double paired = 0;
        double agreeing = 0;
        boolean telling = false;
        boolean named = false;
        boolean loose = false;
        for (Pairing pairing : alignment.pairings()) {
            matched += pairing.similarity() * pairing.weight();
            paired += pairing.weight();
            boolean agrees = pairing.similarity() >= WordSimilarity.SAME_KEY;
            agreeing += agrees ? agreement(listed.words[pairing.listedFrom()].kind()) : 0;
            WordKind kind = listed.words[pairing.listedFrom()].kind();
            named |= pairing.similarity() == 1 && kind == WordKind.GENERIC;
            loose |= !kind.isMinor() && pairing.similarity() == WordSimilarity.SAME_KEY;
            telling |= isTelling(query.words, pairing.queryFrom(), pairing.queryTo())
                    && isTelling(listed.words, pairing.listedFrom(), pairing.listedTo());
        }
        boolean solid = telling || agreeing >= SOLID;
        Side asked = Side.of(query, query::alone, alignment::isQueryMatched);
        Side other = Side.of(listed, c -> listed.listedAlone(c, solid), alignment::isListedMatched);
        // Everyday words are not enough one by one, nor in other forms of two of them, but for the whole name of a
        // party.
        loose &= Math.max(asked.paired(), other.paired()) == 2;
        boolean several = Math.max(asked.paired(), other.paired()) > 1 && !loose;
        boolean whole = asked.isWhole() && other.isWhole() && query.size() > 1;
        boolean only = asked.isCovered() && other.isCovered() && named && other.paired() == 1;
        boolean enough = telling || ((several || whole || only) && matched >= LEAST_PLAIN);
        double ease = asked.isCovered() || other.isCovered() ? easing(agreeing) : 1;
        double strain = asked.tells() && other.tells() ? STRAIN : 1;
        double queryAlone = asked.alone();
        double listedAlone = other.alone();
        return new Evidence(
                matched,
                paired,
                queryAlone,
                listedAlone,
                (telling ? QUERY_SHARE : PLAIN_SHARE) * ease * strain,
                (telling ? LISTED_SHARE : PLAIN_SHARE) * ease * strain,
                solid,
                enough);
    }

    /** One of the two names: the weight of the words alone, how many others there are, and whether one alone is a telling one. */
    private record Side(double alone, int paired, int aloneCount, boolean tells) {

        static Side of(ScoredName name, IntToDoubleFunction weight, IntPredicate isPaired) {
            double alone = 0;
            int paired = 0;
            int aloneCount = 0;
            boolean tells = false;
            for (int i = 0; i < name.size(); i++) {
                boolean minor = name.words[i].isMinor();
                if (!isPaired.test(i)) {
                    alone += weight.applyAsDouble(i);
                    aloneCount += minor ? 0 : 1;
                    tells |= name.words[i].kind().isTelling();
                } else if (!minor) {
                    paired++;
                }
            }
            return new Side(alone, paired, aloneCount, tells);
        }

        boolean isWhole() {
            return alone == 0;
        }

        /** Whether every word but minor ones has a partner. */
        boolean isCovered() {
            return aloneCount == 0;
        }
    }

    /** The score that follows, before what the sort of the name makes of it. */
    double score(double doubt) {
        return enough && matched > 0
                ? matched / (paired + queryShare * queryAlone + listedShare * listedAlone) * matched / (matched + doubt)
                : 0;
    }

    /**
     * What no name scores more than whose words contribute at most this.
     *
     * @param matched at least weight times similarity of its pairs
     * @param queryAlone at most the weight of the query's words without a partner
     * @param listedAlone at most the weight of its own words without a partner
     * @param agreeing at least the agreement of the pairs
     */
    static double bound(double matched, double queryAlone, double listedAlone, double agreeing) {
        double ease = easing(agreeing);
        return matched <= 0
                ? 0
                : matched
                        / (matched + ease * (QUERY_SHARE * queryAlone + LISTED_SHARE * listedAlone))
                        * matched
                        / (matched + DOUBT);
    }

    /**
     * What no name scores more than that shares only minor words and first letters with the query.
     *
     * @param minor at least the weight of the pairs of minor words
     * @param initials at least the weight of the pairs with initials
     * @param queryAlone at most the weight of the query's words without a partner
     * @param agreeing at least how many such words there are
     */
    static double boundOfTrifles(double minor, double initials, double queryAlone, int agreeing) {
        double alone = easing(MINOR_AGREES * agreeing) * PLAIN_SHARE * queryAlone;
        double matched = minor + Alignment.INITIAL * initials;
        if (matched < LEAST_PLAIN) {
            return 0;
        }
        double fewest = Math.max(0, (LEAST_PLAIN - minor) / Alignment.INITIAL);
        double share = Math.max(plainShare(minor, fewest, alone), plainShare(minor, initials, alone));
        return share * matched / (matched + DOUBT);
    }

    /** A fraction that only rises or only falls with the initials, so that it is greatest at an end. */
    private static double plainShare(double minor, double initials, double alone) {
        return (minor + Alignment.INITIAL * initials) / (minor + initials + alone);
    }

    /** How much a word that agrees eases the others. Names of people go together by chance more than words of trade. */
    private static double agreement(WordKind kind) {
        return switch (kind) {
            case LEGAL_FORM, HONORIFIC, FUNCTION, PARTICLE, INITIAL -> MINOR_AGREES;
            case GIVEN_NAME -> GIVEN_NAME_AGREES;
            case SURNAME -> SURNAME_AGREES;
            default -> 1;
        };
    }

    /** How much a word left alone counts: the more words agree, the less. */
    private static double easing(double agreeing) {
        return agreeing <= 1 ? 1 : (1 + EASE) / (agreeing + EASE);
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
