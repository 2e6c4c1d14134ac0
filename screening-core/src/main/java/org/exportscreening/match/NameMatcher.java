package org.exportscreening.match;

import java.util.ArrayList;
import java.util.List;
import org.exportscreening.name.WordKind;
import org.exportscreening.party.NameKind;

/**
 * Scores a queried name against a listed one. Stateless.
 *
 * <p><b>Words.</b> Two equal words have similarity 1. Otherwise it is Jaro-Winkler's (Winkler 1990) for words of at least four
 * letters without digits that are no more than {@code max(1, length/4)} edits apart, or {@code 1 - edits/length} for words in Chinese characters; the first three or more letters of an
 * everyday word are worth 0.9 ({@code tech} for {@code technologies}); below 0.80 (0.90 between an
 * everyday word and a distinctive one) it is 0. A word weighs the more the rarer it
 * is among the listed names: {@code ln(N / df) / ln(N)}, everyday words at most 0.3, legal forms, titles and words of grammar
 * 0.05.
 *
 * <p><b>Pairs.</b> Words are aligned one to one, whatever their order, most alike first. A pair weighs what the listed word
 * weighs; a word without a partner keeps its own weight.
 *
 * <p><b>Score.</b> With {@code m} the sum of weight times similarity over the pairs,
 *
 * <pre>
 *   covQ  = m / (weight of the pairs + weight of the query's words left alone)
 *   covC  = m / (weight of the pairs + weight of the listed name's words left alone)
 *   score = 0.7 * max(covQ, covC) + 0.3 * min(covQ, covC)
 * </pre>
 *
 * so that a name within a longer name still scores. That needs a pair that tells something, namely one of distinctive words
 * that weighs at least 0.4; without one, the weights are 0.3 and 0.7: names made of everyday words must agree in full. Names
 * that share only legal forms, titles or words of grammar score 0. Identical normalized names score 1, all others at most 0.99.
 * A weak alias scores 0.95 of that. The score is rounded to four decimals.
 */
public final class NameMatcher {

    static final double TELLING = 0.4;

    private static final double MAJOR_SHARE = 0.7;
    private static final double NOT_IDENTICAL = 0.99;
    private static final double WEAK = 0.95;
    private static final double ROUNDING = 10_000;

    private NameMatcher() {}

    static Alignment align(WeighedName query, WeighedName candidate) {
        return Alignment.of(
                query.size(), candidate.weights, (q, c) -> TokenSimilarity.of(query.token(q), candidate.token(c)));
    }

    static double score(WeighedName query, WeighedName candidate, NameKind kind, Alignment alignment) {
        double score =
                identical(query, candidate) ? 1 : Math.min(NOT_IDENTICAL, resemblance(query, candidate, alignment));
        return Math.round((kind == NameKind.WEAK_ALIAS ? WEAK * score : score) * ROUNDING) / ROUNDING;
    }

    private static boolean identical(WeighedName query, WeighedName candidate) {
        return query.normalized.equals(candidate.normalized);
    }

    private static double resemblance(WeighedName query, WeighedName candidate, Alignment alignment) {
        double matched = 0;
        double queryWeight = 0;
        boolean telling = false;
        boolean anything = false;
        for (int q = 0; q < query.size(); q++) {
            if (alignment.isMatched(q)) {
                int c = alignment.candidateOf(q);
                double weight = candidate.weights[c];
                matched += weight * alignment.similarity(q);
                queryWeight += weight;
                WordKind kind = candidate.token(c).kind();
                anything |= !kind.isMinor();
                telling |= kind == WordKind.DISTINCTIVE && weight >= TELLING;
            } else {
                queryWeight += query.weights[q];
            }
        }
        return anything ? combine(matched / queryWeight, matched / candidate.totalWeight, telling) : 0;
    }

    /** The weighted mean of the two coverages; grows with each of them. */
    static double combine(double queryCoverage, double candidateCoverage, boolean telling) {
        double share = telling ? MAJOR_SHARE : 1 - MAJOR_SHARE;
        return share * Math.max(queryCoverage, candidateCoverage)
                + (1 - share) * Math.min(queryCoverage, candidateCoverage);
    }

    static MatchExplanation explain(WeighedName query, WeighedName candidate, NameKind kind, Alignment alignment) {
        List<TokenPair> pairs = new ArrayList<>();
        boolean telling = false;
        for (int q = 0; q < query.size(); q++) {
            if (alignment.isMatched(q)) {
                int c = alignment.candidateOf(q);
                pairs.add(new TokenPair(
                        query.token(q).text(),
                        candidate.token(c).text(),
                        alignment.similarity(q),
                        candidate.weights[c]));
                telling |= candidate.token(c).kind() == WordKind.DISTINCTIVE && candidate.weights[c] >= TELLING;
            } else {
                pairs.add(new TokenPair(query.token(q).text(), null, 0, query.weights[q]));
            }
        }
        for (int c = 0; c < candidate.size(); c++) {
            if (!alignment.isCandidateMatched(c)) {
                pairs.add(new TokenPair("", candidate.token(c).text(), 0, candidate.weights[c]));
            }
        }
        return new MatchExplanation(pairs, notes(query, candidate, kind, alignment, telling));
    }

    private static List<String> notes(
            WeighedName query, WeighedName candidate, NameKind kind, Alignment alignment, boolean telling) {
        List<String> notes = new ArrayList<>();
        if (identical(query, candidate)) {
            notes.add("the normalized names are identical");
        } else if (!telling) {
            notes.add("only everyday words agree, so both names must agree in full");
        }
        if (!alignment.keepsOrder()) {
            notes.add("the words stand in another order");
        }
        if (kind == NameKind.WEAK_ALIAS) {
            notes.add("weak alias: the list itself calls this name broad or common; score times " + WEAK);
        }
        if (kind == NameKind.ADDRESS) {
            notes.add("an address is listed here, not a party");
        }
        return notes;
    }
}
