package org.exportscreening.name.han;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exportscreening.name.han.HanWord.Kind;

/** The words with known readings: organizations, legal forms, places and words of trade. */
final class Lexicon {

    /** What stands behind a place without telling more: province, city, autonomous region. */
    private static final List<String> PLACE_SUFFIXES = List.of("市", "省", "自治区", "特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区");

    /** In a line of a table: the word by its own sound. */
    private static final String OWN_SOUND = "~";

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private static final Line UNKNOWN = new Line(Kind.PINYIN, "");

    private final Pinyin pinyin;
    private final Map<String, Line> words;
    private final Map<String, Line> organizations;
    private final int longest;

    /** What a line of a table says of its words; read when it is asked for, which keeps loading quick. */
    private record Line(Kind kind, String readings) {
        boolean isKnown() {
            return kind != Kind.PINYIN;
        }
    }

    /**
     * A known word at a place in a text.
     *
     * @param wordEnd where it ends in the text
     * @param end where it ends with the suffix of a place
     * @param kind what kind of word
     */
    record Match(int wordEnd, int end, Kind kind) {}

    private Lexicon(Pinyin pinyin, Map<String, Line> words, Map<String, Line> organizations, int longest) {
        this.pinyin = pinyin;
        this.words = words;
        this.organizations = organizations;
        int most = 0;
        for (Map<String, Line> table : List.of(words, organizations)) {
            for (String word : table.keySet()) {
                most = Math.max(most, word.length());
            }
        }
        this.longest = Math.min(longest, most);
    }

    /**
     * Each line of a table: words, {@code =}, their readings with {@code |} between. Without {@code =}, each word by its own
     * sound. Of tables that have the same word, the first counts: organizations, legal forms, places, words of trade.
     */
    static Lexicon load(Pinyin pinyin) {
        Map<String, Line> organizations = new HashMap<>();
        add("entities.txt", Kind.BRAND, organizations);
        Map<String, Line> words = new HashMap<>();
        add("legal-forms.txt", Kind.LEGAL_FORM, words);
        add("places.txt", Kind.PLACE, words);
        add("glossary.txt", Kind.GLOSS, words);
        return new Lexicon(pinyin, words, organizations, NO_LIMIT);
    }

    private static void add(String resource, Kind kind, Map<String, Line> words) {
        for (String text : Resource.lines(resource)) {
            int equals = text.indexOf('=');
            Line line = new Line(kind, equals < 0 ? OWN_SOUND : text.substring(equals + 1));
            for (String word : (equals < 0 ? text : text.substring(0, equals).strip()).split(" ", -1)) {
                words.putIfAbsent(word, line);
            }
        }
    }

    /** The same words, but no organizations. */
    Lexicon withoutOrganizations() {
        return new Lexicon(pinyin, words, Map.of(), NO_LIMIT);
    }

    /** Of these words the short ones, and no organizations: what to cut a name into before spelling it by sound. */
    Lexicon shortWords(int length) {
        return new Lexicon(pinyin, words, Map.of(), length);
    }

    boolean isLegalForm(String text) {
        return words.getOrDefault(text, UNKNOWN).kind() == Kind.LEGAL_FORM;
    }

    /** The English names of an organization, the most usual first; empty when it is not known. */
    List<String> organization(String name) {
        return organizations.containsKey(name) ? readings(name) : List.of();
    }

    /** The readings of a word, the most usual first; empty when it is not known. */
    List<String> readings(String word) {
        Line line = find(word);
        if (!line.isKnown()) {
            return List.of();
        }
        Set<String> readings = new LinkedHashSet<>();
        for (String alternative : line.readings().split("\\|", -1)) {
            String reading = alternative.strip();
            readings.addAll(reading.equals(OWN_SOUND) ? pinyin.read(word) : List.of(reading));
        }
        return List.copyOf(readings);
    }

    private Line find(String word) {
        return organizations.getOrDefault(word, words.getOrDefault(word, UNKNOWN));
    }

    /** All known words that begin at an index. A place may have its suffix with it. */
    List<Match> at(String text, int start) {
        List<Match> matches = new ArrayList<>();
        for (int end = Math.min(text.length(), start + Math.min(longest, text.length())); end > start; end--) {
            Line line = find(text.substring(start, end));
            if (line.isKnown()) {
                matches.add(new Match(end, end, line.kind()));
                if (line.kind() == Kind.PLACE) {
                    addWithSuffix(text, end, matches);
                }
            }
        }
        return matches;
    }

    private static void addWithSuffix(String text, int end, List<Match> matches) {
        for (String suffix : PLACE_SUFFIXES) {
            if (text.startsWith(suffix, end)) {
                matches.add(new Match(end, end + suffix.length(), Kind.PLACE));
            }
        }
    }

    /** The text without the suffix of the place that it begins with: 深圳市华为 is 深圳华为. */
    String withoutPlaceSuffix(String text) {
        Match longestPlace = new Match(0, 0, Kind.PLACE);
        for (Match match : at(text, 0)) {
            if (match.kind() == Kind.PLACE && match.end() > longestPlace.end()) {
                longestPlace = match;
            }
        }
        return text.substring(0, longestPlace.wordEnd()) + text.substring(longestPlace.end());
    }
}
