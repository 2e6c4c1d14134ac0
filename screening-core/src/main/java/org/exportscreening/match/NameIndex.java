package org.exportscreening.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javax.annotation.Nullable;
import org.exportscreening.flat.FlatFile;
import org.exportscreening.flat.FlatWriter;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.name.NameForm;
import org.exportscreening.name.NameNormalizer;
import org.exportscreening.party.NameKind;

/**
 * Finds the listed names that a query resembles. Built once for a snapshot; immutable and thread-safe.
 *
 * <p>It gives exactly what a comparison with every listed name gives ({@link #scan}), in a fraction of the time; why nothing
 * is lost is said at {@code Candidates}.
 */
public final class NameIndex {

    private final NameNormalizer normalizer;
    private final List<ListEntry> entries;
    private final ListedNames names;
    private final Candidates candidates;

    private NameIndex(List<ListEntry> entries, NameNormalizer normalizer, ListedNames names) {
        this.normalizer = normalizer;
        this.entries = entries;
        this.names = names;
        this.candidates = new Candidates(names);
    }

    /**
     * Indexes a snapshot.
     *
     * @param snapshot the snapshot
     * @param normalizer makes names comparable, here and in queries
     * @return the index
     */
    public static NameIndex of(ListSnapshot snapshot, NameNormalizer normalizer) {
        return of(snapshot.entries(), normalizer, null);
    }

    private static NameIndex of(List<ListEntry> entries, NameNormalizer normalizer, @Nullable Vocabulary weighing) {
        return new NameIndex(entries, normalizer, new ListedNames(entries, normalizer, weighing));
    }

    /**
     * The index that was put into a file.
     *
     * @param in the file
     * @param snapshot the very snapshot that was indexed, entry by entry
     * @param normalizer the normalizer that the snapshot was indexed with
     * @return an index with the same answers, to the last bit
     */
    public static NameIndex read(FlatFile in, ListSnapshot snapshot, NameNormalizer normalizer) {
        return new NameIndex(snapshot.entries(), normalizer, new ListedNames(snapshot.entries(), in));
    }

    /**
     * Puts the index into a file of flat data, without the entries.
     *
     * @param out the file to be
     */
    public void write(FlatWriter out) {
        names.write(out);
    }

    /**
     * Indexes other entries with the word weights of this index. A name scores there as it would here, if its entry were here:
     * neither the score nor the bound by which a candidate is passed over depends on anything else of the index.
     *
     * @param others the entries
     * @return an index of just these entries
     */
    public NameIndex weighing(List<ListEntry> others) {
        return of(List.copyOf(others), normalizer, names.vocabulary());
    }

    /**
     * Normalizes a name as the listed names were.
     *
     * @param name a name in any script
     * @return the name as written, then its readings in Latin letters
     */
    public List<NameForm> readings(String name) {
        return normalizer.readings(name);
    }

    /**
     * Finds the entries with a name that scores at least the threshold, by {@linkplain NameMatcher the formula}.
     *
     * @param readings the queried name as written and read; each is compared, and the best counts
     * @param filter the entries to look at
     * @param threshold the least score, from 0 to 1; a score of 0 never matches
     * @return one match an entry, for its best name (of equals the first), in the order of the snapshot
     */
    public List<Match> search(List<NameForm> readings, Predicate<ListEntry> filter, double threshold) {
        return search(readings, filter, WeakAliases.SCORE, threshold);
    }

    /**
     * The same, with a say on weak aliases.
     *
     * @param readings the queried name as written and read; each is compared, and the best counts
     * @param filter the entries to look at
     * @param weakAliases what weak aliases count
     * @param threshold the least score, from 0 to 1; a score of 0 never matches
     * @return one match an entry, for its best name that counts, in the order of the snapshot
     */
    public List<Match> search(
            List<NameForm> readings, Predicate<ListEntry> filter, WeakAliases weakAliases, double threshold) {
        return answer(
                readings, (query, taker) -> candidates.of(query, threshold, taker), filter, weakAliases, threshold);
    }

    /**
     * The same answer as {@link #search(List, Predicate, double)} without any short cut, by a comparison with every listed name:
     * what the index is tested and measured against.
     *
     * @param readings the queried name as written and read
     * @param filter the entries to look at
     * @param threshold the least score, from 0 to 1
     * @return one match an entry, in the order of the snapshot
     */
    public List<Match> scan(List<NameForm> readings, Predicate<ListEntry> filter, double threshold) {
        return scan(readings, filter, WeakAliases.SCORE, threshold);
    }

    /** The same with a say on weak aliases. */
    List<Match> scan(List<NameForm> readings, Predicate<ListEntry> filter, WeakAliases weakAliases, double threshold) {
        return answer(readings, (query, taker) -> candidates.all(query, taker), filter, weakAliases, threshold);
    }

    private List<Match> answer(
            List<NameForm> readings,
            BiConsumer<ScoredName, Candidates.Taker> looksAt,
            Predicate<ListEntry> filter,
            WeakAliases weakAliases,
            double threshold) {
        Map<Integer, Best> bests = new HashMap<>();
        for (NameForm reading : readings) {
            ScoredName query = ScoredName.of(reading, names.vocabulary());
            looksAt.accept(query, (name, alike) -> consider(name, query, alike, filter, weakAliases, threshold, bests));
        }
        return bests.isEmpty() ? List.of() : matches(bests);
    }

    private record Best(int name, double score, ScoredName query, Alignment alignment) {}

    private void consider(
            int name,
            ScoredName query,
            Similarities alike,
            Predicate<ListEntry> filter,
            WeakAliases weakAliases,
            double threshold,
            Map<Integer, Best> bests) {
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
            bests.merge(names.entryOf(name), new Best(name, score, query, alignment), NameIndex::better);
        }
    }

    private static Best better(Best a, Best b) {
        int byScore = Double.compare(a.score(), b.score());
        return byScore > 0 || (byScore == 0 && a.name() <= b.name()) ? a : b;
    }

    private List<Match> matches(Map<Integer, Best> bests) {
        return bests.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(found -> match(entries.get(found.getKey()), found.getValue()))
                .toList();
    }

    private Match match(ListEntry entry, Best best) {
        MatchExplanation explanation = NameMatcher.explain(
                best.query(),
                names.scored(best.name()),
                entry.type(),
                names.name(best.name()).kind(),
                best.alignment());
        return new Match(best.score(), entry, names.name(best.name()), explanation);
    }
}
