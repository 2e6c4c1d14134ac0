package org.exportscreening.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.exportscreening.name.WordKind;

/**
 * The words of a vocabulary that may be misspelled, to look through for those that may be a few edits from another. It is a scan with
 * a cheap test: two words that are a few edits apart have all letters of the longer one in common but as many. How many they have in
 * common at most is counted from a 64-bit signature of each. Immutable.
 */
final class Misspellings {

    /** Numbers of words, by the length of the word; each with its signature at the same place, to be read one after the other. */
    private final int[][] words;

    private final long[][] signatures;

    /** Of which words, at the same place, the tables know that they are no names of people. */
    private final boolean[][] knownThings;

    Misspellings(Word[] vocabulary) {
        List<int[]> byLength = new ArrayList<>();
        int[] counts = new int
                [Arrays.stream(vocabulary)
                                .filter(Word::fuzzy)
                                .mapToInt(Word::length)
                                .max()
                                .orElse(0)
                        + 1];
        for (Word word : vocabulary) {
            counts[word.fuzzy() ? word.length() : 0] += word.fuzzy() ? 1 : 0;
        }
        for (int count : counts) {
            byLength.add(new int[count]);
        }
        this.words = byLength.toArray(int[][]::new);
        this.signatures = new long[counts.length][];
        this.knownThings = new boolean[counts.length][];
        for (int length = 0; length < counts.length; length++) {
            signatures[length] = new long[counts[length]];
            knownThings[length] = new boolean[counts[length]];
        }
        Arrays.fill(counts, 0);
        for (int id = 0; id < vocabulary.length; id++) {
            Word word = vocabulary[id];
            if (word.fuzzy()) {
                int length = word.length();
                int at = counts[length]++;
                words[length][at] = id;
                signatures[length][at] = signature(word.text());
                knownThings[length][at] =
                        word.kind() != WordKind.DISTINCTIVE && !word.kind().isPersonal();
            }
        }
    }

    /** All words that may be this one misspelled, and some others. */
    void like(Word asked, IntConsumer found) {
        int asks = asked.length();
        int from = asks - WordSimilarity.allowedEdits(asks);
        int to = Math.min(asks + WordSimilarity.MOST_EDITS, words.length - 1);
        for (int length = Math.max(from, 0); length <= to; length++) {
            int longer = Math.max(asks, length);
            int least = longer - WordSimilarity.allowedEdits(longer);
            if (Math.min(asks, length) >= least) {
                like(asked, length, least, found);
            }
        }
    }

    private void like(Word asked, int length, int least, IntConsumer found) {
        long signature = signature(asked.text());
        int uncounted = asked.length() - Long.bitCount(signature);
        boolean known = asked.kind() != WordKind.DISTINCTIVE;
        long[] others = signatures[length];
        for (int i = 0; i < others.length; i++) {
            // Most words have no letter three times; then the signature has all of them, and this is all there is to
            // count.
            int common = Long.bitCount(signature & others[i]);
            if (common + uncounted >= least
                    && common + Math.min(uncounted, length - Long.bitCount(others[i])) >= least
                    && !(known && knownThings[length][i])) {
                // Of two words that the tables know only names of people are misspelled into one another.
                found.accept(words[length][i]);
            }
        }
    }

    /** Two bits for each of 32 classes of letters: seen once, seen twice. What does not fit is counted apart. */
    private static long signature(String word) {
        long signature = 0;
        for (int i = 0; i < word.length(); i++) {
            long once = 1L << (word.charAt(i) & 31);
            signature |= (signature & once) == 0 ? once : once << 32;
        }
        return signature;
    }
}
