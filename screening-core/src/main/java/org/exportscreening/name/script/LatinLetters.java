package org.exportscreening.name.script;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Latin letters with marks, and letters that only some languages have, as plain a to z: Vietnamese, Turkish, Polish, Icelandic,
 * African languages. Everything else in a text stays. Thread-safe.
 */
public final class LatinLetters {

    private static final Map<Character, String> PLAIN = column(1);
    private static final Map<Character, String> WRITTEN_OUT = column(2);

    private LatinLetters() {}

    private static Map<Character, String> column(int column) {
        Map<Character, String> letters = new HashMap<>();
        for (String[] entry : Resources.entries("latin-letters.txt")) {
            letters.put(entry[0].charAt(0), entry[Math.min(column, entry.length - 1)].replace("-", ""));
        }
        return Map.copyOf(letters);
    }

    /**
     * A text with its Latin letters plain and in lower case: {@code Đặng} is {@code dang}, {@code Işık} {@code isik},
     * {@code Müller} {@code muller}.
     *
     * @param text any text
     * @return the text; letters of other scripts, digits and punctuation as they were, but in lower case
     */
    public static String fold(String text) {
        return fold(text, PLAIN);
    }

    /**
     * The same with letters written out that German and the North write out where they have no umlauts: {@code Müller} is
     * {@code mueller}, {@code Ångström} {@code aangstroem}.
     *
     * @param text any text
     * @return the text; the same as {@link #fold} when no such letter is in it
     */
    public static String german(String text) {
        return fold(text, WRITTEN_OUT);
    }

    private static String fold(String text, Map<Character, String> letters) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (isPlain(lower)) {
            return lower;
        }
        StringBuilder special = new StringBuilder(lower.length() + 8);
        String composed = Normalizer.normalize(lower, Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); i++) {
            String plain = letters.get(composed.charAt(i));
            special.append(plain == null ? String.valueOf(composed.charAt(i)) : plain);
        }
        return Normalizer.normalize(withoutMarks(special), Normalizer.Form.NFC);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** Marks on Latin letters go; those of other scripts may be letters, such as the breve of the Cyrillic short i. */
    private static StringBuilder withoutMarks(CharSequence text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder(apart.length());
        boolean onLatin = false;
        for (int i = 0; i < apart.length(); i++) {
            char letter = apart.charAt(i);
            if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                onLatin = UnicodeScript.of(letter) == UnicodeScript.LATIN;
                bare.append(PLAIN.getOrDefault(letter, String.valueOf(letter)));
            } else if (!onLatin) {
                bare.append(letter);
            }
        }
        return bare;
    }
}
