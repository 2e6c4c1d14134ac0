package org.exportscreening.rules.report;

import org.exportscreening.rules.Outcome;

/** The class of the style sheet that goes with an outcome. Its words say the same: nothing is told by color alone. Stateless. */
final class Tone {
    private Tone() {}

    static String of(Outcome outcome) {
        return switch (outcome) {
            case PROHIBITED -> "stop";
            case LICENSE_REQUIRED, LICENSE_EXCEPTION_AVAILABLE -> "license";
            case HOLD -> "hold";
            case INDETERMINATE -> "open";
            default -> "none";
        };
    }
}
