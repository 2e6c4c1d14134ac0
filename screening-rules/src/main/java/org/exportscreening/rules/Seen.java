package org.exportscreening.rules;

import org.exportscreening.rules.engine.Observation;
import org.exportscreening.rules.text.Message;

/**
 * A fact as a reader sees it. Immutable.
 *
 * @param fact its path in the transaction, with indices
 * @param value its value
 */
public record Seen(String fact, Message value) {
    static Seen of(Observation observation) {
        return new Seen(observation.fact(), ObservedValue.message(observation.value()));
    }
}
