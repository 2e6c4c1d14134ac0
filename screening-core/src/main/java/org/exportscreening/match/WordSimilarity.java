package org.exportscreening.match;

import org.exportscreening.name.WordKind;

/**
 * How alike a word of a query and one of a listed name are. Stateless.
 *
 * <p>Equal words have similarity 1; words with the same key (inflections, abbreviations and translations of one word) 0.98, of a word
 * that many are named by 0.94, spellings of one name of people 0.94; an {@linkplain Abbreviation abbreviation} 0.9. Otherwise words may
 * be misspelled: with {@code e} edits (a letter more, less, another, or two neighbors swapped) in {@code n} letters of the longer
 * one the similarity is {@code 1 - 0.4 * e / n}. In words of fewer than four letters and in numbers no edit is allowed, in words
 * of up to seven one, of up to eleven two, else three. Words that sound alike by the usual romanizations ({@link
 * org.exportscreening.name.script.RomanizationKey}) have at least 0.93, names with the same consonants ({@link
 * org.exportscreening.name.script.ConsonantFrame}) and one edit more at most 0.86. Two different words that the library's tables
 * both know are different words, however alike, but for names of people of six letters and more, which are 0.05 less alike then.
 */
final class WordSimilarity {

    static final double SAME_KEY = 0.98;
    private static final double SAME_NAME = 0.94;
    static final double SAME_FRAME = 0.86;
    private static final double SAME_COMMON = 0.94;
    static final double SAME_SOUND = 0.93;
    private static final double EDIT = 0.4;
    private static final double BOTH_KNOWN = 0.05;
    private static final int SHORTEST_KNOWN = 6;
    static final int SHORTEST_EDITED = 4;
    static final int MOST_EDITS = 3;
    private static final int LETTERS_PER_EDIT = 4;

    private WordSimilarity() {}

    static double of(Word asked, Word listed) {
        if (asked.text().equals(listed.text())) {
            return 1;
        }
        if (asked.key().equals(listed.key())) {
            return sameKey(asked.kind());
        }
        if (Abbreviation.is(asked, listed)) {
            return Abbreviation.SIMILARITY;
        }
        if (!asked.fuzzy() || !listed.fuzzy()) {
            return 0;
        }
        boolean bothKnown = asked.kind() != WordKind.DISTINCTIVE && listed.kind() != WordKind.DISTINCTIVE;
        boolean bothNames = isName(asked) && isName(listed);
        double misspelled = bothKnown && !bothNames ? 0 : misspelling(asked.text(), listed.text());
        if (bothKnown && misspelled > 0) {
            misspelled -= BOTH_KNOWN;
        }
        if (misspelled < SAME_SOUND && soundAlike(asked, listed)) {
            return SAME_SOUND;
        }
        return misspelled < SAME_FRAME && sameFrame(asked, listed) ? SAME_FRAME : misspelled;
    }

    /** Translations of a word that many are named by lead to many more. */
    private static double sameKey(WordKind kind) {
        return kind.isPersonal() ? SAME_NAME : kind == WordKind.COMMON ? SAME_COMMON : SAME_KEY;
    }

    /** Whether a similarity comes of other letters, not of another way to write a word. */
    static boolean isMisspelling(double similarity) {
        return similarity < SAME_KEY && similarity != SAME_NAME && similarity != SAME_SOUND;
    }

    /** Short names of people are one letter apart and different. */
    private static boolean isName(Word word) {
        return word.kind().isPersonal() && word.length() >= SHORTEST_KNOWN;
    }

    /** Whether two names have the same consonants, and at most one edit more than a misspelling. */
    private static boolean sameFrame(Word a, Word b) {
        if (a.frame().isEmpty() || !a.frame().equals(b.frame())) {
            return false;
        }
        int allowed = allowedEdits(Math.max(a.length(), b.length())) + 1;
        return Edits.between(a.text(), b.text(), allowed) <= allowed;
    }

    private static boolean soundAlike(Word a, Word b) {
        return !a.sound().isEmpty() && a.sound().equals(b.sound());
    }

    private static double misspelling(String a, String b) {
        int length = Math.max(a.length(), b.length());
        int allowed = allowedEdits(length);
        int edits = Edits.between(a, b, allowed);
        return edits > allowed ? 0 : afterEdits(edits, length);
    }

    static double afterEdits(int edits, int length) {
        return 1 - EDIT * edits / length;
    }

    /** How many edits may lie between two spellings of a word, by the length of the longer one. */
    static int allowedEdits(int length) {
        return length < SHORTEST_EDITED ? 0 : Math.max(1, Math.min(MOST_EDITS, length / LETTERS_PER_EDIT));
    }
}
