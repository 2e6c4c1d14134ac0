package org.exportscreening.cli.watch;

import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;
import org.exportscreening.Customer;
import org.exportscreening.decision.MatchDecisions;
import org.exportscreening.decision.Ruling;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListSnapshot;

/** What persons decided about matches, held against the lists of today. Thread-safe. */
final class Decisions {

    private final MatchDecisions made;
    private final Map<String, ListEntry> entries;

    Decisions(MatchDecisions made, ListSnapshot lists) {
        this.made = made;
        this.entries = lists.byId();
    }

    /** Matches as they were kept, with what counts about them today: a decision lapses, or is made, while no list changes. */
    List<KnownMatch> today(Customer customer, List<KnownMatch> matches) {
        return matches.stream()
                .map(match -> match.decided(ruling(customer, match)))
                .toList();
    }

    @Nullable
    private Ruling ruling(Customer customer, KnownMatch match) {
        ListEntry entry = entries.get(match.entry());
        return entry == null
                ? null
                : made.find(customer.request().subject(), entry).orElse(null);
    }
}
