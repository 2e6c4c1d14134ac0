package org.exportscreening.rules.fact;

import java.time.LocalDate;

/**
 * A fact that is arithmetic or a table look-up, not a rule: a pure function of other facts and the date.
 *
 * <p>Implementations are stateless, thread-safe, and follow the same law as rules: where an input is missing and matters, the
 * answer is unknown and names it.
 */
@FunctionalInterface
public interface ComputedFact {
    /**
     * Computes the fact.
     *
     * @param facts the other facts
     * @param date the day whose law applies
     * @param path the path of the fact itself, with indices; what is missing if it can only be supplied
     * @return the value or what is missing for it
     */
    Answer compute(FactSource facts, LocalDate date, String path);
}
