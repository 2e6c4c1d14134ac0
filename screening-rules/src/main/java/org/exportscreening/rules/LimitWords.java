package org.exportscreening.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.exportscreening.rules.engine.Node;
import org.exportscreening.rules.engine.Observation;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.Operator;
import org.exportscreening.rules.text.Message;

/** Why parameters meet a paragraph or do not: each value beside the limit that it was held against. Stateless. */
final class LimitWords {
    private LimitWords() {}

    /**
     * The limits that decided, such as {@code tpp 4992 >= 4800}.
     *
     * @param result a rule's answer
     * @param shown the name under which a fact is shown; empty leaves it out
     */
    static Message of(RuleResult result, UnaryOperator<String> shown) {
        Node node = result.node();
        if (node == null) {
            return Message.of("why.notInForce");
        }
        if (result.status() == RuleResult.Status.UNKNOWN) {
            return Message.of(
                    "why.notSupplied",
                    Message.list(
                            Message.Between.COMMA,
                            node.missing().keySet().stream().map(shown).toList()));
        }
        Set<Message> texts = new LinkedHashSet<>();
        node.deciding(n -> {
            Observation o = n.observation();
            if (n.children().isEmpty() && o != null) {
                String name = shown.apply(o.fact());
                if (!name.isEmpty()) {
                    texts.add(limit(n, o, name));
                }
            }
        });
        return texts.isEmpty()
                ? Message.text(result.rule().title())
                : Message.list(Message.Between.SEMICOLON, new ArrayList<>(texts));
    }

    private static Message limit(Node leaf, Observation o, String name) {
        Message value = ObservedValue.message(o.value());
        Node.Limit limit = leaf.limit();
        String sign = limit == null ? "" : sign(limit.operator(), leaf.truth() == Truth.TRUE);
        return limit == null || sign.isEmpty()
                ? Message.of("why.value", name, value)
                : Message.of("why.limit", name, value, sign, limit.value());
    }

    private static String sign(Operator operator, boolean holds) {
        return switch (operator) {
            case AT_LEAST -> holds ? ">=" : "<";
            case AT_MOST -> holds ? "<=" : ">";
            case BELOW -> holds ? "<" : ">=";
            case ABOVE -> holds ? ">" : "<=";
            default -> "";
        };
    }
}
