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
import org.exportscreening.rules.text.Message;

/** Puts the reason of a rule's answer into a few words. Stateless. */
final class Why {
    private static final int FACTS = 4;

    private Why() {}

    static Message of(RuleResult result) {
        Node node = result.node();
        if (node == null) {
            return Message.of("why.notInForce");
        }
        return switch (result.status()) {
            case UNKNOWN ->
                Message.of(
                        "why.notSupplied", some(new ArrayList<>(node.missing().keySet())));
            case EXCLUDED -> excluded(result, node);
            case NOT_MET -> Message.of("why.fails", failing(node));
            default -> facts(result);
        };
    }

    private static Message excluded(RuleResult result, Node node) {
        Rule by = result.overriddenBy();
        return by == null
                ? Message.of("why.excluded", facts(result))
                : Message.of("why.excludedBy", Message.text(by.title()), String.valueOf(node.cite()), facts(result));
    }

    private static Message facts(RuleResult result) {
        List<Message> texts =
                result.observations().stream().map(ObservedValue::message).toList();
        return texts.isEmpty() ? Message.text(result.rule().title()) : some(texts);
    }

    /** The conditions that fail, each with the value seen. */
    private static Message failing(Node node) {
        Set<Message> texts = new LinkedHashSet<>();
        node.deciding(n -> {
            boolean leaf = n.children().isEmpty() && n.truth() == Truth.FALSE;
            if (leaf) {
                Observation o = n.observation();
                texts.add(
                        o == null
                                ? n.text()
                                : Message.of("why.failing", n.text(), o.fact(), ObservedValue.message(o.value())));
            }
        });
        return texts.isEmpty() ? node.text() : some(new ArrayList<>(texts));
    }

    private static Message some(List<?> texts) {
        Message first = Message.list(Message.Between.SEMICOLON, texts.subList(0, Math.min(FACTS, texts.size())));
        return texts.size() > FACTS ? Message.of("between.moreAfterSemicolon", first, texts.size() - FACTS) : first;
    }
}
