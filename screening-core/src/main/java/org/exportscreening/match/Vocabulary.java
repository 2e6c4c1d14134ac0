package org.exportscreening.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.exportscreening.name.NameToken;

/**
 * The distinct words of all listed names, but for legal forms, titles and words of grammar, which match only themselves and
 * find nobody.
 *
 * <p>Finding the words like a given one is a scan with a cheap test before the real similarity: two words that are a few edits
 * apart have all letters of the longer one in common but as many. How many letters they have in common at most is counted
 * from a 64-bit signature of each.
 */
final class Vocabulary {

    private final List<NameToken> words;
    private final double[] weights;

    // Side by side in arrays, because the scan reads them for every word of every query.
    private final long[] signatures;
    private final char[] firsts;
    private final int[] lengths;
    private final boolean[] fuzzy;
    private final boolean[] han;

    Vocabulary(List<NameToken> words, WordWeights wordWeights) {
        this.words = List.copyOf(words);
        this.weights = words.stream().mapToDouble(wordWeights::of).toArray();
        this.signatures =
                words.stream().mapToLong(word -> signature(word.text())).toArray();
        this.lengths = words.stream().mapToInt(word -> word.text().length()).toArray();
        this.firsts = new char[words.size()];
        this.fuzzy = new boolean[words.size()];
        this.han = new boolean[words.size()];
        for (int i = 0; i < firsts.length; i++) {
            firsts[i] = words.get(i).text().charAt(0);
            fuzzy[i] = TokenSimilarity.isFuzzy(words.get(i).text());
            han[i] = words.get(i).isHan();
        }
    }

    /** A word of the vocabulary and how much a pair with it is worth. */
    record Similar(int word, double similarity, double worth) {}

    /** All words with a similarity above zero, the most worth first. */
    List<Similar> similarTo(NameToken token) {
        List<Similar> similar = new ArrayList<>();
        if (token.kind().isMinor()) {
            return similar;
        }
        Probe probe = new Probe(token);
        for (int i = 0; i < signatures.length; i++) {
            if (probe.mayResemble(i)) {
                double similarity = TokenSimilarity.of(token, words.get(i));
                if (similarity > 0) {
                    similar.add(new Similar(i, similarity, similarity * weights[i]));
                }
            }
        }
        similar.sort(Comparator.comparingDouble(Similar::worth).reversed());
        return similar;
    }

    /** The word looked for, taken apart once. */
    private final class Probe {

        private final String text;
        private final int length;
        private final char first;
        private final long signature;
        private final boolean isFuzzy;
        private final boolean isHan;

        Probe(NameToken token) {
            this.text = token.text();
            this.length = text.length();
            this.first = text.charAt(0);
            this.signature = signature(text);
            this.isFuzzy = TokenSimilarity.isFuzzy(text);
            this.isHan = token.isHan();
        }

        boolean mayResemble(int word) {
            if (firsts[word] == first && isPrefix(words.get(word).text())) {
                return true;
            }
            if (isHan || han[word]) {
                int longer = Math.max(length, lengths[word]);
                int edits = Math.abs(length - lengths[word]);
                return isHan && han[word] && 1 - (double) edits / longer >= TokenSimilarity.FLOOR;
            }
            return isFuzzy && fuzzy[word] && mayBeMisspelled(word);
        }

        /** Equal words, and abbreviations. */
        private boolean isPrefix(String word) {
            return word.startsWith(text) || text.startsWith(word);
        }

        private boolean mayBeMisspelled(int word) {
            int other = lengths[word];
            int longer = Math.max(length, other);
            int uncounted = Math.min(length - Long.bitCount(signature), other - Long.bitCount(signatures[word]));
            int common = Math.min(Math.min(length, other), Long.bitCount(signature & signatures[word]) + uncounted);
            return common >= longer - TokenSimilarity.allowedEdits(longer);
        }
    }

    /** Two bits for each of 32 classes of letters: seen once, seen twice. What does not fit is counted by the caller. */
    private static long signature(String word) {
        long signature = 0;
        for (int i = 0; i < word.length(); i++) {
            long once = 1L << (word.charAt(i) & 31);
            signature |= (signature & once) == 0 ? once : once << 32;
        }
        return signature;
    }
}
