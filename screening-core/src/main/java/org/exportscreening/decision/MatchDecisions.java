package org.exportscreening.decision;

import java.util.Optional;
import org.exportscreening.list.ListEntry;

/**
 * Where a screener looks up what persons decided about its matches. Implement it over your own store, or use
 * {@link DecisionBook}.
 *
 * <p>Implementations are thread-safe, and quick: every match of every search is looked up. One that can not tell must throw: an
 * empty answer means that nobody has decided.
 */
@FunctionalInterface
public interface MatchDecisions {
    /** Nobody has decided anything. */
    MatchDecisions NONE = (subject, entry) -> Optional.empty();

    /**
     * The last decision about a match.
     *
     * @param subject the party asked about
     * @param entry the listing that it resembles, as it is now
     * @return the decision, with why it lapsed if it did; empty if there is none
     */
    Optional<Ruling> find(Subject subject, ListEntry entry);
}
