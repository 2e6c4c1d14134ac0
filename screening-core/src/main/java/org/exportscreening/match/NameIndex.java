package org.exportscreening.match;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import javax.annotation.Nullable;
import org.exportscreening.flat.FlatFile;
import org.exportscreening.flat.FlatWriter;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.name.NameForm;
import org.exportscreening.name.NameNormalizer;

/**
 * Finds the listed names that a query resembles. Built once for a snapshot; immutable and thread-safe.
 *
 * <p>It gives exactly what a comparison with every listed name gives ({@link #scan}), in a fraction of the time; why nothing
 * is lost is said at {@code Candidates}.
 */
public final class NameIndex {

    private final NameNormalizer normalizer;
    private final List<ListEntry> entries;

    /** What its words are weighed by; null for these names themselves. */
    @Nullable
    private final Vocabulary weighing;

    /** First the large part; then, if the list has changed since that was made, a small one of what was added. */
    private final List<Part> parts;

    /** The places of the entries of the large part; others may have been there when it was made. */
    private final BitSet large;

    /** How many entries the large part was made of. */
    private final int made;

    private record Part(ListedNames names, Candidates candidates) {

        Part(ListedNames names) {
            this(names, new Candidates(names));
        }
    }

    private NameIndex(
            List<ListEntry> entries, NameNormalizer normalizer, @Nullable Vocabulary weighing, ListedNames names) {
        this.normalizer = normalizer;
        this.entries = entries;
        this.weighing = weighing;
        this.parts = List.of(new Part(names));
        this.made = entries.size();
        this.large = new BitSet();
        large.set(0, made);
    }

    private NameIndex(NameIndex old, List<ListEntry> entries, ListChange change) {
        this.normalizer = old.normalizer;
        this.entries = entries;
        this.weighing = null;
        this.made = old.made;
        this.large = change.left();
        Rarity rarity = change.rarity(old.vocabulary().rarity(), normalizer);
        ListedNames left = old.parts.get(0).names().in(entries, change.places(), rarity);
        ListedNames added = new ListedNames(change.added(), normalizer, left.vocabulary())
                .in(entries, change.addedPlaces(), rarity);
        this.parts = added.size() == 0 ? List.of(new Part(left)) : List.of(new Part(left), new Part(added));
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
        return new NameIndex(entries, normalizer, weighing, new ListedNames(entries, normalizer, weighing));
    }

    /**
     * Indexes the snapshot that comes after this one. Names that are on both are not looked at again, so that a small change takes little
     * time; after a large one everything is. Whichever it was, and whether this index was made or {@linkplain #read read}, the new
     * one gives the answers of one made anew.
     *
     * @param next the snapshot
     * @return a new index; this one stays as it is
     */
    public NameIndex refreshed(ListSnapshot next) {
        if (weighing != null) {
            return of(next.entries(), normalizer, weighing);
        }
        ListChange change = ListChange.between(entries, large, next.entries());
        return change.isLarge(made) ? of(next, normalizer) : new NameIndex(this, next.entries(), change);
    }

    /** Whether it is just the names of its entries, in one part, as if it were made anew. */
    boolean isWhole() {
        return parts.size() == 1 && large.cardinality() == made;
    }

    private Vocabulary vocabulary() {
        return parts.get(0).names().vocabulary();
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
        return new NameIndex(snapshot.entries(), normalizer, null, new ListedNames(snapshot.entries(), in));
    }

    /**
     * Puts the index into a file of flat data, without the entries. What was refreshed is written as if it were made anew, and takes as
     * long.
     *
     * @param out the file to be
     * @throws IllegalStateException if it {@linkplain #weighing weighs} words by another index
     */
    public void write(FlatWriter out) {
        if (weighing != null) {
            throw new IllegalStateException("An index that weighs words by another one cannot be written without it.");
        }
        ListedNames whole = isWhole() ? parts.get(0).names() : new ListedNames(entries, normalizer, null);
        whole.write(out);
    }

    /**
     * Indexes other entries with the word weights of this index. A name scores there as it would here, if its entry were here:
     * neither the score nor the bound by which a candidate is passed over depends on anything else of the index.
     *
     * @param others the entries
     * @return an index of just these entries
     */
    public NameIndex weighing(List<ListEntry> others) {
        return of(List.copyOf(others), normalizer, vocabulary());
    }

    /**
     * How far the weights of words moved since another index.
     *
     * @param before the index of the lists as they were; neither of the two may {@linkplain #weighing weigh} by a third
     * @param tolerance how much the weight of a word may change, as the logarithm of a factor, before a name counts as moved
     * @return the shift; its places are those of this index's snapshot
     */
    public WeightShift shiftSince(NameIndex before, double tolerance) {
        return new WeightShift(
                before.vocabulary(),
                vocabulary(),
                parts.stream().map(Part::names).toList(),
                tolerance);
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
                readings,
                (part, query, taker) -> part.candidates().of(query, threshold, taker),
                filter,
                weakAliases,
                threshold);
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
        return answer(
                readings, (part, query, taker) -> part.candidates().all(query, taker), filter, weakAliases, threshold);
    }

    /** Which names of a part are looked at. */
    private interface LooksAt {
        void accept(Part part, ScoredName query, Candidates.Taker taker);
    }

    private List<Match> answer(
            List<NameForm> readings,
            LooksAt looksAt,
            Predicate<ListEntry> filter,
            WeakAliases weakAliases,
            double threshold) {
        BestNames bests = new BestNames(filter, weakAliases, threshold);
        for (NameForm reading : readings) {
            ScoredName query = ScoredName.of(reading, vocabulary());
            for (Part part : parts) {
                looksAt.accept(part, query, (name, alike) -> bests.consider(part.names(), name, query, alike));
            }
        }
        return bests.matches(entries);
    }
}
