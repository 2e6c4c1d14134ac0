package org.exportscreening.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.exportscreening.list.ListEntry;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyName;

/** Collects, of each entry that a search comes upon, the name that scores best. Serves one search; not thread-safe. */
final class BestNames {

    private final Predicate<ListEntry> filter;
    private final WeakAliases weakAliases;
    private final double threshold;
    private final Map<Integer, Best> bests = new HashMap<>();

    private record Best(ListedNames names, int name, double score, ScoredName query, Alignment alignment) {}

    /**
     * Nothing found yet.
     *
     * @param filter the entries to look at
     * @param weakAliases what weak aliases count
     * @param threshold the least score, from 0 to 1; a score of 0 never matches
     */
    BestNames(Predicate<ListEntry> filter, WeakAliases weakAliases, double threshold) {
        this.filter = filter;
        this.weakAliases = weakAliases;
        this.threshold = threshold;
    }

    /** Looks at a name that may score the threshold. */
    void consider(ListedNames names, int name, ScoredName query, Similarities alike) {
        if (names.entryOf(name) == ListedNames.GONE) {
            return;
        }
        ListEntry entry = names.entry(name);
        if (!filter.test(entry)) {
            return;
        }
        ScoredName listed = names.scored(name);
        boolean identical = NameMatcher.identical(query, listed);
        NameKind kind = names.name(name).kind();
        if (!weakAliases.admit(kind, identical)) {
            return;
        }
        Alignment alignment = Alignment.of(query, listed, entry.type(), alike);
        if (!identical && alignment.pairings().isEmpty()) {
            // Nothing in common scores 0, like most pairs of a full scan.
            return;
        }
        double score = NameMatcher.score(query, listed, entry.type(), kind, alignment);
        if (score > 0 && (score >= threshold || weakAliases.always(kind, identical))) {
            bests.merge(names.entryOf(name), new Best(names, name, score, query, alignment), BestNames::better);
        }
    }

    /** Both are names of one entry, and all names of an entry are in the same part. */
    private static Best better(Best a, Best b) {
        int byScore = Double.compare(a.score(), b.score());
        return byScore > 0 || (byScore == 0 && a.name() <= b.name()) ? a : b;
    }

    /**
     * One match an entry.
     *
     * @param entries all entries by their place
     * @return in the order of the entries
     */
    List<Match> matches(List<ListEntry> entries) {
        if (bests.isEmpty()) {
            return List.of();
        }
        return bests.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(found -> match(entries.get(found.getKey()), found.getValue()))
                .toList();
    }

    private static Match match(ListEntry entry, Best best) {
        ListedNames names = best.names();
        PartyName name = names.name(best.name());
        MatchExplanation explanation = NameMatcher.explain(
                best.query(), names.scored(best.name()), entry.type(), name.kind(), best.alignment());
        return new Match(best.score(), entry, name, explanation);
    }
}
