package org.exportscreening.match;

/** How alike the words of a query and of a listed name are. */
interface Similarities {

    /** By their letters, each time anew. */
    Similarities OF_LETTERS = (query, q, listed, c) -> WordSimilarity.of(query.words[q], listed.words[c]);

    /** The similarity of two words, as {@link WordSimilarity} has it. */
    double of(ScoredName query, int q, ScoredName listed, int c);

    /** The same for a listed name, from a table; what is not in the table is compared by letters. */
    static Similarities of(SimilarityTable table, ListedNames names, int name) {
        int from = names.wordsFrom(name);
        return (query, q, listed, c) -> {
            Word asked = query.words[q];
            Word word = listed.words[c];
            return (asked.isMinor() && word.isMinor()) || word.isInitial()
                    ? WordSimilarity.of(asked, word)
                    : table.similarity(q, names.wordAt(from + c));
        };
    }
}
