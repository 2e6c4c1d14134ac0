package org.exportscreening.name.script;

/**
 * What is left of a name in Latin letters when its vowels go, doubled letters are one, and letters that are spelled in several
 * ways are one: {@code smr} for Samir and Samer, {@code hlf} for Khalaf and Khalif. Two names with one frame may be one name in two
 * spellings, if they are near each other otherwise. Stateless.
 */
public final class ConsonantFrame {

    private static final LetterTable LETTERS = LetterTable.load("frame-latin.txt");

    private ConsonantFrame() {}

    /**
     * The frame of a word.
     *
     * @param latinWord lower case, letters a to z; other characters go
     * @return its consonants, after a first {@code a} if it begins with a vowel
     */
    public static String of(String latinWord) {
        return Doubles.merged(LETTERS.write(latinWord, 0));
    }
}
