package org.exportscreening;

import java.util.List;
import java.util.Objects;
import org.exportscreening.match.Match;

/**
 * What a change of the lists means for a customer.
 *
 * @param customer the customer
 * @param appeared matches with entries that did not match before: added ones, or changed ones with a new name; best first
 * @param gone matches, as they were, with entries that do not match any more or are no longer listed; best first
 * @param changed matches with entries that matched before and still do, but say something else now; best first
 */
public record CustomerChange(Customer customer, List<Match> appeared, List<Match> gone, List<Match> changed) {

    /** Copies the lists. */
    public CustomerChange {
        Objects.requireNonNull(customer, "customer");
        appeared = List.copyOf(appeared);
        gone = List.copyOf(gone);
        changed = List.copyOf(changed);
    }

    /** Whether nothing changed for the customer. */
    boolean isEmpty() {
        return appeared.isEmpty() && gone.isEmpty() && changed.isEmpty();
    }
}
