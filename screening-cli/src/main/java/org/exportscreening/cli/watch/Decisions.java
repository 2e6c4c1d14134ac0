package org.exportscreening.cli.watch;

import java.util.Optional;
import org.exportscreening.Customer;

/** What persons decided about matches before. A match that was decided is reported as such, and raises nothing. */
@FunctionalInterface
public interface Decisions {

    /** No decisions. */
    Decisions NONE = (customer, match) -> Optional.empty();

    /**
     * Looks a decision up.
     *
     * @param customer the customer
     * @param match the match; its {@link KnownMatch#content() content} is what a decision holds for
     * @return what was decided, in words, if that still holds and means that nobody need look
     */
    Optional<String> of(Customer customer, KnownMatch match);
}
