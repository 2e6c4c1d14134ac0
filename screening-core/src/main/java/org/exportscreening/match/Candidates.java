package org.exportscreening.match;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Finds every listed name that could score a threshold, and few others. Thread-safe.
 *
 * <p><b>Nothing is lost.</b> A pair of words contributes {@code similarity * weight}, and {@link Vocabulary#similarTo} gives all words
 * with a similarity above zero, so it is known for every part of the query (a word, a phrase, or words that are a listed one when run
 * together) what a pair with it contributes at most, and which names have such a word. For any set of parts that includes those that a name has words like, let {@code m} be the
 * sum of what they contribute at most, plus the weight of the query's minor words and initials, which may pair in any name. The sum
 * of the true pairs is at most {@code m}, because pairs are one to one; their weight is at least their sum; the words of the query
 * outside of the set have no partner, so their weight counts in full; the listed words without a partner weigh at least the name's
 * total less what words like those parts weigh at most, or, where the words of the name are looked at one by one, what those weigh
 * that are like nothing in the query; an initial of the query may be the partner of any of them. With all of that in place of the true figures, {@link Bound#score} is at least the score,
 * for {@code m / (m + x)} grows with {@code m} and falls with {@code x}, and doubts only lower it.
 *
 * <p>Two things make words alone count less than elsewhere, and the bound takes them as given wherever the figures leave room for them:
 * a query whose every word may have a partner, and a listed name whose every word may have one. Three things make them count more,
 * and the bound takes them as given only where they are certain:
 *
 * <ul>
 *   <li>No pair can tell one party from another. Pairs that are not like a part are of minor words and of initials, and these can not
 *       tell; so it is certain where no part of the set can tell and has a word like it that can.
 *   <li>Both names have a word without a partner that says something then. Of the query it is certain of a word that no part of the set
 *       covers, as only its initials and minor words have partners otherwise; of the listed name where its words weigh more than all
 *       that may have a partner.
 *   <li>Both have such a word that can tell. Of the listed name it is certain of a word that is like nothing in the query, if it
 *       repeats no other, stands in no phrase that may have a partner, and if the query has no initial.
 * </ul>
 *
 * <p>That is used three times. First, parts that most names have are <i>passed over</i>, as long as all of those together are not
 * enough: a name that has nothing else cannot score the threshold, so the names that have some other part are all there is to look
 * at. Second, the bound for the parts that a name was found by, and those passed over that it may have, and the name's total. Third, the bound for
 * the words that the name has. The total leaves out words that repeat others, for those count next to nothing alone.
 *
 * <p>What this does not cover is noted as sure and scored whatever it promises: names that have a word of the query apart, acronyms, and names
 * written like the query. A name without any part shares minor words and first letters only; where these alone could score the
 * threshold ({@link Evidence#boundOfTrifles}), every name is a candidate.
 */
final class Candidates {

    /** Rounding must not lose a name that scores exactly the threshold. */
    private static final double SLACK = 1e-4;

    /** To note that a name has a part takes so much less time than to look at its words. */
    private static final int NOTES_PER_LOOK = 16;

    /** To compare words only once takes room for each word of the query. */
    private static final int MOST_COMPARED_ONCE = 16;

    private final ListedNames names;
    private final Vocabulary vocabulary;
    private final RunTogether runTogether;
    private final Queue<Scratch> scratches = new ConcurrentLinkedQueue<>();

    Candidates(ListedNames names) {
        this.names = names;
        this.vocabulary = names.vocabulary();
        this.runTogether = new RunTogether(names);
    }

    /** Takes the candidates, one after the other. */
    interface Taker {

        /**
         * Takes a candidate.
         *
         * @param name its number
         * @param similarities how alike its words and those of the query are
         */
        void take(int name, Similarities similarities);
    }

    void of(ScoredName query, double threshold, Taker taker) {
        double trifles = Evidence.boundOfTrifles(
                query.minorWeight(), query.initialsWeight(), query.wholeWords(), query.minors() + query.initials());
        if (trifles + SLACK >= threshold) {
            all(query, taker);
            return;
        }
        Scratch pooled = scratches.poll();
        Scratch scratch = pooled == null ? new Scratch(names.size(), vocabulary.size()) : pooled;
        scratch.begin();
        scratch.asked().begin(query, names);
        note(scratch.asked(), threshold, scratch);
        noteSure(query, scratch);
        promising(scratch, threshold, taker);
        scratches.add(scratch);
    }

    /** Every name. */
    void all(ScoredName query, Taker taker) {
        if (query.size() > MOST_COMPARED_ONCE) {
            for (int name = 0; name < names.size(); name++) {
                taker.take(name, Similarities.OF_LETTERS);
            }
            return;
        }
        EachOnce similarities = new EachOnce(query, names);
        for (int name = 0; name < names.size(); name++) {
            taker.take(name, similarities.with(name));
        }
    }

    private void note(Asked asked, double threshold, Scratch scratch) {
        asked.passOver(threshold - SLACK);
        for (int part = 0; part < asked.parts(); part++) {
            if (!asked.isPassed(part)) {
                note(asked.similar(part), Asked.bit(part), scratch);
            }
        }
        long worthIt = (long) NOTES_PER_LOOK * scratch.count();
        for (int part = 0; part < asked.parts(); part++) {
            if (asked.isPassed(part) && asked.names(part) <= worthIt) {
                noteKnown(asked.similar(part), Asked.bit(part), scratch);
                asked.noted(part);
            }
        }
    }

    private void note(SimilarWords similar, int part, Scratch scratch) {
        Grouped withWord = names.withWord();
        for (int i = 0; i < similar.size(); i++) {
            int word = similar.word(i);
            for (int at = withWord.from(word), to = withWord.to(word); at < to; at++) {
                scratch.add(withWord.at(at), part);
            }
        }
    }

    private void noteKnown(SimilarWords similar, int part, Scratch scratch) {
        Grouped withWord = names.withWord();
        for (int i = 0; i < similar.size(); i++) {
            int word = similar.word(i);
            for (int at = withWord.from(word), to = withWord.to(word); at < to; at++) {
                scratch.addToKnown(withWord.at(at), part);
            }
        }
    }

    private void noteSure(ScoredName query, Scratch scratch) {
        names.written(query.normalized(), scratch::addSurely);
        runTogether.find(query, scratch);
        for (int q = 0; q < query.size(); q++) {
            if (Acronym.mayBe(q, query)) {
                names.withAcronym(query.words[q].text(), scratch::addSurely);
            }
        }
        for (String acronym : query.acronyms()) {
            noteAcronym(acronym, scratch);
        }
    }

    /** Names with an acronym, where it may be one: beside words that tell who is meant it is just a word. */
    private void noteAcronym(String acronym, Scratch scratch) {
        for (int id = vocabulary.firstWithText(acronym); id != Vocabulary.NONE; id = vocabulary.nextWithText(id)) {
            boolean acronymous = Acronym.mayBe(vocabulary.word(id));
            for (int i = names.withWord().from(id);
                    acronymous && i < names.withWord().to(id);
                    i++) {
                int name = names.withWord().at(i);
                if (names.wordsThatTell(name) <= 1) {
                    scratch.addSurely(name);
                }
            }
        }
    }

    private void promising(Scratch scratch, double threshold, Taker taker) {
        double least = threshold - SLACK;
        Asked asked = scratch.asked();
        for (int i = 0; i < scratch.count(); i++) {
            int name = scratch.name(i);
            int parts = scratch.parts(name);
            if ((parts & Scratch.SURE) != 0
                    || (asked.boundWith(parts, names.totalOf(name)) >= least && asked.mayScore(least, name, names))) {
                taker.take(name, Similarities.of(scratch.table(), names, name));
            }
        }
    }
}
