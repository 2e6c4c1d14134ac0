package org.exportscreening.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Words of the vocabulary that are like a part of a query, the most worth first. Immutable once built. */
final class SimilarWords {

    private final int[] words;
    private final double[] similarities;
    private final double[] worths;
    private final double[] agreements;
    private final double mostAgreement;
    private final double mostAlone;

    private SimilarWords(Builder built, int[] order) {
        this.words = Arrays.stream(order).map(i -> built.words[i]).toArray();
        this.similarities =
                Arrays.stream(order).mapToDouble(i -> built.similarities[i]).toArray();
        this.worths = Arrays.stream(order).mapToDouble(i -> built.worths[i]).toArray();
        this.agreements =
                Arrays.stream(order).mapToDouble(i -> built.agreements[i]).toArray();
        this.mostAgreement = Arrays.stream(agreements).max().orElse(0);
        this.mostAlone = built.mostAlone;
    }

    int size() {
        return words.length;
    }

    /** The number of the word in the vocabulary. */
    int word(int i) {
        return words[i];
    }

    double similarity(int i) {
        return similarities[i];
    }

    /** How much a pair with the word contributes at most: similarity times weight. */
    double worth(int i) {
        return worths[i];
    }

    /** How much a pair with the word agrees at most. */
    double agreement(int i) {
        return agreements[i];
    }

    double mostAgreement() {
        return mostAgreement;
    }

    /** What one of the words counts at most in a listed name that has it alone. */
    double mostAlone() {
        return mostAlone;
    }

    /** Collects similar words, each once. */
    static final class Builder {

        private static final int FEW = 4;

        private int[] words = new int[FEW];
        private double[] similarities = new double[FEW];
        private double[] worths = new double[FEW];
        private double[] agreements = new double[FEW];
        private double mostAlone;
        private int size;

        void add(int word, double similarity, double worth, double agreement, double alone) {
            for (int i = 0; i < size; i++) {
                if (words[i] == word) {
                    return;
                }
            }
            if (size == words.length) {
                words = Arrays.copyOf(words, 2 * size);
                similarities = Arrays.copyOf(similarities, 2 * size);
                worths = Arrays.copyOf(worths, 2 * size);
                agreements = Arrays.copyOf(agreements, 2 * size);
            }
            words[size] = word;
            similarities[size] = similarity;
            worths[size] = worth;
            agreements[size] = agreement;
            mostAlone = Math.max(mostAlone, alone);
            size++;
        }

        SimilarWords build() {
            return new SimilarWords(
                    this,
                    IntStream.range(0, size)
                            .boxed()
                            .sorted(Comparator.comparingDouble(i -> -worths[i]))
                            .mapToInt(i -> i)
                            .toArray());
        }
    }
}
