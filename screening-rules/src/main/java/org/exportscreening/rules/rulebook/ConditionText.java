package org.exportscreening.rules.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions in words, for a person: one line a node, what lies below indented. Stateless. */
public final class ConditionText {
    private static final String INDENT = "  ";

    private ConditionText() {}

    /**
     * A condition as lines.
     *
     * @param condition the condition
     * @return one or more lines without line ends
     */
    public static List<String> lines(Condition condition) {
        List<String> lines = new ArrayList<>();
        write(condition, "", lines);
        return lines;
    }

    private static void write(Condition condition, String indent, List<String> lines) {
        String cite = condition.note().cite();
        String label = condition.note().label();
        lines.add(indent
                + head(condition)
                + (label == null ? "" : ": " + label)
                + (cite == null ? "" : " (" + cite + ")"));
        Conditions.below(condition).forEach(c -> write(c, indent + INDENT, lines));
    }

    private static String head(Condition condition) {
        if (condition instanceof Condition.All) {
            return "all of";
        }
        if (condition instanceof Condition.Any) {
            return "any of";
        }
        if (condition instanceof Condition.Not) {
            return "not";
        }
        if (condition instanceof Condition.AtLeast atLeast) {
            return "at least " + atLeast.count() + " of";
        }
        if (condition instanceof Condition.RuleReference reference) {
            return "rule " + reference.id();
        }
        if (condition instanceof Condition.Some some) {
            return some.where() == null
                    ? "there is something in " + some.list().text()
                    : "some of " + some.list().text() + " with";
        }
        if (condition instanceof Condition.CannotDetermine asked) {
            return asked.fact().text() + " can not be determined";
        }
        if (condition instanceof Condition.Supplied supplied) {
            return supplied.fact().text() + " was stated";
        }
        Condition.Test test = (Condition.Test) condition;
        return test.fact().text() + " " + test.operator().words() + " " + argument(test.argument());
    }

    private static String argument(Argument argument) {
        if (argument instanceof Argument.ListReference list) {
            return "list " + list.id();
        }
        if (argument instanceof Argument.Parameter parameter) {
            return "parameter " + parameter.id();
        }
        return ((Argument.Literal) argument)
                .values().stream()
                        .map(v -> v instanceof BigDecimal n ? n.toPlainString() : String.valueOf(v))
                        .collect(Collectors.joining(", "));
    }
}
