package org.exportscreening.name.script;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words with the spellings that they have in use. In a spelling, {@code _} stands for a blank. */
final class NameTable {

    private final Map<String, List<String>> spellings;
    private final int longest;

    private NameTable(Map<String, List<String>> spellings) {
        this.spellings = Map.copyOf(spellings);
        this.longest =
                spellings.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    static NameTable load(String resource) {
        Map<String, List<String>> spellings = new HashMap<>();
        for (String[] entry : Resources.entries(resource)) {
            List<String> values = Arrays.stream(entry, 1, entry.length)
                    .map(value -> value.replace('_', ' '))
                    .toList();
            spellings.put(entry[0], values);
        }
        return new NameTable(spellings);
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
