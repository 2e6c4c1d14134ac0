package org.exportscreening.match;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** The everyday words of a vocabulary that may be shortened, to find those that a word may be an {@link Abbreviation} of. Immutable. */
final class Shortened {

    /** By class of the first letter: where its words begin. */
    private final int[] starts = new int[LetterSignature.CLASSES + 1];

    /** Numbers of words; with the signature of each at the same place. */
    private final int[] words;

    private final long[] signatures;

    Shortened(Word[] vocabulary) {
        int count = 0;
        for (Word word : vocabulary) {
            if (Abbreviation.mayBeAbbreviated(word)) {
                starts[first(word) + 1]++;
                count++;
            }
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        this.words = new int[count];
        this.signatures = new long[count];
        int[] next = Arrays.copyOf(starts, LetterSignature.CLASSES);
        for (int id = 0; id < vocabulary.length; id++) {
            Word word = vocabulary[id];
            if (Abbreviation.mayBeAbbreviated(word)) {
                int at = next[first(word)]++;
                words[at] = id;
                signatures[at] = LetterSignature.of(word.text());
            }
        }
    }

    private static int first(Word word) {
        return LetterSignature.classOf(word.text().charAt(0));
    }

    /** All words that this one may shorten, and some others: those that begin with its first letter and have all of its letters. */
    void by(Word asked, IntConsumer found) {
        long signature = LetterSignature.of(asked.text());
        int first = first(asked);
        for (int i = starts[first], to = starts[first + 1]; i < to; i++) {
            if ((signature & ~signatures[i]) == 0) {
                found.accept(words[i]);
            }
        }
    }
}
