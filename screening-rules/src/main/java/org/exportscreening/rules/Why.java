package org.exportscreening.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.exportscreening.rules.engine.Node;
import org.exportscreening.rules.engine.Observation;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.Rule;

/** Puts the reason of a rule's answer into a few words. Stateless. */
final class Why {
    private static final int FACTS = 4;

    private Why() {}

    static String of(RuleResult result) {
        Node node = result.node();
        if (node == null) {
            return "not in force on this date";
        }
        return switch (result.status()) {
            case UNKNOWN ->
                "not supplied: " + some(new ArrayList<>(node.missing().keySet()));
            case EXCLUDED -> "excluded: " + overriding(result) + facts(result);
            case NOT_MET -> "fails: " + failing(node);
            default -> facts(result);
        };
    }

    private static String overriding(RuleResult result) {
        Rule by = result.overriddenBy();
        Node node = result.node();
        return by == null ? "" : by.title() + (node == null ? "" : " (" + node.cite() + ")") + ": ";
    }

    private static String facts(RuleResult result) {
        List<String> texts = new ArrayList<>();
        for (Observation o : result.observations()) {
            texts.add(o.fact() + " = " + ObservedValue.text(o.value()));
        }
        return texts.isEmpty() ? result.rule().title() : some(texts);
    }

    /** The conditions that fail, each with the value seen. */
    private static String failing(Node node) {
        Set<String> texts = new LinkedHashSet<>();
        node.deciding(n -> {
            boolean leaf = n.children().isEmpty() && n.truth() == Truth.FALSE;
            if (leaf) {
                Observation o = n.observation();
                texts.add(
                        o == null
                                ? n.text()
                                : n.text() + " (" + o.fact() + " = " + ObservedValue.text(o.value()) + ")");
            }
        });
        return texts.isEmpty() ? node.text() : some(new ArrayList<>(texts));
    }

    private static String some(List<String> texts) {
        String first = String.join("; ", texts.subList(0, Math.min(FACTS, texts.size())));
        return texts.size() > FACTS ? first + "; and " + (texts.size() - FACTS) + " more" : first;
    }
}
