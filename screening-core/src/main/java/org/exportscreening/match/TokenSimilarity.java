package org.exportscreening.match;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.exportscreening.name.NameToken;
import org.exportscreening.name.WordKind;

/** How alike two words are. Stateless and symmetric. */
final class TokenSimilarity {

    /** Below this, two words are simply different. */
    static final double FLOOR = 0.80;

    /** The same between an everyday word and a distinctive one. */
    static final double MIXED_FLOOR = 0.90;

    /** The first letters of an everyday word stand for it: {@code tech} for {@code technologies}. */
    static final double ABBREVIATION = 0.90;

    static final int SHORTEST_ABBREVIATION = 3;

    /** In a word of fewer letters, every letter counts: {@code ali} is not {@code al}. */
    static final int SHORTEST_FUZZY = 4;

    /** One edit in words of up to seven letters, then one more for each further four. */
    private static final int LETTERS_PER_EDIT = 4;

    private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();
    private static final DamerauLevenshteinDistance EDITS = new DamerauLevenshteinDistance();

    private TokenSimilarity() {}

    /** From {@link #FLOOR} to 1, or 0. */
    static double of(NameToken a, NameToken b) {
        String x = a.text();
        String y = b.text();
        if (x.equals(y)) {
            return 1;
        }
        if (a.kind().isMinor() || b.kind().isMinor() || a.isHan() != b.isHan()) {
            return 0;
        }
        double similarity = a.isHan() ? han(x, y) : letters(a, b);
        // An everyday word is rarely a misspelling of a name: Beijing is not Beihang.
        boolean mixed = (a.kind() == WordKind.GENERIC) != (b.kind() == WordKind.GENERIC);
        return similarity < (mixed ? MIXED_FLOOR : FLOOR) ? 0 : similarity;
    }

    private static double han(String x, String y) {
        int length = Math.max(x.length(), y.length());
        return 1 - (double) EDITS.apply(x, y) / length;
    }

    private static double letters(NameToken a, NameToken b) {
        double abbreviation = abbreviates(a, b) ? ABBREVIATION : 0;
        return Math.max(abbreviation, misspelling(a.text(), b.text()));
    }

    /** Jaro-Winkler's, unless it takes too many edits: it is generous to short words, and Angi is not Anglia. */
    private static double misspelling(String x, String y) {
        if (!isFuzzy(x) || !isFuzzy(y)) {
            return 0;
        }
        double similarity = JARO_WINKLER.apply(x, y);
        int allowed = allowedEdits(Math.max(x.length(), y.length()));
        return similarity >= FLOOR && EDITS.apply(x, y) <= allowed ? similarity : 0;
    }

    /** How many edits may lie between two spellings of a word, by the length of the longer one. */
    static int allowedEdits(int length) {
        return Math.max(1, length / LETTERS_PER_EDIT);
    }

    /** Whether one is the beginning of the other, and the longer one an everyday word. */
    static boolean abbreviates(NameToken a, NameToken b) {
        boolean inOrder = a.text().length() < b.text().length();
        NameToken shorter = inOrder ? a : b;
        NameToken longer = inOrder ? b : a;
        return longer.kind() == WordKind.GENERIC
                && shorter.text().length() >= SHORTEST_ABBREVIATION
                && longer.text().startsWith(shorter.text());
    }

    /** Whether a word may be misspelled and still be the same: not when it is short, nor when it is a number. */
    static boolean isFuzzy(String word) {
        return word.length() >= SHORTEST_FUZZY && word.chars().noneMatch(Character::isDigit);
    }
}
