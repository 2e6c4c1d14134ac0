package org.exportscreening.name;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One spelling of letters: compatibility forms (full-width letters, ligatures) become plain, invisible and direction characters
 * go, case is folded independent of locale, accents go, and letters such as {@code ø} or {@code ß} are written out.
 */
final class Letters {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    /** Accents, and the vowel points of Arabic and Hebrew. Other marks, such as Japanese voicing, are not ornament. */
    private static final Pattern MARKS =
            Pattern.compile("[\\u0300-\\u036f\\u0591-\\u05bd\\u05bf-\\u05c7\\u064b-\\u065f\\u0670]");

    private static final Pattern APOSTROPHE =
            Pattern.compile("['\\u2018\\u2019\\u201b\\u02b9\\u02bb\\u02bc\\u02be\\u02bf\\u2032`\\u00b4]");

    /** In files that lost their encoding, a question mark stands for the apostrophe: {@code Xi?an}, {@code People?s}. */
    private static final Pattern LOST_APOSTROPHE = Pattern.compile("(?<=\\p{L})\\?(?=\\p{L}{1,2}(?!\\p{L}))");

    private static final Map<String, String> WRITTEN_OUT = Map.ofEntries(
            Map.entry("ø", "o"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ß", "ss"),
            Map.entry("ı", "i"),
            Map.entry("ħ", "h"),
            Map.entry("ŧ", "t"),
            Map.entry("ŋ", "n"),
            Map.entry("ə", "a"),
            Map.entry("ς", "σ"));

    private static final Pattern SPECIAL_LETTER = Pattern.compile("[" + String.join("", WRITTEN_OUT.keySet()) + "]");

    private Letters() {}

    static String fold(String name) {
        boolean ascii = isAscii(name);
        String text = ascii ? name.toLowerCase(Locale.ROOT) : foldAll(name);
        if (!ascii || text.indexOf('\'') >= 0 || text.indexOf('`') >= 0) {
            text = APOSTROPHE.matcher(text).replaceAll("");
        }
        return text.indexOf('?') >= 0 ? LOST_APOSTROPHE.matcher(text).replaceAll("") : text;
    }

    /** Compatibility forms become plain and case goes, but all marks stay, as the tables of other scripts expect it. */
    static String compatible(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return INVISIBLE.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static String foldAll(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFKC);
        text = INVISIBLE.matcher(text).replaceAll("");
        text = text.toLowerCase(Locale.ROOT);
        text = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        return SPECIAL_LETTER
                .matcher(text)
                .replaceAll(letter -> WRITTEN_OUT.getOrDefault(letter.group(), letter.group()));
    }
}
