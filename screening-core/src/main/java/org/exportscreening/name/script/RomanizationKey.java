package org.exportscreening.name.script;

import java.util.HashMap;
import java.util.Map;

/**
 * A key that is the same for the usual romanizations of a name, and differs between different names: {@code sergei} for
 * Sergey, Sergei and Sergej, {@code husnulin} for Khusnullin and Husnullin. It keeps vowels, and merges only what the tables
 * beside this class give a reason for. Thread-safe.
 */
public final class RomanizationKey {

    /** Short words are whole names in many languages: one letter more or less is another name. */
    private static final int SHORTEST = 4;

    private static final LetterTable LETTERS = LetterTable.load("romanization-key.txt");
    private static final Map<String, String> WORDS = words();

    private RomanizationKey() {}

    /**
     * The key of a Latin word.
     *
     * @param latinWord lower case, letters a to z; other characters go
     * @return its key; the word itself when it is not in the table of words and has less than
     *     four letters or no vowel
     */
    public static String of(String latinWord) {
        String known = WORDS.get(latinWord);
        if (known != null) {
            return known;
        }
        return latinWord.length() < SHORTEST || !hasVowel(latinWord)
                ? latinWord
                : Doubles.merged(LETTERS.write(latinWord, 0));
    }

    /** Letters without a vowel are initials: CRCC is not CRRC. */
    private static boolean hasVowel(String word) {
        for (int i = 0; i < word.length(); i++) {
            if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> words() {
        Map<String, String> keys = new HashMap<>();
        for (String[] entry : Resources.entries("romanization-words.txt")) {
            for (String spelling : entry) {
                keys.put(spelling, entry[0]);
            }
        }
        return Map.copyOf(keys);
    }
}
