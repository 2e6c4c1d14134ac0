package org.exportscreening.name.script;

/**
 * What is left of a name when its vowels go, and sounds that romanizations mix are one letter: {@code mhmd} for Muhammad,
 * Mohamed and محمد. It joins a name in letters that leave vowels out with a Latin listing; two names with one skeleton are
 * candidates, no more. What goes together stands in the tables beside this class. Thread-safe.
 *
 * <p>Not merged: s with t. The letter thaa (ث, once th, once s) counts as t, for names with it are few and the merger would
 * make Salim and Talim one.
 */
public final class ConsonantSkeleton {

    private static final LetterTable LATIN = LetterTable.load("skeleton-latin.txt");
    private static final LetterTable ARABIC = LetterTable.load("skeleton-arabic.txt");
    private static final LetterTable HEBREW = LetterTable.load("skeleton-hebrew.txt");

    private ConsonantSkeleton() {}

    /**
     * The skeleton of a Latin word.
     *
     * @param latinWord lower case, letters a to z
     * @return its skeleton; empty when nothing of the word is a letter
     */
    public static String of(String latinWord) {
        return LATIN.write(Doubles.merged(latinWord), 0);
    }

    /**
     * The skeleton of a word in Arabic letters, also Persian and Urdu; without the article.
     *
     * @param word composed letters, with or without vowel points
     * @return its skeleton, comparable with that of a Latin word
     */
    public static String ofArabic(String word) {
        return ARABIC.write(Doubles.merged(word), 0);
    }

    /**
     * The skeleton of a word in Hebrew letters.
     *
     * @param word composed letters, with or without points
     * @return its skeleton, comparable with that of a Latin word
     */
    public static String ofHebrew(String word) {
        return HEBREW.write(Doubles.merged(word), 0);
    }
}
