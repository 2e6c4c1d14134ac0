package org.exportscreening.match;

import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

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

    static Side of(ScoredName name, IntToDoubleFunction weight, IntPredicate isPaired) {
        double alone = 0;
        int paired = 0;
        int aloneCount = 0;
        boolean tells = false;
        boolean onlyPersonal = true;
        for (int i = 0; i < name.size(); i++) {
            Word word = name.words[i];
            if (isPaired.test(i)) {
                paired += word.isMinor() ? 0 : 1;
            } else {
                boolean trifle = name.isTrifle(i);
                alone += weight.applyAsDouble(i);
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
