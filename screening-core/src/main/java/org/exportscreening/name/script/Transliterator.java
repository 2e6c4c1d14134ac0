package org.exportscreening.name.script;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Writes words of other scripts in Latin letters: Cyrillic, Greek, Arabic, Hebrew, kana, Hangul, Armenian, Georgian, Thai
 * and the scripts of India. The spellings are for comparison with English listings, not for print. The table of a script is
 * read when its first word comes. Immutable, thread-safe, deterministic.
 *
 * <p>Not here: Chinese characters (Japanese names have a reader of their own) and letters that are Latin already.
 */
public final class Transliterator {

    private final Map<UnicodeScript, Lazy<Renderer>> renderers;

    private Transliterator(Map<UnicodeScript, Lazy<Renderer>> renderers) {
        this.renderers = renderers;
    }

    /**
     * The transliterator with the tables that come with the library; always the same one.
     *
     * @return a transliterator
     */
    public static Transliterator bundled() {
        return Bundled.INSTANCE;
    }

    /**
     * A word in Latin letters.
     *
     * <p>Where a script writes together what Latin listings write apart, a spelling has blanks: {@code الأسد} is
     * {@code al assad}, {@code عبدالرحمن} {@code abdul rahman}, {@code 김정은} {@code kim jong un}, {@code 삼성전자}
     * {@code samsung electronics}. So it meets the tokens of a listing whose punctuation was split ({@code al-Assad}).
     *
     * @param word one run of letters and marks of one script, lower case, composed (NFC or NFKC)
     * @return its spellings in letters a to z and single blanks, the most usual first; distinct, at most four; empty when the
     *     word is empty or its script has no table here
     */
    public List<String> latin(String word) {
        Lazy<Renderer> renderer = renderers.get(scriptOf(word));
        if (renderer == null) {
            return List.of();
        }
        Spellings spellings = new Spellings();
        renderer.get().render(word, spellings);
        return spellings.list();
    }

    /** The script of the first letter that has one; marks such as the lengthening of kana are common to several. */
    private static UnicodeScript scriptOf(String word) {
        for (int i = 0; i < word.length(); i++) {
            UnicodeScript script = UnicodeScript.of(word.charAt(i));
            if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
                return script;
            }
        }
        return UnicodeScript.UNKNOWN;
    }

    private static final class Bundled {
        static final Transliterator INSTANCE = new Transliterator(renderers());

        private static Map<UnicodeScript, Lazy<Renderer>> renderers() {
            Map<UnicodeScript, Lazy<Renderer>> all = new EnumMap<>(UnicodeScript.class);
            Lazy<Renderer> kana = new Lazy<>(KanaRenderer::new);
            Lazy<Renderer> indic = new Lazy<>(IndicRenderer::new);
            all.put(UnicodeScript.CYRILLIC, new Lazy<>(CyrillicRenderer::new));
            all.put(UnicodeScript.GREEK, new Lazy<>(GreekRenderer::new));
            all.put(UnicodeScript.ARABIC, new Lazy<>(ArabicRenderer::new));
            all.put(UnicodeScript.HEBREW, new Lazy<>(HebrewRenderer::new));
            all.put(UnicodeScript.HIRAGANA, kana);
            all.put(UnicodeScript.KATAKANA, kana);
            all.put(UnicodeScript.HANGUL, new Lazy<>(HangulRenderer::new));
            all.put(UnicodeScript.ARMENIAN, new Lazy<>(() -> LetterTable.load("armenian.txt")));
            all.put(UnicodeScript.GEORGIAN, new Lazy<>(() -> LetterTable.load("georgian.txt")));
            all.put(UnicodeScript.THAI, new Lazy<>(ThaiRenderer::new));
            all.put(UnicodeScript.DEVANAGARI, indic);
            all.put(UnicodeScript.BENGALI, indic);
            all.put(UnicodeScript.GURMUKHI, indic);
            all.put(UnicodeScript.GUJARATI, indic);
            all.put(UnicodeScript.TAMIL, indic);
            all.put(UnicodeScript.TELUGU, indic);
            all.put(UnicodeScript.KANNADA, indic);
            all.put(UnicodeScript.MALAYALAM, indic);
            return all;
        }
    }
}
