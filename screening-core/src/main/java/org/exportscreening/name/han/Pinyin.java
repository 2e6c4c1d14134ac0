package org.exportscreening.name.han;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How characters sound: Hanyu pinyin without tones; {@code ü} is written {@code v} in the tables. */
final class Pinyin {

    private static final char FIRST = '\u3400';
    private static final char LAST = '\u9fff';

    /** More spellings of one word than this help nobody. */
    private static final int MOST = 6;

    private final String[] usual;
    private final Map<Character, List<String>> polyphones;
    private final Map<String, List<String>> phrases;
    private final int longestPhrase;

    private Pinyin(String[] usual, Map<Character, List<String>> polyphones, Map<String, List<String>> phrases) {
        this.usual = usual;
        this.polyphones = polyphones;
        this.phrases = phrases;
        int longest = 0;
        for (String phrase : phrases.keySet()) {
            longest = Math.max(longest, phrase.length());
        }
        this.longestPhrase = longest;
    }

    /**
     * The table of usual readings has a syllable and all its characters on a line. The table of polyphones has, on a line, a
     * character and its readings in names, the most usual first, or a phrase with the reading of each of its characters.
     */
    static Pinyin load() {
        String[] usual = new String[LAST - FIRST + 1];
        for (String line : Resource.lines("pinyin.txt")) {
            int blank = line.indexOf(' ');
            String syllable = line.substring(0, blank);
            for (int i = blank + 1; i < line.length(); i++) {
                usual[line.charAt(i) - FIRST] = syllable;
            }
        }
        Map<Character, List<String>> polyphones = new HashMap<>();
        Map<String, List<String>> phrases = new HashMap<>();
        for (String line : Resource.lines("polyphones.txt")) {
            List<String> fields = List.of(line.split(" ", -1));
            List<String> readings = fields.subList(1, fields.size());
            if (fields.get(0).length() == 1) {
                polyphones.put(fields.get(0).charAt(0), readings);
            } else {
                phrases.put(fields.get(0), readings);
            }
        }
        return new Pinyin(usual, polyphones, phrases);
    }

    /** The readings of a word, syllables joined, the most usual first; empty when none of its characters is known. */
    List<String> read(String word) {
        return join(syllables(word));
    }

    /** For each character that has any, its possible readings. */
    List<List<String>> syllables(String word) {
        List<List<String>> syllables = new ArrayList<>();
        int i = 0;
        while (i < word.length()) {
            int phrase = phraseAt(word, i);
            if (phrase > i) {
                phrases.getOrDefault(word.substring(i, phrase), List.of()).forEach(s -> syllables.add(List.of(s)));
                i = phrase;
            } else {
                List<String> readings = of(word.charAt(i));
                if (!readings.isEmpty()) {
                    syllables.add(readings);
                }
                i++;
            }
        }
        return syllables;
    }

    private int phraseAt(String word, int start) {
        for (int end = Math.min(word.length(), start + longestPhrase); end > start + 1; end--) {
            if (phrases.containsKey(word.substring(start, end))) {
                return end;
            }
        }
        return start;
    }

    private List<String> of(char c) {
        List<String> several = polyphones.get(c);
        if (several != null) {
            return several;
        }
        if (c < FIRST || c > LAST || usual[c - FIRST] == null) {
            return c == '\u3007' ? List.of("ling") : List.of();
        }
        return List.of(usual[c - FIRST]);
    }

    /** The usual spelling, then those that differ from it in one syllable. */
    static List<String> join(List<List<String>> syllables) {
        List<String> first = syllables.stream().map(s -> s.get(0)).toList();
        Set<String> spellings = new LinkedHashSet<>();
        String usual = String.join("", first);
        if (usual.isEmpty()) {
            return List.of();
        }
        spellings.add(usual.replace('v', 'u'));
        for (int i = 0; i < syllables.size(); i++) {
            for (String other : syllables.get(i)) {
                List<String> changed = new ArrayList<>(first);
                changed.set(i, other);
                spellings.add(String.join("", changed).replace('v', 'u'));
            }
        }
        spellings.add(usual);
        return spellings.stream().limit(MOST).toList();
    }
}
