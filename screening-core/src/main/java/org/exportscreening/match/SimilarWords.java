package org.exportscreening.match;

import java.util.Arrays;

/** Words of the vocabulary that are like a part of a query, the most worth first. Immutable once built. */
final class SimilarWords {

    private final int[] words;
    private final double[] similarities;
    private final double[] worths;
    private final double[] agreements;
    private final boolean[] telling;
    private final boolean anyTelling;
    private final double mostAgreement;
    private final double mostAlone;

    private SimilarWords(Builder built) {
        this.words = Arrays.copyOf(built.words, built.size);
        this.similarities = Arrays.copyOf(built.similarities, built.size);
        this.worths = Arrays.copyOf(built.worths, built.size);
        this.agreements = Arrays.copyOf(built.agreements, built.size);
        this.telling = Arrays.copyOf(built.telling, built.size);
        boolean tells = false;
        double most = 0;
        for (int i = 0; i < built.size; i++) {
            tells |= telling[i];
            most = Math.max(most, agreements[i]);
        }
        this.anyTelling = tells;
        this.mostAgreement = most;
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

    /** Whether the word can tell one party from another, for all that is known. */
    boolean isTelling(int i) {
        return telling[i];
    }

    /** Whether one of the words can. */
    boolean anyTelling() {
        return anyTelling;
    }

    double mostAgreement() {
        return mostAgreement;
    }

    /** What one of the words counts at most in a listed name that has it alone. */
    double mostAlone() {
        return mostAlone;
    }

    /** Collects similar words, each once, in the order of their worth, of equals that first that came first. */
    static final class Builder {

        private static final int FEW = 4;

        private int[] words = new int[FEW];
        private double[] similarities = new double[FEW];
        private double[] worths = new double[FEW];
        private double[] agreements = new double[FEW];
        private boolean[] telling = new boolean[FEW];
        private double mostAlone;
        private int size;

        boolean has(int word) {
            for (int i = 0; i < size; i++) {
                if (words[i] == word) {
                    return true;
                }
            }
            return false;
        }

        /** Adds a word; once only, whether it {@linkplain #has is there} must be asked before. */
        void add(int word, double similarity, double worth, double agreement, double alone, boolean tells) {
            if (size == words.length) {
                words = Arrays.copyOf(words, 2 * size);
                similarities = Arrays.copyOf(similarities, 2 * size);
                worths = Arrays.copyOf(worths, 2 * size);
                agreements = Arrays.copyOf(agreements, 2 * size);
                telling = Arrays.copyOf(telling, 2 * size);
            }
            int at = size++;
            for (; at > 0 && worths[at - 1] < worth; at--) {
                words[at] = words[at - 1];
                similarities[at] = similarities[at - 1];
                worths[at] = worths[at - 1];
                agreements[at] = agreements[at - 1];
                telling[at] = telling[at - 1];
            }
            words[at] = word;
            similarities[at] = similarity;
            worths[at] = worth;
            agreements[at] = agreement;
            telling[at] = tells;
            mostAlone = Math.max(mostAlone, alone);
        }

        SimilarWords build() {
            return new SimilarWords(this);
        }
    }
}
