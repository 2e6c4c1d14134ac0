package org.exportscreening.match;

import java.util.Arrays;

/**
 * Compares each word of a query with each word of the vocabulary by their letters, but only once, however many names have the word:
 * for comparing a query with every name. Belongs to one query; not thread-safe.
 */
final class EachOnce {

    private final ListedNames names;

    /** By word of the query and word of the vocabulary; not a number where they were not compared yet. */
    private final double[][] known;

    EachOnce(ScoredName query, ListedNames names) {
        this.names = names;
        this.known = new double[query.size()][names.vocabulary().size()];
        for (double[] ofWord : known) {
            Arrays.fill(ofWord, Double.NaN);
        }
    }

    /** The similarities of the query and a name. */
    Similarities with(int name) {
        int from = names.wordsFrom(name);
        return (query, q, listed, c) -> {
            int word = names.wordAt(from + c);
            if (Double.isNaN(known[q][word])) {
                known[q][word] = WordSimilarity.of(query.words[q], listed.words[c]);
            }
            return known[q][word];
        };
    }
}
