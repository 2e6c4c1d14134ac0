package org.exportscreening.cli.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;
import org.exportscreening.CompiledLists;
import org.exportscreening.Customer;
import org.exportscreening.Margin;
import org.exportscreening.MatchPolicy;
import org.exportscreening.Monitoring;
import org.exportscreening.cli.watch.WatchChange.Cause;
import org.exportscreening.cli.watch.WatchReport.RowError;
import org.exportscreening.list.ListDiff;

/**
 * One run over a watched file. {@link #run} says what is new and changes nothing; {@link #keep} makes that the state from which the next
 * run starts. Between the two the report is written: who is killed before the end starts again from the old state, and
 * finds the same news once more. Not thread-safe.
 */
public final class Watch {

    private final WatchFolder folder;
    private final String options;
    private final MatchPolicy policy;
    private final Decisions decisions;

    @Nullable
    private WatchState next;

    @Nullable
    private CompiledLists lists;

    /** What came out for a customer; the error is null if there is none. */
    private record Outcome(
            String id,
            @Nullable Known known,
            boolean screened,
            List<WatchChange> changes,
            @Nullable RowError error) {}

    /**
     * Prepares to watch a file.
     *
     * @param file the file; the state is kept in a folder beside it
     * @param policy what is a match
     * @param options all that was asked for, as a text; whatever changes in it makes everyone to be screened again
     * @param decisions what was decided about matches
     */
    public Watch(Path file, MatchPolicy policy, String options, Decisions decisions) {
        this.folder = new WatchFolder(file.toAbsolutePath());
        this.policy = policy;
        this.options = options;
        this.decisions = decisions;
    }

    /**
     * Screens whom the change of the lists, or of the file, can have touched.
     *
     * @param customers the rows that could be read, each id once
     * @param errors the others; what is known of them is kept, and they are screened once they can be read
     * @param now the lists of today
     * @return what is new
     * @throws IOException if the state can not be read
     * @throws org.exportscreening.rules.json.JsonException if the state is damaged
     */
    public WatchReport run(List<Watched> customers, List<RowError> errors, CompiledLists now) throws IOException {
        Optional<WatchState> state = folder.state();
        Map<String, Known> before = state.map(WatchState::customers).orElse(Map.of());
        boolean sameOptions = state.filter(old -> old.options().equals(options)).isPresent();
        Monitoring monitoring = state.filter(old -> sameOptions)
                .flatMap(folder::lists)
                .map(old -> Monitoring.between(old, now, policy))
                .orElseGet(() -> Monitoring.of(now, policy));
        Comparison comparison = new Comparison(monitoring.diff(), decisions);
        List<Outcome> outcomes = customers.parallelStream()
                .map(watched ->
                        outcome(watched, before.get(watched.customer().id()), sameOptions, monitoring, comparison))
                .toList();
        List<RowError> allErrors = new ArrayList<>(errors);
        outcomes.stream().map(Outcome::error).filter(error -> error != null).forEach(allErrors::add);
        Map<String, Known> after = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            if (outcome.known() != null) {
                after.put(outcome.id(), outcome.known());
            }
        }
        retain(allErrors, before, after);
        this.lists = now;
        this.next = new WatchState(options, now.snapshot().digest(), WatchFolder.nameOf(now), after);
        return new WatchReport(
                outcomes.stream().flatMap(outcome -> outcome.changes().stream()).toList(),
                allErrors,
                new WatchSummary(
                        customers.size(),
                        (int) outcomes.stream().filter(Outcome::screened).count(),
                        (int) before.keySet().stream()
                                .filter(id -> !after.containsKey(id))
                                .count(),
                        allErrors.size(),
                        state.map(WatchState::snapshot).orElse(""),
                        now.snapshot().digest(),
                        changed(monitoring.diff()),
                        monitoring.touchedEntries(),
                        now.snapshot().info().starter()));
    }

    private static Outcome outcome(
            Watched watched, @Nullable Known known, boolean sameOptions, Monitoring monitoring, Comparison comparison) {
        Customer customer = watched.customer();
        try {
            boolean sameRow = known != null && known.row().equals(watched.row());
            if (known != null && sameRow && sameOptions) {
                Optional<Margin> margin = monitoring.untouched(customer.request(), known.entries(), known.margin());
                if (margin.isPresent()) {
                    return new Outcome(customer.id(), known.with(margin.get()), false, List.of(), null);
                }
            }
            Cause cause =
                    known == null ? Cause.FIRST : !sameRow ? Cause.CUSTOMER : sameOptions ? Cause.LISTS : Cause.OPTIONS;
            Known fresh = Known.of(watched, monitoring.screen(customer.request()));
            List<KnownMatch> old = known == null ? List.of() : known.matches();
            return new Outcome(customer.id(), fresh, true, comparison.of(customer, cause, old, fresh.matches()), null);
        } catch (IllegalArgumentException e) {
            RowError error = new RowError(customer.id(), 0, String.valueOf(e.getMessage()));
            return new Outcome(customer.id(), null, false, List.of(), error);
        }
    }

    /** What was known of a row in error is not forgotten, but it counts as a row that was changed. */
    private static void retain(Collection<RowError> errors, Map<String, Known> before, Map<String, Known> after) {
        for (RowError error : errors) {
            Known known = before.get(error.id());
            if (known != null) {
                after.putIfAbsent(error.id(), new Known(Known.UNREAD, known.margin(), known.matches()));
            }
        }
    }

    private static int changed(@Nullable ListDiff diff) {
        return diff == null
                ? 0
                : diff.added().size() + diff.removed().size() + diff.changed().size();
    }

    /**
     * Makes what the run found the state of the file.
     *
     * @throws IOException if it can not be written; then the old state is still there
     * @throws IllegalStateException if there was no run
     */
    public void keep() throws IOException {
        if (next == null || lists == null) {
            throw new IllegalStateException("There is nothing to keep before a run.");
        }
        folder.write(next, lists);
    }
}
