package org.exportscreening.match;

import java.util.Arrays;

/**
 * Which word of a query goes with which word of a listed name, one to one. Greedy, best first: the most alike pair is taken,
 * of equals the heavier, of equals the earlier in the query, then in the name. So it is deterministic, and an exact pair
 * is never given up for a better sum.
 */
final class Alignment {

    private static final int NONE = -1;

    private final int[] candidateOf;
    private final double[] similarities;

    private Alignment(int[] candidateOf, double[] similarities) {
        this.candidateOf = candidateOf;
        this.similarities = similarities;
    }

    /** Similarity of a word of the query with a word of the listed name, both by position. */
    interface Similarities {
        double of(int query, int candidate);
    }

    static Alignment of(int queryWords, double[] candidateWeights, Similarities similarities) {
        double[][] matrix = new double[queryWords][candidateWeights.length];
        for (int q = 0; q < queryWords; q++) {
            for (int c = 0; c < candidateWeights.length; c++) {
                matrix[q][c] = similarities.of(q, c);
            }
        }
        int[] candidateOf = new int[queryWords];
        Arrays.fill(candidateOf, NONE);
        double[] taken = new double[queryWords];
        boolean[] used = new boolean[candidateWeights.length];
        for (int round = 0; round < queryWords; round++) {
            int bestQuery = NONE;
            int bestCandidate = NONE;
            for (int q = 0; q < queryWords; q++) {
                for (int c = 0; c < used.length && candidateOf[q] == NONE; c++) {
                    if (!used[c]
                            && matrix[q][c] > 0
                            && (bestQuery == NONE
                                    || better(matrix, candidateWeights, q, c, bestQuery, bestCandidate))) {
                        bestQuery = q;
                        bestCandidate = c;
                    }
                }
            }
            if (bestQuery == NONE) {
                break;
            }
            candidateOf[bestQuery] = bestCandidate;
            taken[bestQuery] = matrix[bestQuery][bestCandidate];
            used[bestCandidate] = true;
        }
        return new Alignment(candidateOf, taken);
    }

    private static boolean better(double[][] matrix, double[] weights, int q, int c, int bestQuery, int bestCandidate) {
        int bySimilarity = Double.compare(matrix[q][c], matrix[bestQuery][bestCandidate]);
        return bySimilarity > 0 || (bySimilarity == 0 && weights[c] > weights[bestCandidate]);
    }

    boolean isMatched(int query) {
        return candidateOf[query] != NONE;
    }

    int candidateOf(int query) {
        return candidateOf[query];
    }

    double similarity(int query) {
        return similarities[query];
    }

    boolean isCandidateMatched(int candidate) {
        return Arrays.stream(candidateOf).anyMatch(c -> c == candidate);
    }

    /** Whether the matched words stand in the same order on both sides. */
    boolean keepsOrder() {
        int last = NONE;
        for (int c : candidateOf) {
            if (c != NONE && c < last) {
                return false;
            }
            last = Math.max(last, c);
        }
        return true;
    }
}
