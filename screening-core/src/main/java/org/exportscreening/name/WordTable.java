package org.exportscreening.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table of words from a resource: on each line a word and its other spellings; {@code #} begins a comment. */
final class WordTable {

    private final Map<String, String> canonical;

    private WordTable(Map<String, String> canonical) {
        this.canonical = Map.copyOf(canonical);
    }

    static WordTable load(String resource) {
        Map<String, String> canonical = new HashMap<>();
        for (String line : lines(resource)) {
            String words = line.replaceFirst("#.*", "").strip();
            if (!words.isEmpty()) {
                String[] spellings = words.split("\\s+", -1);
                for (String spelling : spellings) {
                    canonical.put(spelling, spellings[0]);
                }
            }
        }
        return new WordTable(canonical);
    }

    boolean contains(String word) {
        return canonical.containsKey(word);
    }

    /** The first spelling on the word's line; the word itself when it is not in the table. */
    String canonical(String word) {
        return canonical.getOrDefault(word, word);
    }

    private static List<String> lines(String resource) {
        try (InputStream in = WordTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The library's own " + resource + " is missing from its jar.");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
