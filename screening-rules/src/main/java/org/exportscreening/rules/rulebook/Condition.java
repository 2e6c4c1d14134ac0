package org.exportscreening.rules.rulebook;

import java.util.List;
import javax.annotation.Nullable;

/**
 * A condition of a rule: a small closed grammar, without expressions and without code. Immutable.
 *
 * <p>Every node may say which provision it renders and, in words, what it means.
 */
public sealed interface Condition {
    /**
     * What the node says of itself.
     *
     * @return citation and label
     */
    Note note();

    /**
     * Citation and label of a node.
     *
     * @param cite the provision, or null
     * @param label the meaning in words, or null
     */
    record Note(@Nullable String cite, @Nullable String label) {
        /** A node that says nothing of itself. */
        public static final Note NONE = new Note(null, null);
    }

    /**
     * All of them hold.
     *
     * @param of the conjuncts
     * @param note citation and label
     */
    record All(List<Condition> of, Note note) implements Condition {
        /** Copies the list. */
        public All {
            of = List.copyOf(of);
        }
    }

    /**
     * Any of them holds.
     *
     * @param of the disjuncts
     * @param note citation and label
     */
    record Any(List<Condition> of, Note note) implements Condition {
        /** Copies the list. */
        public Any {
            of = List.copyOf(of);
        }
    }

    /**
     * It does not hold.
     *
     * @param of the negated condition
     * @param note citation and label
     */
    record Not(Condition of, Note note) implements Condition {}

    /**
     * At least so many of them hold.
     *
     * @param count how many
     * @param of the conditions
     * @param note citation and label
     */
    record AtLeast(int count, List<Condition> of, Note note) implements Condition {
        /** Copies the list. */
        public AtLeast {
            of = List.copyOf(of);
        }
    }

    /**
     * Another rule is met.
     *
     * @param id the rule
     * @param note citation and label
     */
    record RuleReference(String id, Note note) implements Condition {}

    /**
     * Some element of a list satisfies a condition.
     *
     * @param list the list, of objects or of values
     * @param where what the element must satisfy; null: that there is an element
     * @param note citation and label
     */
    record Some(FactReference list, @Nullable Condition where, Note note) implements Condition {}

    /**
     * The exporter asked for the fact and can not determine it.
     *
     * @param fact the fact
     * @param note citation and label
     */
    record CannotDetermine(FactReference fact, Note note) implements Condition {}

    /**
     * A fact held against an argument.
     *
     * @param fact the fact
     * @param operator how
     * @param argument against what
     * @param note citation and label
     */
    record Test(FactReference fact, Operator operator, Argument argument, Note note) implements Condition {}

    /**
     * The fact was supplied, whatever its value: a statement about the transaction as written, never unknown.
     *
     * @param fact the fact
     * @param note citation and label
     */
    record Supplied(FactReference fact, Note note) implements Condition {}
}
