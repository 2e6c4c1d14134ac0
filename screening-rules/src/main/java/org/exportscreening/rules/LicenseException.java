package org.exportscreening.rules;

import java.util.List;
import javax.annotation.Nullable;
import org.exportscreening.rules.rulebook.ExceptionName;

/**
 * A license exception that nothing bars on the facts stated. It is possible, not granted: whoever relies on it must confirm its
 * conditions. Immutable.
 *
 * @param symbol its symbol, such as {@code LVS}
 * @param citation its paragraph
 * @param title the exception in a few words
 * @param state how far its conditions are known to be met
 * @param toConfirm the conditions that a person must still confirm
 * @param waitingFor the provisions that a missing fact leaves open: its own paragraph, or restrictions of 740.2; empty if none
 * @param note what else it asks for, such as reports; or null
 * @param verified whether its text was read in a primary source
 */
public record LicenseException(
        String symbol,
        String citation,
        String title,
        State state,
        List<String> toConfirm,
        List<String> waitingFor,
        @Nullable String note,
        boolean verified) {
    /** Copies the lists. */
    public LicenseException {
        toConfirm = List.copyOf(toConfirm);
        waitingFor = List.copyOf(waitingFor);
    }

    /** How far the conditions are known to be met. */
    public enum State {
        /** The facts stated and the confirmations given meet all that this rulebook knows of. */
        CONDITIONS_STATED,
        /** The facts stated fit; a person must confirm the rest. */
        TO_CONFIRM,
        /** A missing fact may rule it out. */
        OPEN
    }

    /**
     * How others name it.
     *
     * @return the symbol and the paragraph, such as {@code GOV 740.11(b)(2)(ii)}
     */
    public String name() {
        return symbol + " " + ExceptionName.section(citation);
    }
}
