package org.exportscreening.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads a table of words that comes with the library. On each line one word with its other spellings,
 * {@code canonical: spelling, spelling of several words}, or words that stand for themselves, separated by commas;
 * {@code [section]} begins a section, {@code #} a comment.
 */
final class WordTable {

    private WordTable() {}

    /** Takes what a table says, line by line. */
    interface Sink {
        void accept(String section, String canonical, String spelling);
    }

    static void read(String resource, Sink sink) {
        String section = "";
        for (String line : lines(resource)) {
            int comment = line.indexOf('#');
            String words = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (words.startsWith("[")) {
                section = words.substring(1, words.length() - 1);
            } else if (!words.isEmpty()) {
                line(section, words, sink);
            }
        }
    }

    private static void line(String section, String words, Sink sink) {
        int colon = words.indexOf(':');
        String canonical = colon < 0 ? "" : words.substring(0, colon).strip();
        if (colon >= 0) {
            sink.accept(section, canonical, canonical);
        }
        for (String spelling : words.substring(colon + 1).split(",", -1)) {
            String word = spelling.strip();
            if (!word.isEmpty()) {
                sink.accept(section, colon < 0 ? word : canonical, word);
            }
        }
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
