package org.exportscreening.rules.rulebook;

import java.util.List;
import java.util.function.Consumer;

/** Walks conditions. Stateless. */
public final class Conditions {
    private Conditions() {}

    /**
     * The conditions directly below one.
     *
     * @param condition a condition
     * @return empty for a leaf
     */
    public static List<Condition> below(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.of();
        }
        if (condition instanceof Condition.Any any) {
            return any.of();
        }
        if (condition instanceof Condition.AtLeast atLeast) {
            return atLeast.of();
        }
        if (condition instanceof Condition.Not not) {
            return List.of(not.of());
        }
        Condition where = condition instanceof Condition.Some some ? some.where() : null;
        return where == null ? List.of() : List.of(where);
    }

    /**
     * Visits a condition and all below it.
     *
     * @param condition where to start
     * @param visitor called once a node, from the top
     */
    public static void visit(Condition condition, Consumer<Condition> visitor) {
        visitor.accept(condition);
        below(condition).forEach(c -> visit(c, visitor));
    }
}
