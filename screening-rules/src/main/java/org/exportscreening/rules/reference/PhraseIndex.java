package org.exportscreening.rules.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the words and phrases of entries in a text: whole words in English, whatever their number and the marks between them, and
 * runs of letters in Chinese. Immutable and thread-safe.
 */
final class PhraseIndex {
    private static final int NO_PLURAL = 3;

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    private record Phrase(List<String> tokens, String words, String entry) {}

    PhraseIndex(Collection<ReferenceEntry> entries) {
        for (ReferenceEntry entry : entries) {
            for (String words : entry.words()) {
                List<String> tokens = tokens(words);
                byFirst.computeIfAbsent(tokens.get(0), k -> new ArrayList<>())
                        .add(new Phrase(tokens, words, entry.id()));
            }
        }
    }

    /** The words found, by the id of the entry, each once, in the order of the text. */
    Map<String, List<String>> in(String text) {
        List<String> tokens = tokens(text);
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            for (Phrase phrase : byFirst.getOrDefault(tokens.get(i), List.of())) {
                int end = i + phrase.tokens().size();
                if (end <= tokens.size() && tokens.subList(i, end).equals(phrase.tokens())) {
                    List<String> words = found.computeIfAbsent(phrase.entry(), k -> new ArrayList<>());
                    if (!words.contains(phrase.words())) {
                        words.add(phrase.words());
                    }
                }
            }
        }
        return found;
    }

    /** Each Chinese letter by itself, other letters and digits by words, without the s of a plural. */
    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        TermKey.folded(text).codePoints().forEach(c -> {
            boolean ideographic = Character.isIdeographic(c);
            if (!ideographic && Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
                return;
            }
            end(word, tokens);
            if (ideographic) {
                tokens.add(Character.toString(c));
            }
        });
        end(word, tokens);
        return tokens;
    }

    private static void end(StringBuilder word, List<String> tokens) {
        if (word.length() > 0) {
            String w = word.toString();
            boolean plural = w.length() > NO_PLURAL && w.endsWith("s") && !w.endsWith("ss");
            tokens.add(plural ? w.substring(0, w.length() - 1) : w);
            word.setLength(0);
        }
    }
}
