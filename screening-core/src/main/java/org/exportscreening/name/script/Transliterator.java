package org.exportscreening.name.script;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.annotation.Nullable;

/**
 * Writes words of other scripts in Latin letters: Cyrillic, Greek, Arabic, Hebrew, kana, Hangul, Armenian, Georgian, Thai
 * and the scripts of India. The spellings are for comparison with English listings, not for print. The table of a script is
 * read when its first word comes and kept; there is no other state. Thread-safe, deterministic.
 *
 * <p>Not here: Chinese characters (Japanese names have a reader of their own) and letters that are Latin already.
 */
public final class Transliterator {

    private static final Transliterator BUNDLED = new Transliterator();

    private final Map<UnicodeScript, Renderer> renderers = new ConcurrentHashMap<>();

    private Transliterator() {}

    /**
     * The transliterator with the tables that come with the library; always the same one.
     *
     * @return a transliterator
     */
    public static Transliterator bundled() {
        return BUNDLED;
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
        UnicodeScript script = scriptOf(word);
        Renderer renderer = renderers.get(script);
        if (renderer == null) {
            renderer = rendererOf(script);
            if (renderer == null) {
                return List.of();
            }
            renderers.put(script, renderer);
        }
        Spellings spellings = new Spellings();
        renderer.render(word, spellings);
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

    /** A new reader for a script; two threads may each make one, which does no harm. */
    @Nullable
    private static Renderer rendererOf(UnicodeScript script) {
        return switch (script) {
            case CYRILLIC -> new CyrillicRenderer();
            case GREEK -> new GreekRenderer();
            case ARABIC -> new ArabicRenderer();
            case HEBREW -> new HebrewRenderer();
            case HIRAGANA, KATAKANA -> new KanaRenderer();
            case HANGUL -> new HangulRenderer();
            case ARMENIAN -> LetterTable.load("armenian.txt");
            case GEORGIAN -> LetterTable.load("georgian.txt");
            case THAI -> new ThaiRenderer();
            case DEVANAGARI, BENGALI, GURMUKHI, GUJARATI, TAMIL, TELUGU, KANNADA, MALAYALAM -> new IndicRenderer();
            default -> null;
        };
    }
}
