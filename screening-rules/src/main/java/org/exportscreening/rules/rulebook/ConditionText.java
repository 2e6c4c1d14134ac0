package org.exportscreening.rules.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.exportscreening.rules.text.Message;

/** Conditions in words, for a person: one line a node, what lies below indented. Stateless. */
public final class ConditionText {
    private static final String INDENT = "  ";

    private ConditionText() {}

    /**
     * A condition as lines.
     *
     * @param condition the condition
     * @return one or more lines without line ends; each level stands further right
     */
    public static List<Message> lines(Condition condition) {
        List<Message> lines = new ArrayList<>();
        write(condition, "", lines);
        return lines;
    }

    private static void write(Condition condition, String indent, List<Message> lines) {
        String cite = condition.note().cite();
        String label = condition.note().label();
        Message line = head(condition);
        line = label == null ? line : Message.of("condition.labeled", line, Message.text(label));
        line = cite == null ? line : Message.of("condition.cited", line, cite);
        lines.add(Message.of("line.indented", indent, line));
        Conditions.below(condition).forEach(c -> write(c, indent + INDENT, lines));
    }

    private static Message head(Condition condition) {
        if (condition instanceof Condition.All) {
            return Message.of("condition.all");
        }
        if (condition instanceof Condition.Any) {
            return Message.of("condition.any");
        }
        if (condition instanceof Condition.Not) {
            return Message.of("condition.not");
        }
        if (condition instanceof Condition.AtLeast atLeast) {
            return Message.of("condition.atLeast", atLeast.count());
        }
        if (condition instanceof Condition.RuleReference reference) {
            return Message.of("condition.rule", reference.id());
        }
        if (condition instanceof Condition.Some some) {
            return Message.of(
                    some.where() == null ? "condition.something" : "condition.someWith",
                    some.list().text());
        }
        if (condition instanceof Condition.CannotDetermine asked) {
            return Message.of("condition.undeterminable", asked.fact().text());
        }
        if (condition instanceof Condition.Supplied supplied) {
            return Message.of("condition.stated", supplied.fact().text());
        }
        Condition.Test test = (Condition.Test) condition;
        return Message.of(
                "condition.test",
                test.fact().text(),
                Message.of("operatorWords." + test.operator().key()),
                argument(test.argument()));
    }

    private static Message argument(Argument argument) {
        if (argument instanceof Argument.ListReference list) {
            return Message.of("condition.list", list.id());
        }
        if (argument instanceof Argument.Parameter parameter) {
            return Message.of("condition.parameter", parameter.id());
        }
        return Message.list(
                Message.Between.COMMA,
                ((Argument.Literal) argument)
                        .values().stream()
                                .map(v -> v instanceof BigDecimal n ? n.toPlainString() : String.valueOf(v))
                                .toList());
    }
}
