package org.exportscreening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.Nullable;
import org.exportscreening.list.EntryChange;
import org.exportscreening.list.ListDiff;
import org.exportscreening.list.ListEntry;
import org.exportscreening.match.Match;
import org.exportscreening.match.NameIndex;
import org.exportscreening.match.WeightShift;
import org.exportscreening.name.NameForm;
import org.exportscreening.name.NameNormalizer;

/**
 * Keeps customers screened from one snapshot to the next: says whom a change of the lists can touch, so that only they need be
 * screened again. A full screening of everyone finds no match that this misses, and no other content of one. Immutable and
 * thread-safe.
 *
 * <p>{@link Rescreening} compares by one set of word weights; here the weights are those of each day, and a customer can be touched in
 * four ways:
 *
 * <ul>
 *   <li>an entry that matched is gone or says something else;
 *   <li>an entry that was added or changed matches, or one of which a word {@linkplain WeightShift moved} in weight;
 *   <li>words of the customer's own name changed their order by weight, so that others may be paired;
 *   <li>all other weights moved a little, and a score stood nearer to the threshold than they can have moved it ({@link Margin}).
 * </ul>
 *
 * <p>The score of a match that stays may have changed a little; that is no news of a party.
 */
public final class Monitoring {

    /** So much may a weight change before all names with its word are looked at; as the logarithm of a factor. */
    private static final double TOLERANCE = 0.001;

    /** How far below the threshold the best score is looked for: enough for some ten changes of the lists, at the tolerance. */
    private static final double WATCHED = 0.03;

    private final NameNormalizer normalizer = NameNormalizer.bundled();
    private final CompiledLists lists;
    private final MatchPolicy policy;

    @Nullable
    private final Change change;

    /**
     * What changed.
     *
     * @param diff the entries
     * @param shift the weights
     * @param entries ids of all entries of either day of which a score may have changed by more than the shift says
     * @param touched those of today
     */
    private record Change(ListDiff diff, WeightShift shift, Set<String> entries, PartySearch touched) {}

    private Monitoring(CompiledLists lists, MatchPolicy policy, @Nullable Change change) {
        this.lists = lists;
        this.policy = policy;
        this.change = change;
    }

    /**
     * For customers of whom nothing is known: everyone is touched.
     *
     * @param lists the lists of today
     * @param policy the threshold; its number of matches is not applied
     * @return the monitoring
     */
    public static Monitoring of(CompiledLists lists, MatchPolicy policy) {
        return new Monitoring(lists, policy, null);
    }

    /**
     * For customers who were screened before, by the same policy.
     *
     * @param before the lists that they were screened, or known to be untouched, by
     * @param lists the lists of today
     * @param policy the threshold; its number of matches is not applied
     * @return the monitoring
     */
    public static Monitoring between(CompiledLists before, CompiledLists lists, MatchPolicy policy) {
        ListDiff diff = ListDiff.between(before.snapshot(), lists.snapshot());
        NameIndex index = lists.search().index();
        double tolerance = policy.threshold() >= WeightShift.LEAST_THRESHOLD ? TOLERANCE : 0;
        WeightShift shift = index.shiftSince(before.search().index(), tolerance);
        Set<String> ids = new HashSet<>();
        diff.removed().forEach(entry -> ids.add(entry.id()));
        diff.added().forEach(entry -> ids.add(entry.id()));
        diff.changed().stream().map(EntryChange::after).forEach(entry -> ids.add(entry.id()));
        List<ListEntry> touched = new ArrayList<>();
        BitSet moved = shift.moved();
        List<ListEntry> entries = lists.snapshot().entries();
        for (int place = 0; place < entries.size(); place++) {
            ListEntry entry = entries.get(place);
            if (moved.get(place) || ids.contains(entry.id())) {
                ids.add(entry.id());
                touched.add(entry);
            }
        }
        PartySearch search = new PartySearch(touched, index.weighing(touched));
        return new Monitoring(lists, policy, new Change(diff, shift, ids, search));
    }

    /**
     * What changed on the lists.
     *
     * @return the differences, or null if nothing is known of what was before
     */
    @Nullable
    public ListDiff diff() {
        return change == null ? null : change.diff();
    }

    /**
     * How many entries of today may score otherwise than before: those added and changed, and those with a word that moved.
     *
     * @return the number
     */
    public int touchedEntries() {
        return change == null
                ? lists.snapshot().entries().size()
                : change.touched().size();
    }

    /**
     * Screens against all lists.
     *
     * @param request what is asked
     * @return all matches, and how far the others are from being one
     * @throws IllegalArgumentException as {@link Screener#screen(ScreeningRequest)}
     */
    public Standing screen(ScreeningRequest request) {
        List<NameForm> readings = request.readings(normalizer);
        PartySearch search = lists.search();
        RequestContext context =
                new RequestContext(request, policy, lists.snapshot().lists(), search.index());
        List<Match> matches = search.matches(context, readings).stream()
                .sorted(context.order())
                .map(context::withNotes)
                .toList();
        double above = 1;
        for (Match match : matches) {
            // A weak alias that is the very name, or an identifier, matches at any score.
            above = match.score() >= policy.threshold() ? Math.min(above, match.score()) : above;
        }
        double least = Math.max(0, policy.threshold() - WATCHED);
        double below = least;
        for (Match match : search.index()
                .search(
                        readings,
                        entry -> !entry.addressOnly() && context.admits(entry),
                        policy.weakAliases(),
                        least)) {
            below = match.score() < policy.threshold() ? Math.max(below, match.score()) : below;
        }
        return new Standing(matches, new Margin(below, above, 0));
    }

    /**
     * Says whether a full screening can only give the matches of the one before. Takes a fraction of its time.
     *
     * @param request what is asked, as before
     * @param matched ids of the entries that matched before
     * @param margin the margin of before
     * @return the margin of today if nothing can have changed; empty if the customer must be screened again
     * @throws IllegalArgumentException as {@link Screener#screen(ScreeningRequest)}
     */
    public Optional<Margin> untouched(ScreeningRequest request, Collection<String> matched, Margin margin) {
        List<NameForm> readings = request.readings(normalizer);
        if (change == null || matched.stream().anyMatch(change.entries()::contains)) {
            return Optional.empty();
        }
        Margin today = margin.shifted(change.shift().of(readings));
        if (!today.holds(policy.threshold())) {
            return Optional.empty();
        }
        PartySearch touched = change.touched();
        RequestContext context =
                new RequestContext(request, policy, lists.snapshot().lists(), touched.index());
        return touched.matches(context, readings).isEmpty() ? Optional.of(today) : Optional.empty();
    }
}
