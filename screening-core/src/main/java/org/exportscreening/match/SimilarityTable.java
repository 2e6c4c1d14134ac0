package org.exportscreening.match;

import java.util.Arrays;

/**
 * Which words of the vocabulary are like which parts of a query, and how much. Reused from query to query; not thread-safe.
 */
final class SimilarityTable {

    static final int NONE = -1;

    /** By word of the vocabulary: its latest line, plus one; 0 for none. */
    private final int[] lines;

    private int[] words = new int[64];
    private int[] next = new int[64];
    private int[] parts = new int[64];
    private double[] similarities = new double[64];
    private double[] worths = new double[64];
    private double[] agreements = new double[64];
    private boolean[] telling = new boolean[64];
    private int size;

    SimilarityTable(int vocabularySize) {
        this.lines = new int[vocabularySize];
    }

    /**
     * Adds a line: that a word is like a part of the query, what that is worth at most, how much it agrees, and whether such a pair
     * can tell one party from another.
     */
    void add(int word, int part, double similarity, double worth, double agreement, boolean tells) {
        if (size == words.length) {
            grow();
        }
        words[size] = word;
        parts[size] = part;
        similarities[size] = similarity;
        worths[size] = worth;
        agreements[size] = agreement;
        telling[size] = tells;
        next[size] = lines[word];
        lines[word] = ++size;
    }

    private void grow() {
        words = Arrays.copyOf(words, 2 * size);
        next = Arrays.copyOf(next, 2 * size);
        parts = Arrays.copyOf(parts, 2 * size);
        similarities = Arrays.copyOf(similarities, 2 * size);
        worths = Arrays.copyOf(worths, 2 * size);
        agreements = Arrays.copyOf(agreements, 2 * size);
        telling = Arrays.copyOf(telling, 2 * size);
    }

    void clear() {
        for (int line = 0; line < size; line++) {
            lines[words[line]] = 0;
        }
        size = 0;
    }

    /** A line of a word; {@link #NONE} if the word is like nothing in the query. */
    int first(int word) {
        return lines[word] - 1;
    }

    /** Another line of the same word; {@link #NONE} after the last. */
    int next(int line) {
        return next[line] - 1;
    }

    int part(int line) {
        return parts[line];
    }

    double worth(int line) {
        return worths[line];
    }

    double agreement(int line) {
        return agreements[line];
    }

    boolean isTelling(int line) {
        return telling[line];
    }

    /** How alike a part of the query and a word are; 0 if they are not. */
    double similarity(int part, int word) {
        for (int line = first(word); line != NONE; line = next(line)) {
            if (parts[line] == part) {
                return similarities[line];
            }
        }
        return 0;
    }
}
