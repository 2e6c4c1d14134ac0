package org.exportscreening.rules;

import java.util.List;
import org.exportscreening.rules.text.Message;

/**
 * What a determination obliges to. Immutable.
 *
 * @param conditions what must be done before the transaction may proceed
 * @param duties what the regulations ask for whatever the outcome is, such as filings and records
 */
public record Obligations(List<Message> conditions, List<Duty> duties) {
    /** There are none. */
    static final Obligations NONE = new Obligations(List.of(), List.of());

    /** Copies the lists. */
    public Obligations {
        conditions = List.copyOf(conditions);
        duties = List.copyOf(duties);
    }
}
