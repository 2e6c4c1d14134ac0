package org.exportscreening;

import org.exportscreening.match.WeightShift;

/**
 * How far the scores of a customer are from the threshold: what says whether they can have crossed it since.
 *
 * @param below no entry that did not match scored more
 * @param above no name that matched by its score scored less; 1 if none did
 * @param shift by how much the weights of words may have moved since, as the logarithm of a factor; 0 when just screened
 */
public record Margin(double below, double above, double shift) {

    /** Scores are rounded to four digits. */
    private static final double ROUNDING = 0.0001;

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Margin {
        if (!(below >= 0 && below <= 1 && above >= 0 && above <= 1 && shift >= 0)) {
            throw new IllegalArgumentException(
                    "A margin is of two scores and a shift of 0 or more, found " + below + ", " + above + ", " + shift);
        }
    }

    /** The margin after another change of the lists. */
    Margin shifted(double more) {
        return more == 0 ? this : new Margin(below, above, shift + more);
    }

    /** Whether no score can have crossed the threshold. */
    boolean holds(double threshold) {
        double factor = WeightShift.factor(shift);
        return shift == 0 || ((below + ROUNDING) * factor < threshold && (above - ROUNDING) / factor >= threshold);
    }
}
