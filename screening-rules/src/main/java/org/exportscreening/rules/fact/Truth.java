package org.exportscreening.rules.fact;

/**
 * A truth value of Kleene's strong three-valued logic.
 *
 * <p>Source: S. C. Kleene, Introduction to Metamathematics (1952), section 64. Filling in an unknown never changes a decided
 * answer; that is why a missing fact can not turn into "no license required".
 */
public enum Truth {
    /** Holds on the facts supplied. */
    TRUE,
    /** Does not hold on the facts supplied. */
    FALSE,
    /** A fact that is missing decides. */
    UNKNOWN;

    /**
     * The truth value of a boolean.
     *
     * @param value a decided answer
     * @return TRUE or FALSE
     */
    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /**
     * Conjunction: FALSE if either is, else UNKNOWN if either is.
     *
     * @param other the other conjunct
     * @return the conjunction
     */
    public Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : TRUE;
    }

    /**
     * Disjunction: TRUE if either is, else UNKNOWN if either is.
     *
     * @param other the other disjunct
     * @return the disjunction
     */
    public Truth or(Truth other) {
        if (this == TRUE || other == TRUE) {
            return TRUE;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : FALSE;
    }

    /**
     * Negation; UNKNOWN stays UNKNOWN.
     *
     * @return the negation
     */
    public Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
