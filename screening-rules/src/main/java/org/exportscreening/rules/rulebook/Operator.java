package org.exportscreening.rules.rulebook;

/** How a fact is held against an argument. The numbers compare exactly, as decimals. */
public enum Operator {
    /** Equal; a dotted code also when it lies below. */
    IS("is"),
    /** One of. */
    IN("in"),
    /** A list fact that shares an element with. */
    INTERSECTS("intersects"),
    /** Less than or equal to. */
    AT_MOST("atMost"),
    /** Greater than or equal to. */
    AT_LEAST("atLeast"),
    /** Less than. */
    BELOW("below"),
    /** Greater than. */
    ABOVE("above");

    private final String key;

    Operator(String key) {
        this.key = key;
    }

    /**
     * The name in rule files.
     *
     * @return the key
     */
    public String key() {
        return key;
    }

    /**
     * Whether a comparison holds.
     *
     * @param sign that of the number compared with the limit, as {@code compareTo} gives it
     * @return true if it holds; false for what is no comparison
     */
    public boolean holds(int sign) {
        return switch (this) {
            case AT_MOST -> sign <= 0;
            case AT_LEAST -> sign >= 0;
            case BELOW -> sign < 0;
            case ABOVE -> sign > 0;
            default -> false;
        };
    }

    /**
     * Whether it orders numbers.
     *
     * @return true for the four comparisons
     */
    public boolean comparison() {
        return compareTo(AT_MOST) >= 0;
    }
}
