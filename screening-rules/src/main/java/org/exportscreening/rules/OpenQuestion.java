package org.exportscreening.rules;

import java.util.List;
import org.exportscreening.rules.text.Message;

/**
 * A fact that is missing, as a question to the exporter. Immutable.
 *
 * @param fact the fact's path in the transaction
 * @param question what to ask
 * @param wouldDecide the provisions that wait for the answer
 */
public record OpenQuestion(String fact, Message question, List<String> wouldDecide) {
    /** Copies the list. */
    public OpenQuestion {
        wouldDecide = List.copyOf(wouldDecide);
    }
}
