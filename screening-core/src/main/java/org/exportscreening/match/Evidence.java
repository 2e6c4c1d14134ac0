package org.exportscreening.match;

import org.exportscreening.name.WordKind;
import org.exportscreening.party.PartyType;

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

    /** So many words that agree stand for one that can tell. */
    private static final double SOLID = 3;

    /** Makes one agreeing word ease nothing, and every further one less than the one before. */
    private static final double EASE = 0.5;

    /** Words alone count more where both names have one that can tell: they are two parties then. */
    static final double STRAIN = 1.5;

    /** What a listed name says beside a query of several words, all of which it has: a name is often cut short. */
    static final double CONTAINED = 0.5;

    /** Names of people beside the whole name of an organization: somebody who works there. */
    static final double ACCOMPANIED = 0.3;

    static Evidence of(ScoredName query, ScoredName listed, PartyType type, Alignment alignment) {
        Agreement agreement = Agreement.of(query, listed, alignment);
        boolean telling = agreement.telling();
        boolean solid = telling || agreement.agreeing() >= SOLID;
        Side asked = Side.ofQuery(query, alignment);
        Side other = Side.ofListed(listed, solid, alignment);
        double ease = asked.isCovered() || other.isCovered() ? easing(agreement.agreeing()) : 1;
        double strain = asked.tells() && other.tells() ? STRAIN : 1;
        boolean contained = agreement.exact()
                && asked.isCovered()
                && (asked.paired() > 2
                        || (asked.paired() == 2
                                && other.aloneCount() == 1
                                && (telling || sameHead(query, listed, alignment))));
        boolean accompanied = agreement.exact()
                && other.isWhole()
                && other.paired() > 1
                && agreement.impersonal()
                && asked.onlyPersonal()
                && type != PartyType.INDIVIDUAL
                && alignment.keepsOrder();
        return new Evidence(
                agreement.matched(),
                agreement.paired(),
                asked.alone(),
                other.alone(),
                (telling ? QUERY_SHARE : PLAIN_SHARE) * ease * strain * (accompanied ? ACCOMPANIED : 1),
                (telling ? LISTED_SHARE : PLAIN_SHARE) * ease * strain * (contained ? CONTAINED : 1),
                solid,
                isEnough(agreement, query, asked, other));
    }

    /**
     * Everyday words are not enough one by one, nor in other forms of two of them, but for the whole name of a party.
     */
    private static boolean isEnough(Agreement agreement, ScoredName query, Side asked, Side other) {
        int most = Math.max(asked.paired(), other.paired());
        boolean several = most > 1 && !(agreement.loose() && most == 2);
        boolean whole = asked.isWhole() && other.isWhole() && query.size() > 1;
        boolean only = asked.isCovered() && other.isCovered() && agreement.named() && other.paired() == 1;
        return agreement.telling() || ((several || whole || only) && agreement.matched() >= LEAST_PLAIN);
    }

    /**
     * Whether both names begin with the same word: names are cut short behind it. Places and names of people begin many, so for them
     * the legal form must be the same, too, and nothing but words of trade be left out.
     */
    private static boolean sameHead(ScoredName query, ScoredName listed, Alignment alignment) {
        int asked = query.head();
        int other = listed.head();
        WordKind kind = listed.words[other].kind();
        boolean beginsMany = kind == WordKind.PLACE || kind.isPersonal();
        if (beginsMany && !(sharesForm(listed, alignment) && leavesTrade(listed, alignment))) {
            return false;
        }
        for (Pairing pairing : alignment.pairings()) {
            if (pairing.queryFrom() == asked) {
                return pairing.listedFrom() == other;
            }
        }
        return false;
    }

    private static boolean sharesForm(ScoredName listed, Alignment alignment) {
        for (Pairing pairing : alignment.pairings()) {
            if (pairing.similarity() == 1 && listed.words[pairing.listedFrom()].kind() == WordKind.LEGAL_FORM) {
                return true;
            }
        }
        return false;
    }

    /** Whether no word of the listed name is without a partner but of trade. */
    private static boolean leavesTrade(ScoredName listed, Alignment alignment) {
        for (int i = 0; i < listed.size(); i++) {
            if (!alignment.isListedMatched(i) && !listed.isTrifle(i) && listed.words[i].kind() != WordKind.GENERIC) {
                return false;
            }
        }
        return true;
    }

    /** The score that follows, before what the sort of the name makes of it. */
    double score(double doubt) {
        return enough && matched > 0
                ? matched / (paired + queryShare * queryAlone + listedShare * listedAlone) * matched / (matched + doubt)
                : 0;
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
        double alone = easing(Agreement.MINOR * agreeing) * PLAIN_SHARE * queryAlone;
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

    /** How much a word left alone counts: the more words agree, the less. */
    static double easing(double agreeing) {
        return agreeing <= 1 ? 1 : (1 + EASE) / (agreeing + EASE);
    }
}
