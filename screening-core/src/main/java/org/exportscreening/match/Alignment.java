package org.exportscreening.match;

import java.util.ArrayList;
import java.util.List;
import org.exportscreening.name.NameSpan;
import org.exportscreening.name.WordKind;
import org.exportscreening.party.PartyType;

/**
 * Which words of a query go with which words of a listed name. Greedy, best first: the most alike pairing is taken, of equals the
 * heavier, of equals the earlier in the query, then in the name. So it is deterministic, and an exact pair is never given
 * up for a better sum.
 */
final class Alignment {

    /** So many neighbors at most may be one word when run together. */
    static final int MOST_JOINED = 3;

    /** Words that are the same when run together: above inflections, so that {@code tec hnology} is one word again. */
    static final double JOINED = 0.99;

    /** A first letter and a word. It is below every threshold worth asking at, so that a letter alone never finds a name. */
    static final double INITIAL = 0.69;

    /** How much of the word's weight such a pair counts. */
    static final double INITIAL_SHARE = 0.5;

    /** A queried acronym and the listed name that it abbreviates. */
    static final double ACRONYM = 0.9;

    /** A listed acronym and a longer queried name: most names of four words have the letters of some acronym. */
    static final double LISTED_ACRONYM = 0.8;

    private final List<Pairing> pairings;
    private final boolean[] queryTaken;
    private final boolean[] listedTaken;

    private Alignment(List<Pairing> pairings, boolean[] queryTaken, boolean[] listedTaken) {
        this.pairings = pairings;
        this.queryTaken = queryTaken;
        this.listedTaken = listedTaken;
    }

    static Alignment of(ScoredName query, ScoredName listed, PartyType type) {
        return of(query, listed, type, Similarities.OF_LETTERS);
    }

    /** The same by similarities that are known already. */
    static Alignment of(ScoredName query, ScoredName listed, PartyType type, Similarities similarities) {
        List<Pairing> possible = new ArrayList<>();
        for (int q = 0; q < query.size(); q++) {
            for (int c = 0; c < listed.size(); c++) {
                words(query, q, listed, c, similarities.of(query, q, listed, c), possible);
                joins(query, q, listed, c, possible);
            }
        }
        phrases(query, listed, possible);
        if (type != PartyType.INDIVIDUAL) {
            acronyms(query, listed, possible);
        }
        if (possible.size() > 1) {
            possible.sort(Alignment::order);
        }
        boolean[] queryTaken = new boolean[query.size()];
        boolean[] listedTaken = new boolean[listed.size()];
        List<Pairing> taken = new ArrayList<>();
        for (Pairing pairing : possible) {
            if (free(queryTaken, pairing.queryFrom(), pairing.queryTo())
                    && free(listedTaken, pairing.listedFrom(), pairing.listedTo())) {
                take(queryTaken, pairing.queryFrom(), pairing.queryTo());
                take(listedTaken, pairing.listedFrom(), pairing.listedTo());
                taken.add(pairing);
            }
        }
        return new Alignment(taken, queryTaken, listedTaken);
    }

    List<Pairing> pairings() {
        return pairings;
    }

    boolean isQueryMatched(int word) {
        return queryTaken[word];
    }

    boolean isListedMatched(int word) {
        return listedTaken[word];
    }

