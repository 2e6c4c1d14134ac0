package org.exportscreening.rules.rulebook;

import java.util.List;

/** What a fact is held against. */
public sealed interface Argument {
    /**
     * Values that stand in the rule.
     *
     * @param values Boolean, BigDecimal or String; one or more
     */
    record Literal(List<Object> values) implements Argument {
        /** Copies the list. */
        public Literal {
            values = List.copyOf(values);
        }
    }

    /**
     * A dated number that stands apart.
     *
     * @param id {@code parameters/name}
     */
    record Parameter(String id) implements Argument {}

    /**
     * A dated list that stands apart.
     *
     * @param id the list
     */
    record ListReference(String id) implements Argument {}
}
