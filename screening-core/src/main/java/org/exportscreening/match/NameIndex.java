package org.exportscreening.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.Nullable;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.name.NameForm;
import org.exportscreening.name.NameNormalizer;
import org.exportscreening.name.NameToken;
import org.exportscreening.party.PartyName;

/**
 * Finds the listed names that a query resembles. Built once for a snapshot; immutable and thread-safe.
 *
 * <p>Nothing is lost against a comparison with every name: a pair of words below the floor of similarity counts as unmatched
 * by definition of the score, so a name without a single similar word scores 0; and a name is passed over only when an upper
 * bound of its score, from its similar words alone, stays below the threshold.
 */
public final class NameIndex {

    /** Rounding must not lose a name that scores exactly the threshold. */
    private static final double SLACK = 1e-4;

    private final NameNormalizer normalizer;
    private final WordWeights weights;
    private final List<ListEntry> entries;
    private final List<Listed> names;
    private final Vocabulary vocabulary;
    private final int[][] namesWithWord;
    private final Map<String, List<Integer>> minorNames;

    /** A name of an entry. */
    private record Listed(int entry, PartyName name, WeighedName weighed) {}

    private NameIndex(List<ListEntry> entries, NameNormalizer normalizer, @Nullable WordWeights givenWeights) {
        this.normalizer = normalizer;
        this.entries = entries;
        List<List<NameForm>> forms = forms(entries, normalizer);
        this.weights = givenWeights == null ? weights(forms) : givenWeights;
        this.names = new ArrayList<>();
        Map<NameToken, List<Integer>> postings = new LinkedHashMap<>();
        this.minorNames = new HashMap<>();
        for (int e = 0; e < entries.size(); e++) {
            List<PartyName> partyNames = entries.get(e).names();
            for (int n = 0; n < partyNames.size(); n++) {
                add(
                        new Listed(
                                e,
                                partyNames.get(n),
                                new WeighedName(forms.get(e).get(n), weights)),
                        postings);
            }
        }
        this.vocabulary = new Vocabulary(List.copyOf(postings.keySet()), weights);
        this.namesWithWord = postings.values().stream()
                .map(ids -> ids.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /**
     * Indexes a snapshot.
     *
     * @param snapshot the snapshot
     * @param normalizer makes names comparable, here and in queries
     * @return the index
     */
    public static NameIndex of(ListSnapshot snapshot, NameNormalizer normalizer) {
        return new NameIndex(snapshot.entries(), normalizer, null);
    }

    /**
     * Indexes other entries with the word weights of this index. A name scores there as it would here, if its entry were here:
     * neither the score nor the bound by which a candidate is passed over depends on anything else of the index.
     *
     * @param others the entries
     * @return an index of just these entries
     */
    public NameIndex weighing(List<ListEntry> others) {
        return new NameIndex(List.copyOf(others), normalizer, weights);
    }

    /**
     * Finds the entries with a name that scores at least the threshold, by {@linkplain NameMatcher the formula}.
     *
     * @param query the queried name
     * @param filter the entries to look at
     * @param threshold the least score, from 0 to 1; a score of 0 never matches
     * @return one match an entry, for its best name (of equals the first), in the order of the snapshot
     */
    public List<Match> search(NameForm query, Predicate<ListEntry> filter, double threshold) {
        WeighedName weighed = new WeighedName(query, weights);
        Map<Integer, Best> bests = new HashMap<>();
        for (int id : candidates(weighed, threshold)) {
            consider(id, weighed, filter, threshold, bests);
        }
        return matches(weighed, bests);
    }

    /** The same answer without any short cut; what the index is tested against. */
    List<Match> searchAll(NameForm query, Predicate<ListEntry> filter, double threshold) {
        WeighedName weighed = new WeighedName(query, weights);
        Map<Integer, Best> bests = new HashMap<>();
        for (int id = 0; id < names.size(); id++) {
            consider(id, weighed, filter, threshold, bests);
        }
        return matches(weighed, bests);
    }

    /**
     * Normalizes a name as this index does.
     *
     * @param name the name
     * @return its comparable form
     */
    public NameForm normalize(String name) {
        return normalizer.normalize(name);
    }

    private record Best(int name, double score, Alignment alignment) {}

    private void consider(
            int id, WeighedName query, Predicate<ListEntry> filter, double threshold, Map<Integer, Best> bests) {
        Listed listed = names.get(id);
        if (!filter.test(entries.get(listed.entry()))) {
            return;
        }
        Alignment alignment = NameMatcher.align(query, listed.weighed());
        double score = NameMatcher.score(query, listed.weighed(), listed.name().kind(), alignment);
        if (score > 0 && score >= threshold) {
            bests.merge(listed.entry(), new Best(id, score, alignment), NameIndex::better);
        }
    }

    private static Best better(Best a, Best b) {
        int byScore = Double.compare(a.score(), b.score());
        return byScore > 0 || (byScore == 0 && a.name() < b.name()) ? a : b;
    }

    private List<Match> matches(WeighedName query, Map<Integer, Best> bests) {
        return bests.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(found -> match(query, entries.get(found.getKey()), found.getValue()))
                .toList();
    }

    private Match match(WeighedName query, ListEntry entry, Best best) {
        Listed listed = names.get(best.name());
        MatchExplanation explanation =
                NameMatcher.explain(query, listed.weighed(), listed.name().kind(), best.alignment());
        return new Match(best.score(), entry, listed.name(), explanation);
    }

    private int[] candidates(WeighedName query, double threshold) {
        double[] worth = new double[names.size()];
        double[] alone = new double[names.size()];
        int[] lastWord = new int[names.size()];
        int[] touched = new int[names.size()];
        int count = 0;
        double minor = 0;
        double major = 0;
        for (int q = 0; q < query.size(); q++) {
            if (query.token(q).kind().isMinor()) {
                minor += WordWeights.MINOR;
                continue;
            }
            major += query.weights[q];
            // Most worth first: the first word that leads to a name is the most that this word can add to it.
            for (Vocabulary.Similar similar : vocabulary.similarTo(query.token(q))) {
                for (int id : namesWithWord[similar.word()]) {
                    if (lastWord[id] == q + 1) {
                        continue;
                    }
                    if (lastWord[id] == 0) {
                        touched[count++] = id;
                    }
                    lastWord[id] = q + 1;
                    worth[id] += similar.worth();
                    alone[id] += query.weights[q];
                }
            }
        }
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int id = touched[i];
            double most = worth[id] + minor;
            double queryCoverage = most / (most + major - alone[id]);
            double candidateCoverage = Math.min(1, most / names.get(id).weighed().totalWeight);
            if (NameMatcher.combine(queryCoverage, candidateCoverage, true) + SLACK >= threshold) {
                touched[kept++] = id;
            }
        }
        int[] found = Arrays.copyOf(touched, kept);
        return major > 0 ? found : minorNames(query);
    }

    private int[] minorNames(WeighedName query) {
        return minorNames.getOrDefault(query.normalized, List.of()).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void add(Listed listed, Map<NameToken, List<Integer>> postings) {
        if (listed.weighed().size() == 0) {
            return;
        }
        int id = names.size();
        names.add(listed);
        Set<NameToken> words = new LinkedHashSet<>(listed.weighed().tokens);
        words.removeIf(word -> word.kind().isMinor());
        words.forEach(
                word -> postings.computeIfAbsent(word, w -> new ArrayList<>()).add(id));
        if (words.isEmpty()) {
            minorNames
                    .computeIfAbsent(listed.weighed().normalized, n -> new ArrayList<>())
                    .add(id);
        }
    }

    private static List<List<NameForm>> forms(List<ListEntry> entries, NameNormalizer normalizer) {
        return entries.stream()
                .map(entry -> entry.names().stream()
                        .map(name -> normalizer.normalize(name.text()))
                        .toList())
                .toList();
    }

    private static WordWeights weights(List<List<NameForm>> forms) {
        Map<String, Integer> namesWith = new HashMap<>();
        int names = 0;
        for (List<NameForm> ofEntry : forms) {
            for (NameForm form : ofEntry) {
                names++;
                Set<String> words = new HashSet<>();
                form.tokens().forEach(token -> words.add(token.text()));
                words.forEach(word -> namesWith.merge(word, 1, Integer::sum));
            }
        }
        return new WordWeights(namesWith, names);
    }
}
