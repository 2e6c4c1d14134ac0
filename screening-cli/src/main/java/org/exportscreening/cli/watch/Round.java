package org.exportscreening.cli.watch;

import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;
import org.exportscreening.Customer;
import org.exportscreening.Margin;
import org.exportscreening.Monitoring;
import org.exportscreening.cli.watch.WatchChange.Cause;
import org.exportscreening.cli.watch.WatchReport.RowError;

/**
 * What one run goes by, the same for every customer. Immutable and thread-safe.
 *
 * @param sameOptions whether the same was asked for as in the run before
 * @param monitoring whom the lists can have touched
 * @param decisions what persons decided
 * @param comparison says what is new
 */
record Round(boolean sameOptions, Monitoring monitoring, Decisions decisions, Comparison comparison) {

    /** What came out for a customer; the error is null if there is none. */
    record Outcome(
            String id,
            @Nullable Known known,
            boolean screened,
            List<WatchChange> changes,
            @Nullable RowError error) {}

    Outcome outcome(Watched watched, @Nullable Known known) {
        Customer customer = watched.customer();
        try {
            boolean sameRow = known != null && known.row().equals(watched.row());
            if (known != null && sameRow && sameOptions) {
                Optional<Margin> margin = monitoring.untouched(customer.request(), known.entries(), known.margin());
                if (margin.isPresent()) {
                    Known now = known.with(margin.get(), decisions.today(customer, known.matches()));
                    return outcome(customer, false, Cause.DECISIONS, known.matches(), now);
                }
            }
            Cause cause =
                    known == null ? Cause.FIRST : !sameRow ? Cause.CUSTOMER : sameOptions ? Cause.LISTS : Cause.OPTIONS;
            Known fresh = Known.of(watched, monitoring.screen(customer.request()));
            Known now = fresh.with(fresh.margin(), decisions.today(customer, fresh.matches()));
            return outcome(customer, true, cause, known == null ? List.of() : known.matches(), now);
        } catch (IllegalArgumentException e) {
            RowError error = new RowError(customer.id(), 0, String.valueOf(e.getMessage()));
            return new Outcome(customer.id(), null, false, List.of(), error);
        }
    }

    private Outcome outcome(Customer customer, boolean screened, Cause cause, List<KnownMatch> before, Known now) {
        return new Outcome(customer.id(), now, screened, comparison.of(customer, cause, before, now.matches()), null);
    }
}
