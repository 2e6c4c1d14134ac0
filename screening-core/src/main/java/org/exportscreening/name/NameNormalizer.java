package org.exportscreening.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes names comparable: one spelling of letters, no accents, no case, no punctuation, words apart. Thread-safe.
 *
 * <p>In order: compatibility forms (full-width letters, ligatures) become plain; invisible and direction characters go; case
 * is folded independent of locale; accents go and letters such as {@code ø} or {@code ß} are written out; apostrophes join
 * ({@code Xi'an} is {@code xian}), so do the dots and hyphens of an abbreviation ({@code S.A.} is {@code sa},
 * {@code A-B-C} is {@code abc}); {@code &} is {@code and}; everything else that is no letter or digit separates words. A run
 * of Chinese characters is one word, its legal form another.
 */
public final class NameNormalizer {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    /** Accents, and the vowel points of Arabic and Hebrew. Other marks, such as Japanese voicing, are not ornament. */
    private static final Pattern MARKS =
            Pattern.compile("[\\u0300-\\u036f\\u0591-\\u05bd\\u05bf-\\u05c7\\u064b-\\u065f\\u0670]");

    private static final Pattern APOSTROPHE =
            Pattern.compile("['\\u2018\\u2019\\u201b\\u02b9\\u02bb\\u02bc\\u02be\\u02bf\\u2032`\\u00b4]");

    /** In files that lost their encoding, a question mark stands for the apostrophe: {@code Xi?an}, {@code People?s}. */
    private static final Pattern LOST_APOSTROPHE = Pattern.compile("(?<=\\p{L})\\?(?=\\p{L}{1,2}(?!\\p{L}))");

    private static final Pattern DOTTED =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}\\.){2,}\\p{L}?(?![\\p{L}\\p{N}])");
    private static final Pattern HYPHENATED =
            Pattern.compile("(?<![\\p{L}\\p{N}-])\\p{L}(?:-\\p{L}){2,}(?![\\p{L}\\p{N}-])");
    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[^\\p{IsHan}]+");

    private static final Map<String, String> LETTERS = Map.ofEntries(
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

    private static final Pattern SPECIAL_LETTER = Pattern.compile("[" + String.join("", LETTERS.keySet()) + "]");

    private final LegalForms legalForms;
    private final WordTable honorifics;
    private final WordTable generic;
    private final WordTable function;

    private NameNormalizer(LegalForms legalForms, WordTable honorifics, WordTable generic, WordTable function) {
        this.legalForms = legalForms;
        this.honorifics = honorifics;
        this.generic = generic;
        this.function = function;
    }

    /**
     * The normalizer with the word tables that come with the library.
     *
     * @return a normalizer
     */
    public static NameNormalizer bundled() {
        return new NameNormalizer(
                LegalForms.bundled(),
                WordTable.load("honorifics.txt"),
                WordTable.load("generic-words.txt"),
                WordTable.load("function-words.txt"));
    }

    /**
     * Normalizes a name.
     *
     * @param name a name in any script
     * @return its comparable form; empty when the name has neither letter nor digit
     */
    public NameForm normalize(String name) {
        List<NameToken> tokens = new ArrayList<>();
        for (String word : SEPARATOR.split(letters(name), -1)) {
            Matcher run = RUN.matcher(word);
            while (run.find()) {
                add(run.group(), tokens);
            }
        }
        return new NameForm(name, tokens, Script.of(name));
    }

    private static String letters(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFKC);
        text = INVISIBLE.matcher(text).replaceAll("");
        text = text.toLowerCase(Locale.ROOT);
        text = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        text = SPECIAL_LETTER.matcher(text).replaceAll(letter -> LETTERS.getOrDefault(letter.group(), letter.group()));
        text = APOSTROPHE.matcher(text).replaceAll("");
        text = LOST_APOSTROPHE.matcher(text).replaceAll("");
        text = DOTTED.matcher(text).replaceAll(letter -> letter.group().replace(".", ""));
        text = HYPHENATED.matcher(text).replaceAll(letter -> letter.group().replace("-", ""));
        return text.replace("&", " and ");
    }

    private void add(String run, List<NameToken> tokens) {
        if (run.isEmpty()) {
            return;
        }
        NameToken whole = token(run);
        if (!whole.isHan()) {
            tokens.add(whole);
            return;
        }
        int legalForm = legalForms.hanSuffixStart(run);
        if (legalForm > 0) {
            tokens.add(token(run.substring(0, legalForm)));
        }
        if (legalForm < run.length()) {
            tokens.add(token(run.substring(legalForm)));
        }
    }

    private NameToken token(String word) {
        if (legalForms.contains(word)) {
            return new NameToken(legalForms.canonical(word), WordKind.LEGAL_FORM);
        }
        if (honorifics.contains(word)) {
            return new NameToken(word, WordKind.HONORIFIC);
        }
        if (function.contains(word)) {
            return new NameToken(word, WordKind.FUNCTION);
        }
        return new NameToken(word, generic.contains(word) ? WordKind.GENERIC : WordKind.DISTINCTIVE);
    }
}
