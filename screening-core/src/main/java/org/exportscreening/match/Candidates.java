package org.exportscreening.match;

import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.exportscreening.name.NameSpan;

/**
 * Finds every listed name that could score a threshold, and few others. Thread-safe.
 *
 * <p><b>Nothing is lost.</b> A pair of words contributes {@code similarity * weight}, and a name is noted for every word of the query
 * that has a similar word in it ({@link Vocabulary#similarTo} gives all with a similarity above zero). Let {@code m} be the sum, over
 * the noted words of the query, of the most that such a pair contributes, plus the weight of the query's minor words. The
 * sum of the true pairs is at most {@code m}, because pairs are one to one; their weight is at least their sum; the words of the
 * query that were not noted have no partner, so their weight counts in full; the listed words without a partner weigh at
 * least the name's total less {@code m} divided by the least similarity; and words alone count least when most words agree. With all
 * of that in place of the true figures, {@link Evidence#bound} is at least the score, for {@code m / (m + x)} grows with {@code m} and
 * falls with {@code x}, and doubts only lower it. What this does not cover is noted as sure and scored whatever it promises: names
 * with words run together, acronyms, names written like the query, and queries with initials, which may pair with any word. A name
 * without any noted word shares minor words and first letters only; where these alone could score the threshold
 * ({@link Evidence#boundOfTrifles}), every name is a candidate.
 */
final class Candidates {

    /** Rounding must not lose a name that scores exactly the threshold. */
    private static final double SLACK = 1e-4;

    /** Pairs of words are at least this similar, but for first letters. */
    private static final double LEAST_SIMILARITY = 0.7;

    private final ListedNames names;
    private final Vocabulary vocabulary;
    private final Queue<Scratch> scratches = new ConcurrentLinkedQueue<>();

    Candidates(ListedNames names) {
        this.names = names;
        this.vocabulary = names.vocabulary();
    }

    int[] of(ScoredName query, double threshold) {
        double trifles = Evidence.boundOfTrifles(
                query.minorWeight(), query.initialsWeight(), query.wholeWords(), query.minors() + query.initials());
        if (trifles + SLACK >= threshold) {
            return all();
        }
        Scratch pooled = scratches.poll();
        Scratch scratch = pooled == null ? new Scratch(names.size()) : pooled;
        scratch.begin();
        note(query, scratch);
        int[] found = promising(query, scratch, threshold);
        scratches.add(scratch);
        return found;
    }

    int[] all() {
        int[] all = new int[names.size()];
        Arrays.setAll(all, i -> i);
        return all;
    }

    private int[] promising(ScoredName query, Scratch scratch, double threshold) {
        boolean initials = query.initials() > 0;
        double minor = query.minorWeight();
        double mostMinor = query.minors() * Agreement.MINOR;
        double companions = query.companions();
        double trifles = query.trifles();
        int[] found = new int[scratch.count()];
        int count = 0;
        for (int i = 0; i < scratch.count(); i++) {
            int name = scratch.name(i);
            double worth = scratch.worth(name) + minor;
            double listedAlone = Math.max(0, names.totalOf(name) - worth / LEAST_SIMILARITY);
            double queryAlone = Math.max(0, query.total - minor - scratch.paired(name));
            double agreeing = scratch.agreeing(name) + mostMinor;
            if (initials
                    || scratch.isSure(name)
                    || Evidence.bound(worth, queryAlone, listedAlone, agreeing, companions, trifles) + SLACK
                            >= threshold) {
                found[count++] = name;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private void note(ScoredName query, Scratch scratch) {
        names.written(query.normalized, scratch::addSurely);
        for (NameSpan span : query.spans) {
            float weight = (float) query.alone(span.from(), span.to());
            Word phrase = Word.of(Vocabulary.phrase(span));
            note(vocabulary.findSimilar(phrase, weight), -2 - span.from(), weight, scratch);
        }
        for (int q = 0; q < query.size(); q++) {
            Word word = query.words[q];
            note(vocabulary.similarTo(word, query.weights[q]), q, (float) query.alone(q), scratch);
            split(word.text(), scratch);
            if (Acronym.mayBe(q, query)) {
                names.withAcronym(word.text(), scratch::addSurely);
            }
            for (int n = 2; n <= Alignment.MOST_JOINED && q + n <= query.size(); n++) {
                surely(query.joined(q, q + n), scratch);
            }
        }
        query.acronyms().forEach(acronym -> surely(acronym, scratch));
    }

    private void note(List<Vocabulary.Similar> similar, int queryWord, float alone, Scratch scratch) {
        Grouped withWord = names.withWord();
        for (Vocabulary.Similar one : similar) {
            float worth = (float) one.worth();
            for (int i = withWord.from(one.word()), to = withWord.to(one.word()); i < to; i++) {
                scratch.add(withWord.at(i), queryWord, worth, alone);
            }
        }
    }

    private void surely(String word, Scratch scratch) {
        Grouped withWord = names.withWord();
        for (int id : vocabulary.withText(word)) {
            for (int i = withWord.from(id); i < withWord.to(id); i++) {
                scratch.addSurely(withWord.at(i));
            }
        }
    }

    /** Names with the parts of a word that may be several run together. */
    private void split(String word, Scratch scratch) {
        Grouped withWord = names.withWord();
        for (int i = 1; i < word.length(); i++) {
            if (vocabulary.has(word, 0, i) && isSplit(word, i, Alignment.MOST_JOINED - 1)) {
                for (int id : vocabulary.withText(word.substring(0, i))) {
                    for (int at = withWord.from(id); at < withWord.to(id); at++) {
                        if (names.hasApart(withWord.at(at), word)) {
                            scratch.addSurely(withWord.at(at));
                        }
                    }
                }
            }
        }
    }

    private boolean isSplit(String word, int from, int parts) {
        if (vocabulary.has(word, from, word.length())) {
            return true;
        }
        for (int i = from + 1; i < word.length() && parts > 1; i++) {
            if (vocabulary.has(word, from, i) && isSplit(word, i, parts - 1)) {
                return true;
            }
        }
        return false;
    }
}
