package org.exportscreening.name.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words with the spellings that they have in use. In a spelling, {@code _} stands for a blank. Immutable. */
final class NameTable {

    private final Map<String, List<String>> spellings;
    private final int longest;

    private NameTable(Map<String, List<String>> spellings, int longest) {
        this.spellings = spellings;
        this.longest = longest;
    }

    static NameTable load(String resource) {
        Map<String, List<String>> spellings = new HashMap<>();
        int longest = 0;
        for (String[] entry : Resources.entries(resource)) {
            spellings.put(entry[0], spellings(entry));
            longest = Math.max(longest, entry[0].length());
        }
        return new NameTable(spellings, longest);
    }

    /** The fields of an entry after its first. */
    static List<String> spellings(String[] entry) {
        String[] spellings = new String[entry.length - 1];
        for (int i = 0; i < spellings.length; i++) {
            spellings[i] = entry[i + 1].replace('_', ' ');
        }
        return List.of(spellings);
    }

    /** The spellings of a word, the most usual first; none when the word is not in the table. */
    List<String> of(String word) {
        return spellings.getOrDefault(word, List.of());
    }

    boolean contains(String word) {
        return spellings.containsKey(word);
    }

    /** Where the longest word of this table that starts at an index ends; the index itself when there is none. */
    int longestFrom(String text, int start) {
        for (int end = Math.min(text.length(), start + longest); end > start; end--) {
            if (spellings.containsKey(text.substring(start, end))) {
                return end;
            }
        }
        return start;
    }
}
