package org.exportscreening.decision;

import java.time.Instant;
import java.util.Objects;

/**
 * Takes a decision back. The decision stays on record. Immutable.
 *
 * @param decision the id of the decision
 * @param reason why; not blank
 * @param by who revoked it; not blank
 * @param at when
 */
public record Revocation(String decision, String reason, String by, Instant at) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if reason or person are blank
     */
    public Revocation {
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(at, "at");
        reason = Decision.notBlank(reason, "reason");
        by = Decision.notBlank(by, "person who decides (by)");
    }
}
