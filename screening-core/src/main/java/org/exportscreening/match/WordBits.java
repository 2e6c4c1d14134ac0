package org.exportscreening.match;

import org.exportscreening.name.WordKind;

/** Words of a query as the bits of a number; words beyond the sixty-fourth have none. Stateless. */
final class WordBits {

    private WordBits() {}

    /** Words {@code from} to {@code to}. */
    static long of(int from, int to) {
        long bits = 0;
        for (int i = from; i < Math.min(to, Long.SIZE); i++) {
            bits |= 1L << i;
        }
        return bits;
    }

    /** The words that say something without a partner, and have none but those that are like them. */
    static long speaking(ScoredName query) {
        long bits = 0;
        for (int i = 0; i < query.size(); i++) {
            if (!query.isTrifle(i) && query.words[i].kind() != WordKind.INITIAL) {
                bits |= of(i, i + 1);
            }
        }
        return bits;
    }

    /** Those of them that can tell one party from another. */
    static long telling(ScoredName query) {
        long bits = 0;
        for (int i = 0; i < query.size(); i++) {
            if (!query.isTrifle(i) && query.words[i].kind().isTelling()) {
                bits |= of(i, i + 1);
            }
        }
        return bits;
    }

    /** Whether one of the words can tell one party from another. */
    static boolean isTelling(ScoredName query, int from, int to) {
        for (int i = from; i < to; i++) {
            if (query.words[i].kind().isTelling()) {
                return true;
            }
        }
        return false;
    }
}
