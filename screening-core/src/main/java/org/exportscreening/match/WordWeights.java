package org.exportscreening.match;

import java.util.Map;
import org.exportscreening.name.NameToken;
import org.exportscreening.name.WordKind;

/**
 * How much a word counts: the rarer among the listed names, the more. A word in {@code df} of {@code N} names weighs
 * {@code ln(N / df) / ln(N)}, at least 0.1; a word in none weighs like one in a single name. Everyday words weigh at most 0.3;
 * legal forms, titles and words of grammar 0.05.
 */
final class WordWeights {

    static final double MINOR = 0.05;
    static final double MOST_GENERIC = 0.3;
    static final double LEAST = 0.1;

    /** A small list says little about how rare a word is: a word seen twice in a hundred names is rare all the same. */
    private static final int FEWEST_NAMES = 20_000;

    private final Map<String, Integer> namesWith;
    private final double names;

    WordWeights(Map<String, Integer> namesWith, int names) {
        this.namesWith = Map.copyOf(namesWith);
        this.names = Math.max(names, FEWEST_NAMES);
    }

    double of(NameToken token) {
        if (token.kind().isMinor()) {
            return MINOR;
        }
        int df = Math.max(1, namesWith.getOrDefault(token.text(), 1));
        double rarity = Math.max(LEAST, Math.log(names / df) / Math.log(names));
        return token.kind() == WordKind.GENERIC ? Math.min(MOST_GENERIC, rarity) : rarity;
    }
}
