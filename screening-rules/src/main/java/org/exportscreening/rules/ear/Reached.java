package org.exportscreening.rules.ear;

import java.util.Set;
import java.util.TreeSet;
import org.exportscreening.rules.fact.Truth;

/**
 * Whether a line of a control list reaches an item, and what is missing to tell.
 *
 * @param truth UNKNOWN where something is missing
 * @param missing the facts that would decide it; empty unless unknown
 */
record Reached(Truth truth, Set<String> missing) {
    private static final Reached YES = new Reached(Truth.TRUE, Set.of());
    private static final Reached NO = new Reached(Truth.FALSE, Set.of());

    static Reached of(Truth truth, String decidedBy) {
        return switch (truth) {
            case TRUE -> YES;
            case FALSE -> NO;
            case UNKNOWN -> open(decidedBy);
        };
    }

    static Reached open(String missing) {
        return new Reached(Truth.UNKNOWN, Set.of(missing));
    }

    /** Both; one that is certainly not met asks for nothing. */
    Reached and(Reached other) {
        Truth both = truth.and(other.truth);
        if (both != Truth.UNKNOWN) {
            return both == Truth.TRUE ? YES : NO;
        }
        Set<String> all = new TreeSet<>(missing);
        all.addAll(other.missing);
        return new Reached(both, all);
    }
}
