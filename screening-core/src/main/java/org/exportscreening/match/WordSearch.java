package org.exportscreening.match;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Finds the words of a vocabulary that are like a word of a query, and remembers them. Thread-safe. */
final class WordSearch {

    /** So many similar words are remembered, some two megabytes. */
    private static final long MOST_REMEMBERED = 100_000;

    private final Vocabulary vocabulary;
    private final WordIndexes indexes;

    /** What was found for a word; names share many. The weight of a word is always the same here, so it is no part of the key. */
    private final Cache<Word, SimilarWords> memo = Caffeine.newBuilder()
            .maximumWeight(MOST_REMEMBERED)
            .weigher((Word word, SimilarWords similar) -> 4 + similar.size())
            .executor(Runnable::run)
            .build();

    WordSearch(Vocabulary vocabulary, WordIndexes indexes) {
        this.vocabulary = vocabulary;
        this.indexes = indexes;
    }

    /** All words with a similarity above zero, the most worth first; see {@link Vocabulary#similarTo}. */
    SimilarWords similarTo(Word asked, double weight) {
        SimilarWords known = memo.getIfPresent(asked);
        if (known == null) {
            // Not computed inside of the memo: other queries would wait, even for other words.
            known = findSimilar(asked, weight);
            memo.put(asked, known);
        }
        return known;
    }

    private SimilarWords findSimilar(Word asked, double weight) {
        SimilarWords.Builder similar = new SimilarWords.Builder();
        indexes.byKey().forEach(asked.key(), id -> compare(asked, id, similar));
        for (int id = vocabulary.firstWithText(asked.text()); id != Vocabulary.NONE; id = vocabulary.nextWithText(id)) {
            compare(asked, id, similar);
        }
        if (weight > 0 && (asked.kind().isTelling() || asked.kind().isPersonal())) {
            String first = asked.text().substring(0, asked.text().offsetByCodePoints(0, 1));
            for (int id = vocabulary.firstWithText(first); id != Vocabulary.NONE; id = vocabulary.nextWithText(id)) {
                if (vocabulary.word(id).isInitial()) {
                    add(id, Alignment.INITIAL, Alignment.INITIAL_SHARE * weight, similar);
                }
            }
        }
        if (!asked.sound().isEmpty()) {
            indexes.bySound().forEach(asked.sound(), id -> compare(asked, id, similar));
        }
        if (!asked.frame().isEmpty()) {
            indexes.byFrame().forEach(asked.frame(), id -> compare(asked, id, similar));
        }
        if (Abbreviation.mayBe(asked)) {
            indexes.shortened().by(asked, id -> compare(asked, id, similar));
        }
        if (asked.fuzzy()) {
            indexes.misspellings().like(asked, id -> compare(asked, id, similar));
        }
        return similar.build();
    }

    /** Words that have these letters, whatever their kind. */
    SimilarWords joined(int text) {
        SimilarWords.Builder same = new SimilarWords.Builder();
        for (int id = vocabulary.firstWithText(text); id != Vocabulary.NONE; id = vocabulary.nextWithText(id)) {
            add(id, Alignment.JOINED, vocabulary.weight(id), same);
        }
        return same.build();
    }

    private void compare(Word asked, int id, SimilarWords.Builder similar) {
        if (similar.has(id)) {
            return;
        }
        // Pairs of minor words are in the bound of every name; noting them would touch half of the list.
        boolean minor = asked.isMinor() && vocabulary.word(id).isMinor();
        double similarity = minor ? 0 : WordSimilarity.of(asked, vocabulary.word(id));
        if (similarity > 0) {
            add(id, similarity, vocabulary.weight(id), similar);
        }
    }

    private void add(int id, double similarity, double weight, SimilarWords.Builder similar) {
        if (similar.has(id)) {
            return;
        }
        // What the words of a phrase agree is not known here, nor what each of them counts.
        boolean phrase = vocabulary.word(id).isPhrase();
        similar.add(
                id,
                similarity,
                similarity * weight,
                phrase ? 1 : Agreement.counts(similarity, vocabulary.word(id).kind()),
                phrase ? vocabulary.weight(id) : vocabulary.listedAlone(id),
                phrase || vocabulary.word(id).kind().isTelling());
    }
}
