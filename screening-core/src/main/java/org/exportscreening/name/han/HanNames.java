package org.exportscreening.name.han;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.exportscreening.name.han.HanRendering.Kind;

/**
 * Reads Chinese names of organizations and people as the English and pinyin names that lists print. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * List<HanRendering> renderings = HanNames.bundled().render("南京理工大学");
 * renderings.get(0).text(); // "nanjing university of science and technology"
 * }</pre>
 *
 * <p>The words of a rendering stand in the order of the Chinese name; English names of universities turn it round, and a
 * comparison has to tolerate that. Whether a name in Chinese characters is Japanese is for the caller to decide; a text with
 * kana is never read here.
 */
public final class HanNames {

    /** The most renderings of one name. */
    public static final int MOST_RENDERINGS = 6;

    /** Of the English names of a known organization, as many as leave room for other readings. */
    private static final int MOST_KNOWN = 4;

    private static final HanNames BUNDLED = new HanNames();

    /** Longer texts are no names; reading them would only cost time. */
    private static final int LONGEST = 200;

    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{IsHan}a-z0-9]+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern NOT_CHINESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");

    private HanNames() {}

    /**
     * The reader with the tables that come with the library. They are read at the first Chinese name, not before.
     *
     * @return the reader
     */
    public static HanNames bundled() {
        return BUNDLED;
    }

    /**
     * Reads a name.
     *
     * @param run a name in Chinese characters, simplified or traditional; may hold digits, Latin letters, blanks and brackets
     * @return at most {@value #MOST_RENDERINGS} renderings with different texts, best first; empty when the text has no
     *     Chinese character with a known sound, has Japanese kana or Korean letters, or is too long for a name
     */
    public List<HanRendering> render(String run) {
        String plain = Normalizer.normalize(run, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('\u25cb', '\u3007'); // a circle typed for the numeral zero
        if (plain.length() > LONGEST
                || !HAN.matcher(plain).find()
                || NOT_CHINESE.matcher(plain).find()) {
            return List.of();
        }
        Tables tables = Tables.bundled();
        String simplified = tables.characters().simplify(plain);
        List<String> parts = List.of(SEPARATOR.split(simplified, -1)).stream()
                .filter(part -> !part.isEmpty())
                .toList();
        String name = String.join("", parts);

        Renderings renderings = new Renderings();
        List<List<HanWord>> known = tables.knownNames().read(name);
        known.stream().limit(MOST_KNOWN).forEach(words -> renderings.add(words, Kind.CURATED));
        String core = KnownNames.withoutArmy(name);
        if (!core.equals(name)) {
            renderings.add(tables.glossed(List.of(core)), Kind.GLOSSED);
        }
        List<HanWord> glossed = known.isEmpty() ? tables.glossed(parts) : tables.glossedWithoutNames(parts);
        List<HanWord> person =
                parts.size() == 1 && known.isEmpty() ? tables.surnames().read(name) : List.of();
        if (glossed.size() == 1 && glossed.get(0).kind() == HanWord.Kind.PINYIN) {
            renderings.add(person, Kind.PERSON);
        }
        renderings.add(glossed, Kind.GLOSSED);
        renderings.add(person, Kind.PERSON);
        renderings.add(tables.sounds(parts), Kind.PINYIN);
        return renderings.list();
    }

    /**
     * Writes a text with simplified characters.
     *
     * @param text any text
     * @return the text, traditional characters replaced by their usual simplified forms, all else untouched
     */
    public String simplify(String text) {
        return HAN.matcher(text).find() ? Tables.bundled().characters().simplify(text) : text;
    }

    /** Renderings by their text, in the order in which they came. */
    private static final class Renderings {

        private final Map<String, HanRendering> byText = new LinkedHashMap<>();

        void add(List<HanWord> words, Kind kind) {
            if (!words.isEmpty()) {
                HanRendering rendering = new HanRendering(words, kind);
                byText.putIfAbsent(rendering.text(), rendering);
            }
        }

        List<HanRendering> list() {
            return List.copyOf(new ArrayList<>(byText.values()).subList(0, Math.min(byText.size(), MOST_RENDERINGS)));
        }
    }
}
