package org.exportscreening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exportscreening.list.EntryChange;
import org.exportscreening.list.ListDiff;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.match.Match;
import org.exportscreening.match.NameIndex;
import org.exportscreening.name.NameForm;
import org.exportscreening.name.NameNormalizer;

/**
 * Screens customers against what changed between two snapshots, instead of against everything. Immutable and thread-safe.
 *
 * <p>What it says is what a comparison of two full screenings says, one of the old entries and one of the new ones: a score
 * depends on what is asked, what the entry says and the word weights alone, so an entry that did not change can neither
 * appear nor go. Both sides are weighed with the words of the newer snapshot, and the index of the changed entries takes its
 * weights from there, so that the scores are those of a full screening of today.
 *
 * <p>That is also its limit. How rare a word is changes a little whenever a list does; a customer who scored 0.8499 against an
 * entry that did not change may score 0.8501 today. Such a shift is no news of a party and is not reported; screen everyone in
 * full now and then.
 */
public final class Rescreening {

    private static final Comparator<Match> BEST_FIRST = Comparator.comparingDouble(Match::score)
            .reversed()
            .thenComparing(match -> match.entry().list())
            .thenComparing(match -> match.entry().id());

    private final NameNormalizer normalizer = NameNormalizer.bundled();
    private final MatchPolicy policy;
    private final ListDiff diff;
    private final Set<ListId> listsBefore;
    private final Set<ListId> listsAfter;
    private final PartySearch before;
    private final PartySearch after;

    private Rescreening(ListSnapshot before, ListSnapshot after, MatchPolicy policy) {
        this.policy = policy;
        this.diff = ListDiff.between(before, after);
        this.listsBefore = before.lists();
        this.listsAfter = after.lists();
        NameIndex today = NameIndex.of(after, normalizer);
        List<ListEntry> old = new ArrayList<>(diff.removed());
        List<ListEntry> fresh = new ArrayList<>(diff.added());
        for (EntryChange change : diff.changed()) {
            old.add(change.before());
            fresh.add(change.after());
        }
        this.before = new PartySearch(old, today.weighing(old));
        this.after = new PartySearch(fresh, today.weighing(fresh));
    }

    /**
     * Prepares to rescreen.
     *
     * @param before the snapshot that the customers were screened against
     * @param after the snapshot of today
     * @param policy the threshold; its number of matches is not applied, for every change counts
     * @return the rescreening
     */
    public static Rescreening between(ListSnapshot before, ListSnapshot after, MatchPolicy policy) {
        return new Rescreening(before, after, policy);
    }

    /**
     * What changed on the lists.
     *
     * @return the differences
     */
    public ListDiff diff() {
        return diff;
    }

    /**
     * Finds the customers for whom something changed.
     *
     * @param customers the customers
     * @return those for whom something changed, in their order; immutable
     */
    public List<CustomerChange> of(Collection<Customer> customers) {
        return customers.stream().map(this::of).flatMap(Optional::stream).toList();
    }

    /**
     * Says what changed for a customer.
     *
     * @param customer the customer
     * @return the change, or empty when nothing changed
     */
    public Optional<CustomerChange> of(Customer customer) {
        List<NameForm> readings = normalizer.readings(customer.request().name());
        Map<String, Match> was = byEntry(before, customer.request(), readings, listsBefore);
        Map<String, Match> is = byEntry(after, customer.request(), readings, listsAfter);
        List<Match> appeared = new ArrayList<>();
        List<Match> changed = new ArrayList<>();
        is.forEach((entry, match) -> (was.remove(entry) == null ? appeared : changed).add(match));
        CustomerChange change = new CustomerChange(customer, appeared, List.copyOf(was.values()), changed);
        return change.isEmpty() ? Optional.empty() : Optional.of(change);
    }

    private Map<String, Match> byEntry(
            PartySearch search, ScreeningRequest request, List<NameForm> readings, Set<ListId> available) {
        RequestContext context = new RequestContext(request, policy, available, search.index());
        Map<String, Match> matches = new LinkedHashMap<>();
        search.matches(context, readings).stream()
                .map(context::withNotes)
                .sorted(BEST_FIRST)
                .forEach(match -> matches.put(match.entry().id(), match));
        return matches;
    }
}
