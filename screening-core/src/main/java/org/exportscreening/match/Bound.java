package org.exportscreening.match;

/**
 * What is known of the words of two names before they are compared, to tell what they score at most. Each figure may be as much
 * better for the match as it is unknown, never worse.
 *
 * @param matched at least weight times similarity of the pairs
 * @param queryAlone at most the weight of the query's words without a partner
 * @param listedAlone at most the weight of the listed name's words without a partner
 * @param agreeing at least the agreement of the pairs
 * @param mayTell false if no pair can tell one party from another
 * @param apart whether both names are known to have a word without a partner that says something then
 * @param twoParties whether both are known to have such a word that can tell one party from another
 */
record Bound(
        double matched,
        double queryAlone,
        double listedAlone,
        double agreeing,
        boolean mayTell,
        boolean apart,
        boolean twoParties) {

    /** Sums are of single precision. */
    static final double ROUNDING = 1e-4;

    /** The same, both known to have a word without a partner that can tell one party from another. */
    Bound ofTwoParties() {
        return new Bound(matched, queryAlone, listedAlone, agreeing, mayTell, apart, true);
    }

    /**
     * What no name scores more than of which this is known.
     *
     * @param companions at least what names of people and minor words count alone in the query
     * @param trifles at least what words count alone in the query that say nothing then
     */
    double score(double companions, double trifles) {
        if (matched <= 0 || (!mayTell && matched < Evidence.LEAST_PLAIN - ROUNDING)) {
            return 0;
        }
        boolean mayBeAccompanied = listedAlone <= ROUNDING;
        boolean mayBeContained = queryAlone <= trifles + ROUNDING;
        double asked =
                queryAlone - (mayBeAccompanied ? (1 - Evidence.ACCOMPANIED) * Math.min(queryAlone, companions) : 0);
        double other = mayBeContained ? Evidence.CONTAINED * listedAlone : listedAlone;
        double alone = (mayTell ? Evidence.QUERY_SHARE : Evidence.PLAIN_SHARE) * asked
                + (mayTell ? Evidence.LISTED_SHARE : Evidence.PLAIN_SHARE) * other;
        double counted = alone * (apart ? 1 : Evidence.easing(agreeing)) * (twoParties ? Evidence.STRAIN : 1);
        return matched / (matched + counted) * matched / (matched + Evidence.DOUBT);
    }
}
