package org.exportscreening.cli.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.annotation.Nullable;
import org.exportscreening.CompiledLists;
import org.exportscreening.MatchPolicy;
import org.exportscreening.Monitoring;
import org.exportscreening.cli.watch.Round.Outcome;
import org.exportscreening.cli.watch.WatchReport.RowError;
import org.exportscreening.decision.MatchDecisions;
import org.exportscreening.list.ListDiff;

/**
 * One run over a watched file. {@link #run} says what is new and changes nothing; {@link #keep} makes that the state from which the next
 * run starts. Between the two the report is written: who is killed before the end starts again from the old state, and
 * finds the same news once more. No other run is let in until this one is closed. Not thread-safe.
 */
public final class Watch implements AutoCloseable {

    private final WatchFolder folder;
    private final String options;
    private final MatchPolicy policy;

    @Nullable
    private WatchState next;

    @Nullable
    private CompiledLists lists;

    private Watch(WatchFolder folder, MatchPolicy policy, String options) {
        this.folder = folder;
        this.policy = policy;
        this.options = options;
    }

    /**
     * Prepares to watch a file.
     *
     * @param file the file; the state is kept in a folder beside it
     * @param policy what is a match
     * @param options all that was asked for, as a text; whatever changes in it makes everyone to be screened again
     * @return the run; empty if another one is at work on the file
     * @throws IOException if the folder can not be made or locked
     */
    public static Optional<Watch> open(Path file, MatchPolicy policy, String options) throws IOException {
        return WatchFolder.of(file.toAbsolutePath()).map(folder -> new Watch(folder, policy, options));
    }

    /**
     * Screens whom the change of the lists, or of the file, can have touched. What was decided is held against every match, for that
     * changes without them.
     *
     * @param customers the rows that could be read, each id once
     * @param errors the others; what is known of them is kept, and they are screened once they can be read
     * @param now the lists of today
     * @param made what was decided about matches
     * @return what is new
     * @throws IOException if the state can not be read
     * @throws org.exportscreening.rules.json.JsonException if the state is damaged
     */
    public WatchReport run(List<Watched> customers, List<RowError> errors, CompiledLists now, MatchDecisions made)
            throws IOException {
        Optional<WatchState> state = folder.state();
        Map<String, Known> before = state.map(WatchState::customers).orElse(Map.of());
        boolean sameOptions = state.filter(old -> old.options().equals(options)).isPresent();
        Monitoring monitoring = state.filter(old -> sameOptions)
                .flatMap(folder::lists)
                .map(old -> Monitoring.between(old, now, policy))
                .orElseGet(() -> Monitoring.of(now, policy));
        Round round = new Round(
                sameOptions, monitoring, new Decisions(made, now.snapshot()), new Comparison(monitoring.diff()));
        List<Outcome> outcomes = customers.parallelStream()
                .map(watched ->
                        round.outcome(watched, before.get(watched.customer().id())))
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
                        matches(after, match -> true),
                        matches(after, KnownMatch::cleared),
                        now.snapshot().info().starter()));
    }

    private static int matches(Map<String, Known> customers, Predicate<KnownMatch> which) {
        return (int) customers.values().stream()
                .flatMap(known -> known.matches().stream())
                .filter(which)
                .count();
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

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
