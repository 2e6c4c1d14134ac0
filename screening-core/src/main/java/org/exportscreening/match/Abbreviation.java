package org.exportscreening.match;

import org.exportscreening.name.WordKind;

/**
 * A word of a query that shortens an everyday word of a listed name: its first letters ({@code constr} for
 * {@code construction}), or its first letter and half of its consonants or more ({@code shpg} for {@code shipping}).
 */
final class Abbreviation {

    static final double SIMILARITY = 0.9;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 6;
    private static final int FEWEST_DROPPED = 2;

    private Abbreviation() {}

    /** Whether a word is as short as abbreviations are. */
    static boolean mayBe(Word word) {
        return !word.isMinor()
                && word.kind() != WordKind.NUMBER
                && word.length() >= SHORTEST
                && word.length() <= LONGEST;
    }

    /** Whether a listed word is an everyday one, long enough to be shortened. */
    static boolean mayBeAbbreviated(Word word) {
        WordKind kind = word.kind();
        return (kind == WordKind.GENERIC || kind == WordKind.LEGAL_FORM || kind == WordKind.PLACE)
                && word.length() >= SHORTEST + FEWEST_DROPPED
                && !word.isPhrase();
    }

    /** Whether the queried word shortens the listed one; not the other way round, for lists mostly write words out. */
    static boolean is(Word asked, Word listed) {
        if (!mayBe(asked) || !mayBeAbbreviated(listed)) {
            return false;
        }
        String shorter = asked.text();
        String longer = listed.text();
        if (longer.length() - shorter.length() < FEWEST_DROPPED || shorter.charAt(0) != longer.charAt(0)) {
            return false;
        }
        return longer.startsWith(shorter)
                || (asked.kind() == WordKind.DISTINCTIVE
                        && 2 * consonants(shorter) >= consonants(longer)
                        && isSubsequence(shorter, longer));
    }

    private static int consonants(String word) {
        int count = 0;
        for (int i = 0; i < word.length(); i++) {
            count += "aeiouy".indexOf(word.charAt(i)) < 0 ? 1 : 0;
        }
        return count;
    }

    private static boolean isSubsequence(String shorter, String longer) {
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            if (longer.charAt(i) == shorter.charAt(at)) {
                at++;
            }
        }
        return at == shorter.length();
    }
}
