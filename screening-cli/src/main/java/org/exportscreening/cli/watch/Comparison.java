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
import org.exportscreening.decision.Decision;
import org.exportscreening.decision.Ruling;
import org.exportscreening.list.EntryChange;
import org.exportscreening.list.FieldChange;
import org.exportscreening.list.ListDiff;
import org.exportscreening.text.Remarks;

/** Says what is new for a customer. Immutable. */
final class Comparison {

    private final Map<String, List<String>> fields = new HashMap<>();

    Comparison(@Nullable ListDiff diff) {
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
                changes.add(change(Kind.CHANGED, customer, cause, explained(customer, old, match)));
            } else if (!old.inForce().equals(match.inForce())) {
                Kind kind = match.inForce().isPresent() ? Kind.DECIDED : Kind.LAPSED;
                changes.add(change(
                        kind,
                        customer,
                        isAboutAnother(customer, old) ? cause : Cause.DECISIONS,
                        explained(customer, old, match)));
            }
        }
        gone.values().forEach(match -> changes.add(change(Kind.GONE, customer, cause, match)));
        return changes;
    }

    /** A match about which nothing is on record any more still shows what was, and why that no longer counts. */
    private static KnownMatch explained(Customer customer, KnownMatch old, KnownMatch match) {
        Ruling was = old.decided();
        if (match.decided() != null || was == null || !was.inForce()) {
            return match;
        }
        Decision decision = was.decision();
        String lapsed = isAboutAnother(customer, old)
                ? Remarks.say("otherSubject", decision.subject())
                : Remarks.say("notOnRecord");
        return match.decided(new Ruling(decision, lapsed));
    }

    /** Whether the row said another name or other particulars when somebody decided. */
    private static boolean isAboutAnother(Customer customer, KnownMatch old) {
        Ruling was = old.decided();
        return was != null
                && !was.decision().subject().equals(customer.request().subject());
    }

    private WatchChange change(Kind kind, Customer customer, Cause cause, KnownMatch match) {
        return new WatchChange(
                kind,
                customer.id(),
                customer.request().name(),
                cause,
                match,
                kind == Kind.CHANGED ? fields.getOrDefault(match.entry(), List.of()) : List.of());
    }
}
