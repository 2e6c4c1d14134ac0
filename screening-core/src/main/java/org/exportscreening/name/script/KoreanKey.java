package org.exportscreening.name.script;

import java.util.regex.Pattern;

/**
 * A key that is the same for the usual romanizations of a Korean name: {@code jong} for Chong, Jong and Jeong. Only for names that are
 * known to be Korean. Thread-safe.
 */
public final class KoreanKey {

    private static final String BEFORE = "(?:kk|tt|pp|ss|jj|ch|sh|[kgntdrlmpbsjh])?";
    private static final String VOWEL = "(?:yae|yeo|wae|ya|ye|yo|yu|ae|eo|eu|oe|oo|ui|ee|wa|we|wo|wi|[aeiou])";
    private static final String AFTER = "(?:ng|[kgntdrlmpb])?";
    private static final Pattern SYLLABLES = Pattern.compile("(?:" + BEFORE + VOWEL + AFTER + "){1,2}");

    /** A consonant and y before a vowel, which Chinese has not, nor most names of the West. */
    private static final Pattern MARKED = Pattern.compile("(?:k|g|h|m|n|p|b|r)y(?:o|eo|u|ae|e).*");

    private static final LetterTable LETTERS = LetterTable.load("korean-key.txt");

    private KoreanKey() {}

    /**
     * The key of a word.
     *
     * @param syllables one or two syllables
     * @return the key; not to be compared with other words than such keys
     */
    public static String of(String syllables) {
        return LETTERS.write(syllables, 0);
    }

    /**
     * Whether a word may be one or two Korean syllables.
     *
     * @param word lower case, letters a to z
     * @return true if it can be read so
     */
    public static boolean isSyllables(String word) {
        return SYLLABLES.matcher(word).matches();
    }

    /**
     * Whether a word sounds Korean and neither Chinese nor Western: {@code kyong}, {@code hyok}.
     *
     * @param word lower case, letters a to z
     * @return true if it does
     */
    public static boolean isMarked(String word) {
        return MARKED.matcher(word).matches() && isSyllables(word);
    }
}