    /** Whether the matched words stand in the same order on both sides. */
    boolean keepsOrder() {
        for (Pairing a : pairings) {
            for (Pairing b : pairings) {
                if (a.queryFrom() < b.queryFrom() && a.listedFrom() > b.listedFrom()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int order(Pairing a, Pairing b) {
        int order = Double.compare(b.similarity(), a.similarity());
        if (order == 0) {
            order = Double.compare(b.weight(), a.weight());
        }
        if (order == 0) {
            order = Integer.compare(a.queryFrom(), b.queryFrom());
        }
        return order == 0 ? Integer.compare(a.listedFrom(), b.listedFrom()) : order;
    }

    private static void words(ScoredName query, int q, ScoredName listed, int c, double alike, List<Pairing> possible) {
        Word a = query.words[q];
        Word b = listed.words[c];
        double similarity = alike;
        double weight = listed.weights[c];
        boolean initial = a.kind() == WordKind.INITIAL;
        if (similarity == 0 && initial != (b.kind() == WordKind.INITIAL)) {
            WordKind whole = initial ? b.kind() : a.kind();
            boolean same = whole != WordKind.NUMBER
                    && (initial || whole.isTelling() || whole.isPersonal())
                    && a.text().codePointAt(0) == b.text().codePointAt(0);
            similarity = same ? INITIAL : 0;
            weight = INITIAL_SHARE * (initial ? weight : query.weights[q]);
        }
        if (similarity > 0) {
            possible.add(new Pairing(q, q + 1, c, c + 1, similarity, weight));
        }
    }

    private static void joins(ScoredName query, int q, ScoredName listed, int c, List<Pairing> possible) {
        String asked = query.words[q].text();
        String word = listed.words[c].text();
        if (asked.charAt(0) != word.charAt(0) || (!asked.startsWith(word) && !word.startsWith(asked))) {
            return;
        }
        for (int count = 2; count <= MOST_JOINED; count++) {
            if (q + count <= query.size() && isJoined(query, q, q + count, listed.words[c].text())) {
                possible.add(new Pairing(q, q + count, c, c + 1, JOINED, listed.weights[c]));
            }
            if (c + count <= listed.size() && isJoined(listed, c, c + count, query.words[q].text())) {
                possible.add(new Pairing(
                        q, q + 1, c, c + count, JOINED, joinedWeight(query, q, listed.weight(c, c + count))));
            }
        }
    }

    private static double joinedWeight(ScoredName query, int q, double parts) {
        return query.words[q].kind().isTelling() ? parts : Math.min(parts, query.weights[q]);
    }

    private static boolean isJoined(ScoredName name, int from, int to, String word) {
        int length = 0;
        for (int i = from; i < to; i++) {
            length += name.words[i].length();
        }
        if (length != word.length()) {
            return false;
        }
        int at = 0;
        for (int i = from; i < to; i++) {
            String text = name.words[i].text();
            if (!word.startsWith(text, at)) {
                return false;
            }
            at += text.length();
        }
        return at == word.length();
    }

    private static void phrases(ScoredName query, ScoredName listed, List<Pairing> possible) {
        if (query.spans.isEmpty() && listed.spans.isEmpty()) {
            return;
        }
        for (NameSpan span : query.spans) {
            for (int c = 0; c < listed.size(); c++) {
                if (listed.words[c].key().equals(span.key())) {
                    possible.add(
                            new Pairing(span.from(), span.to(), c, c + 1, WordSimilarity.SAME_KEY, listed.weights[c]));
                }
            }
            for (NameSpan other : listed.spans) {
                if (span.key().equals(other.key()) && !span.text().equals(other.text())) {
                    possible.add(new Pairing(
                            span.from(),
                            span.to(),
                            other.from(),
                            other.to(),
                            WordSimilarity.SAME_KEY,
                            weight(listed, other)));
                }
            }
        }
        for (NameSpan span : listed.spans) {
            for (int q = 0; q < query.size(); q++) {
                if (query.words[q].key().equals(span.key())) {
                    possible.add(new Pairing(
                            q, q + 1, span.from(), span.to(), WordSimilarity.SAME_KEY, weight(listed, span)));
                }
            }
        }
    }

    private static double weight(ScoredName name, NameSpan span) {
        return name.weight(span.from(), span.to());
    }

    private static void acronyms(ScoredName query, ScoredName listed, List<Pairing> possible) {
        // An acronym has no more letters than the name has words. Few names have a word that may be one, and the
        // letters
        // of all others need not be put together.
        for (int q = 0; q < query.size(); q++) {
            boolean shortEnough = query.words[q].length() <= listed.size();
            if (shortEnough && Acronym.mayBe(q, query) && listed.acronyms().contains(query.words[q].text())) {
                possible.add(new Pairing(q, q + 1, 0, listed.size(), ACRONYM, listed.total));
            }
        }
        for (int c = 0; c < listed.size(); c++) {
            boolean shortEnough = listed.words[c].length() <= query.size();
            if (shortEnough && Acronym.mayBe(c, listed) && query.acronyms().contains(listed.words[c].text())) {
                possible.add(new Pairing(0, query.size(), c, c + 1, LISTED_ACRONYM, listed.weights[c]));
            }
        }
    }

    private static boolean free(boolean[] taken, int from, int to) {
        for (int i = from; i < to; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    private static void take(boolean[] taken, int from, int to) {
        for (int i = from; i < to; i++) {
            taken[i] = true;
        }
    }
}
