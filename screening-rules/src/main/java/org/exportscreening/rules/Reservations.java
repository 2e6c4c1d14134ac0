package org.exportscreening.rules;

import java.util.List;
import org.exportscreening.rules.text.Message;

/**
 * What a determination is subject to: it would be another, or say more, if it was otherwise. Immutable.
 *
 * @param assumptions what was taken as said although it was not
 * @param overlays what was assumed of suspensions that were announced for the day but not seen published
 * @param notes what else limits the answer
 */
public record Reservations(List<Message> assumptions, List<AssumedOverlay> overlays, List<Message> notes) {
    /** Copies the lists. */
    public Reservations {
        assumptions = List.copyOf(assumptions);
        overlays = List.copyOf(overlays);
        notes = List.copyOf(notes);
    }
}
