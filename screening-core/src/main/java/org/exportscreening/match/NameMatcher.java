package org.exportscreening.match;

import java.util.ArrayList;
import java.util.List;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyType;
import org.exportscreening.text.Remarks;

/**
 * Scores a queried name against a listed one. Stateless.
 *
 * <p>Words have {@linkplain WordWeights weights} and {@linkplain WordSimilarity similarities}; the {@link Alignment} pairs them. From the
 * pairs and from the words without a partner comes the {@link Evidence}, from what contradicts the match the {@link Doubts}. With
 * {@code m} the sum of weight times similarity over the pairs, {@code p} the sum of their weights, and {@code q} and {@code l} the weights
 * of the words that either name has alone,
 *
 * <pre>
 *   score = m / (p + queryShare * q + listedShare * l) * m / (m + doubt)
 * </pre>
 *
 * but at most 0.99; identical normalized names score 1. A weak alias scores 0.95 of that. The score is rounded to four decimals.
 * {@link MatchExplanation} carries every figure of it.
 */
final class NameMatcher {

    static final double NOT_IDENTICAL = 0.99;
    static final double WEAK = 0.95;
    private static final double ROUNDING = 10_000;

    private NameMatcher() {}

    static double score(ScoredName query, ScoredName listed, PartyType type, NameKind kind, Alignment alignment) {
        double score = 1;
        if (!identical(query, listed)) {
            Doubts doubts = Doubts.of(query, listed, type, alignment);
            double resemblance = Evidence.of(query, listed, type, alignment).score(Evidence.DOUBT * doubts.count());
            score = Math.min(NOT_IDENTICAL, resemblance);
        }
        return Math.round(factor(kind) * score * ROUNDING) / ROUNDING;
    }

    static boolean identical(ScoredName query, ScoredName listed) {
        return listed.isWritten(query.normalized());
    }

    private static double factor(NameKind kind) {
        return kind == NameKind.WEAK_ALIAS ? WEAK : 1;
    }

    static MatchExplanation explain(
            ScoredName query, ScoredName listed, PartyType type, NameKind kind, Alignment alignment) {
        Doubts doubts = Doubts.of(query, listed, type, alignment);
        Evidence evidence = Evidence.of(query, listed, type, alignment);
        List<TokenPair> pairs = new ArrayList<>();
        for (Pairing p : alignment.pairings()) {
            pairs.add(new TokenPair(
                    query.text(p.queryFrom(), p.queryTo()),
                    listed.text(p.listedFrom(), p.listedTo()),
                    p.similarity(),
                    p.weight()));
        }
        for (int q = 0; q < query.size(); q++) {
            if (!alignment.isQueryMatched(q)) {
                pairs.add(new TokenPair(query.words[q].text(), null, 0, query.alone(q)));
            }
        }
        for (int c = 0; c < listed.size(); c++) {
            if (!alignment.isListedMatched(c)) {
                pairs.add(new TokenPair("", listed.words[c].text(), 0, listed.listedAlone(c, evidence.solid())));
            }
        }
        return new MatchExplanation(
                identical(query, listed),
                pairs,
                evidence.queryShare(),
                evidence.listedShare(),
                Evidence.DOUBT * doubts.count(),
                factor(kind),
                notes(query, listed, kind, alignment, doubts));
    }

    private static List<String> notes(
            ScoredName query, ScoredName listed, NameKind kind, Alignment alignment, Doubts doubts) {
        List<String> notes = new ArrayList<>();
        if (identical(query, listed)) {
            notes.add(Remarks.say("identical"));
        } else {
            notes.addAll(doubts.notes());
        }
        if (!query.reading.isEmpty()) {
            notes.add(Remarks.say("queryRead", query.reading));
        }
        if (!listed.reading.isEmpty()) {
            notes.add(Remarks.say("listedRead", listed.reading));
        }
        if (!alignment.keepsOrder()) {
            notes.add(Remarks.say("order"));
        }
        if (kind == NameKind.WEAK_ALIAS) {
            notes.add(Remarks.say("weakAlias", WEAK));
        }
        if (kind == NameKind.ADDRESS) {
            notes.add(Remarks.say("address"));
        }
        return notes;
    }
}
