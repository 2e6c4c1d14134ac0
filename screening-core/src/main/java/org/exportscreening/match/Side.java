package org.exportscreening.match;

/**
 * One of two names that are compared.
 *
 * @param alone the weight of the words without a partner
 * @param paired how many words have one, without minor words
 * @param aloneCount how many have none, without those that say nothing then
 * @param tells whether one alone can tell one party from another
 * @param onlyPersonal whether all alone are names of people, or minor words
 */
record Side(double alone, int paired, int aloneCount, boolean tells, boolean onlyPersonal) {

    static Side ofQuery(ScoredName query, Alignment alignment) {
        double alone = 0;
        for (int i = 0; i < query.size(); i++) {
            alone += alignment.isQueryMatched(i) ? 0 : query.alone(i);
        }
        return of(query, alone, alignment, true);
    }

    /** The side of the listed name; {@code solid} says whether enough agrees for it to say more than daily use does. */
    static Side ofListed(ScoredName listed, boolean solid, Alignment alignment) {
        double alone = 0;
        for (int i = 0; i < listed.size(); i++) {
            alone += alignment.isListedMatched(i) ? 0 : listed.listedAlone(i, solid);
        }
        return of(listed, alone, alignment, false);
    }

    private static Side of(ScoredName name, double alone, Alignment alignment, boolean query) {
        int paired = 0;
        int aloneCount = 0;
        boolean tells = false;
        boolean onlyPersonal = true;
        for (int i = 0; i < name.size(); i++) {
            Word word = name.words[i];
            if (query ? alignment.isQueryMatched(i) : alignment.isListedMatched(i)) {
                paired += word.isMinor() ? 0 : 1;
            } else {
                boolean trifle = name.isTrifle(i);
                aloneCount += trifle ? 0 : 1;
                tells |= !trifle && word.kind().isTelling();
                onlyPersonal &= word.isMinor() || word.kind().isPersonal();
            }
        }
        return new Side(alone, paired, aloneCount, tells, onlyPersonal);
    }

    boolean isWhole() {
        return alone == 0;
    }

    /** Whether every word has a partner that says anything alone. */
    boolean isCovered() {
        return aloneCount == 0;
    }
}
