package org.exportscreening.cli.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;
import org.exportscreening.Customer;
import org.exportscreening.cli.watch.WatchChange.Cause;
import org.exportscreening.cli.watch.WatchChange.Kind;
import org.exportscreening.list.EntryChange;
import org.exportscreening.list.FieldChange;
import org.exportscreening.list.ListDiff;

/** Says what is new for a customer. Immutable. */
final class Comparison {

    private final Map<String, List<String>> fields = new HashMap<>();
    private final Decisions decisions;

    Comparison(@Nullable ListDiff diff, Decisions decisions) {
        this.decisions = decisions;
        if (diff != null) {
            for (EntryChange change : diff.changed()) {
                fields.put(
                        change.after().id(),
                        change.fields().stream().map(FieldChange::field).toList());
            }
        }
    }

    List<WatchChange> of(Customer customer, Cause cause, List<KnownMatch> before, List<KnownMatch> after) {
        Map<String, KnownMatch> gone = new LinkedHashMap<>();
        before.forEach(match -> gone.put(match.entry(), match));
        List<WatchChange> changes = new ArrayList<>();
        for (KnownMatch match : after) {
            KnownMatch old = gone.remove(match.entry());
            if (old == null) {
                changes.add(change(Kind.NEW, customer, cause, match));
            } else if (!old.content().equals(match.content())) {
                changes.add(change(Kind.CHANGED, customer, cause, match));
            }
        }
        gone.values().forEach(match -> changes.add(change(Kind.GONE, customer, cause, match)));
        return changes;
    }

    private WatchChange change(Kind kind, Customer customer, Cause cause, KnownMatch match) {
        return new WatchChange(
                kind,
                customer.id(),
                customer.request().name(),
                cause,
                match,
                kind == Kind.CHANGED ? fields.getOrDefault(match.entry(), List.of()) : List.of(),
                decisions.of(customer, match).orElse(null));
    }
}
