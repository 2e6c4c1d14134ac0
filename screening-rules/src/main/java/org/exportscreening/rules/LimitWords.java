package org.exportscreening.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.exportscreening.rules.engine.Node;
import org.exportscreening.rules.engine.Observation;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.fact.Truth;

/** Why parameters meet a paragraph or do not: each value beside the limit that it was held against. Stateless. */
final class LimitWords {
    private LimitWords() {}

    /**
     * The limits that decided, such as {@code tpp 4992 >= 4800}.
     *
     * @param result a rule's answer
     * @param shown the name under which a fact is shown; empty leaves it out
     */
    static String of(RuleResult result, UnaryOperator<String> shown) {
        Node node = result.node();
        if (node == null) {
            return "not in force on this date";
        }
        if (result.status() == RuleResult.Status.UNKNOWN) {
            return "not supplied: "
                    + String.join(
                            ", ", node.missing().keySet().stream().map(shown).toList());
        }
        Set<String> texts = new LinkedHashSet<>();
        node.deciding(n -> {
            Observation o = n.observation();
            if (n.children().isEmpty() && o != null) {
                String name = shown.apply(o.fact());
                if (!name.isEmpty()) {
                    texts.add(limit(n, o, name));
                }
            }
        });
        List<String> all = new ArrayList<>(texts);
        return all.isEmpty() ? result.rule().title() : String.join("; ", all);
    }

    /** A leaf says: fact, operator, limit, and in brackets the parameter that holds the limit. */
    private static String limit(Node leaf, Observation o, String name) {
        String value = ObservedValue.text(o.value());
        String rest =
                leaf.text().substring(Math.min(leaf.text().length(), o.fact().length() + 1));
        int end = rest.indexOf(" (");
        String[] words = (end < 0 ? rest : rest.substring(0, end)).split(" ", 2);
        String sign = sign(words[0], leaf.truth() == Truth.TRUE);
        return sign.isEmpty() || words.length < 2
                ? name + " = " + value
                : name + " " + value + " " + sign + " " + words[1];
    }

    private static String sign(String operator, boolean holds) {
        return switch (operator) {
            case "atLeast" -> holds ? ">=" : "<";
            case "atMost" -> holds ? "<=" : ">";
            case "below" -> holds ? "<" : ">=";
            case "above" -> holds ? ">" : "<=";
            default -> "";
        };
    }
}
