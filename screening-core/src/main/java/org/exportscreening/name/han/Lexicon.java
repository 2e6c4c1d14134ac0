package org.exportscreening.name.han;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.exportscreening.name.han.HanWord.Kind;

/** The words with known readings: organizations, legal forms, places and words of trade. */
final class Lexicon {

    /** What stands behind a place without telling more: province, city, autonomous region. */
    private static final List<String> PLACE_SUFFIXES = List.of("市", "省", "自治区", "特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区");

    /** In a line of a table: the word by its own sound. */
    private static final String OWN_SOUND = "~";

    /** The tables of words. */
    enum Table {
        ORGANIZATIONS("entities.txt", Kind.BRAND),
        LEGAL_FORMS("legal-forms.txt", Kind.LEGAL_FORM),
        PLACES("places.txt", Kind.PLACE),
        GLOSSARY("glossary.txt", Kind.GLOSS);

        private final String resource;
        private final Kind kind;

        Table(String resource, Kind kind) {
            this.resource = resource;
            this.kind = kind;
        }
    }

    private static final Word NOTHING = new Word(Kind.PLACE, List.of());

    private final Map<String, Word> words;
    private final int longest;

    /**
     * A known word at a place in a text.
     *
     * @param wordEnd where it ends in the text
     * @param end where it ends with the suffix of a place
     * @param word what is known of it
     */
    record Match(int wordEnd, int end, Word word) {}

    /**
     * A word and its readings.
     *
     * @param kind what kind of word
     * @param readings the most usual first
     */
    record Word(Kind kind, List<String> readings) {}

    private Lexicon(Map<String, Word> words) {
        this.words = Map.copyOf(words);
        this.longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /**
     * Each line of a table: words, {@code =}, their readings with {@code |} between. Without {@code =}, each word by its own
     * sound. Of tables that have the same word, the first counts.
     */
    static Lexicon load(Pinyin pinyin, Table... tables) {
        Map<String, Word> words = new HashMap<>();
        for (Table table : tables) {
            add(table.resource, table.kind, pinyin, words);
        }
        return new Lexicon(words);
    }

    private static void add(String resource, Kind kind, Pinyin pinyin, Map<String, Word> words) {
        for (String line : Resource.lines(resource)) {
            int equals = line.indexOf('=');
            String readings = equals < 0 ? OWN_SOUND : line.substring(equals + 1);
            for (String word :
                    (equals < 0 ? line : line.substring(0, equals)).strip().split("\\s+", -1)) {
                words.putIfAbsent(word, new Word(kind, readings(readings, pinyin.read(word))));
            }
        }
    }

    private static List<String> readings(String alternatives, List<String> sound) {
        List<String> readings = new ArrayList<>();
        for (String alternative : alternatives.split("\\|", -1)) {
            String reading = alternative.strip();
            if (reading.equals(OWN_SOUND)) {
                readings.addAll(sound);
            } else {
                readings.add(reading);
            }
        }
        return readings.stream().distinct().toList();
    }

    /** These words and others; of a word in both, what the others say. */
    Lexicon with(Lexicon others) {
        Map<String, Word> all = new HashMap<>(words);
        all.putAll(others.words);
        return new Lexicon(all);
    }

    /** Only short words, and no legal forms: what to cut a name into before spelling it by sound. */
    Lexicon shortWords(int length) {
        return new Lexicon(words.entrySet().stream()
                .filter(e -> e.getKey().length() <= length && e.getValue().kind() != Kind.LEGAL_FORM)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The organizations by their Chinese names. */
    Map<String, List<String>> organizations() {
        return words.entrySet().stream()
                .filter(e -> e.getValue().kind() == Kind.BRAND)
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().readings()));
    }

    boolean isLegalForm(String text) {
        Word word = words.get(text);
        return word != null && word.kind() == Kind.LEGAL_FORM;
    }

    List<String> readings(String text) {
        Word word = words.get(text);
        return word == null ? List.of() : word.readings();
    }

    /** All known words that begin at an index. A place may have its suffix with it. */
    List<Match> at(String text, int start) {
        List<Match> matches = new ArrayList<>();
        for (int end = Math.min(text.length(), start + longest); end > start; end--) {
            Word word = words.get(text.substring(start, end));
            if (word != null) {
                matches.add(new Match(end, end, word));
                if (word.kind() == Kind.PLACE) {
                    addWithSuffix(text, end, word, matches);
                }
            }
        }
        return matches;
    }

    private static void addWithSuffix(String text, int end, Word place, List<Match> matches) {
        for (String suffix : PLACE_SUFFIXES) {
            if (text.startsWith(suffix, end)) {
                matches.add(new Match(end, end + suffix.length(), place));
            }
        }
    }

    /** The text without the suffix of the place that it begins with: 深圳市华为 is 深圳华为. */
    String withoutPlaceSuffix(String text) {
        Match longest = at(text, 0).stream()
                .filter(match -> match.word().kind() == Kind.PLACE)
                .max(Comparator.comparingInt(Match::end))
                .orElse(new Match(0, 0, NOTHING));
        return text.substring(0, longest.wordEnd()) + text.substring(longest.end());
    }
}
