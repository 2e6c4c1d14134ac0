package org.exportscreening.match;

import org.exportscreening.name.WordKind;

/**
 * How much a word counts: the rarer among the listed names and the longer, the more. A word in {@code df} of {@code N} names has
 * the rarity {@code 1 - ln(df) / ln(N)}, at least 0.1; a word in none counts like one in a single name. A distinctive word counts
 * {@code (0.5 + 0.5 * rarity) * length}, where the length counts {@code 0.55 + 0.075 * letters}, from 0.7 to 1.3: a word that
 * is frequent on the lists still tells its bearers from everybody else, and a long one tells more. A word that the
 * library's tables know counts its rarity, but at most what its kind may: many unrelated names have it, however rare it is on
 * the lists.
 */
final class WordWeights {

    /** A small list says little about how rare a word is: a word seen twice in a hundred names is rare all the same. */
    private static final int FEWEST_NAMES = 20_000;

    static final double INITIAL = 0.1;

    /** No word counts more. */
    static final double MOST = 1.3;

    static final double MINOR = 0.04;
    private static final double LEAST_RARE = 0.5;

    private final int names;
    private final double logNames;

    WordWeights(int names) {
        this.names = names;
        this.logNames = Math.log(Math.max(names, FEWEST_NAMES));
    }

    /** Of how many names the words are. */
    int names() {
        return names;
    }

    /**
     * The weight of a word.
     *
     * @param kind its kind
     * @param names how many listed names have the word
     * @param length its letters
     */
    double of(WordKind kind, int names, int length) {
        if (kind.isMinor()) {
            return MINOR;
        }
        double rarity = Math.max(0.1, 1 - Math.log(Math.max(1, names)) / logNames);
        return kind == WordKind.DISTINCTIVE
                ? (LEAST_RARE + (1 - LEAST_RARE) * rarity) * letters(length)
                : Math.min(most(kind), rarity);
    }

    private static double letters(int length) {
        return Math.min(MOST, Math.max(0.7, 0.55 + 0.075 * length));
    }

    private static double most(WordKind kind) {
        return switch (kind) {
            case COMMON -> 0.6;
            case SURNAME -> 0.5;
            case GIVEN_NAME -> 0.45;
            case PLACE -> 0.4;
            case GENERIC -> 0.35;
            case NUMBER -> 0.4;
            case INITIAL -> INITIAL;
            case PARTICLE -> 0.08;
            case LEGAL_FORM, HONORIFIC, FUNCTION -> MINOR;
            default -> MOST;
        };
    }
}
