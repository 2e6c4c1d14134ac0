package org.exportscreening.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.exportscreening.rules.engine.MissingFacts;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.fact.FactCatalogue;
import org.exportscreening.rules.fact.FactSource;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.text.Message;

/**
 * The questions that are open, the most deciding first: each rule that waits gives one vote, shared by the facts that it waits
 * for. A fact that alone decides many rules is asked for before one that is the fifth of five for a single rule.
 */
final class Interview {
    private final FactCatalogue catalogue;
    private final FactSource facts;
    private final List<Supplier<? extends Map<String, Set<String>>>> waiting = new ArrayList<>();

    /**
     * An interview.
     *
     * @param facts for the questions that repeat what another fact says
     */
    Interview(FactCatalogue catalogue, FactSource facts) {
        this.catalogue = catalogue;
        this.facts = facts;
    }

    /** A rule waits for these facts, at least one; which they are is found out when the questions are asked. */
    void waiting(Supplier<? extends Map<String, Set<String>>> facts) {
        waiting.add(facts);
    }

    /** A rule waits for what it is missing, if it is open. */
    void waitingFor(RuleResult result) {
        if (result.truth() == Truth.UNKNOWN) {
            waiting(() -> Objects.requireNonNull(result.node()).missing());
        }
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    List<OpenQuestion> questions() {
        if (waiting.isEmpty()) {
            return List.of();
        }
        Map<String, Set<String>> missing = new TreeMap<>();
        Map<String, Double> votes = new HashMap<>();
        for (Supplier<? extends Map<String, Set<String>>> rule : waiting) {
            Map<String, Set<String>> facts = rule.get();
            MissingFacts.merge(missing, facts);
            facts.keySet().forEach(f -> votes.merge(f, 1.0 / facts.size(), Double::sum));
        }
        List<OpenQuestion> questions = new ArrayList<>();
        missing.forEach((fact, cites) -> questions.add(new OpenQuestion(fact, question(fact), new ArrayList<>(cites))));
        questions.sort(Comparator.comparing((OpenQuestion q) -> -votes.getOrDefault(q.fact(), 0.0))
                .thenComparing(q -> -q.wouldDecide().size())
                .thenComparing(OpenQuestion::fact));
        return questions;
    }

    private Message question(String fact) {
        Message asked = catalogue.find(fact).map(d -> d.question(this::words)).orElse(null);
        return asked == null ? Message.of("question.supply", fact) : asked;
    }

    /** What a fact says, as words of a question. */
    private Message words(String fact) {
        Object value = facts.answer(fact).value();
        if (value instanceof List<?> all) {
            return Message.list(Message.Between.SEMICOLON, all);
        }
        return Message.plain(value == null ? "" : String.valueOf(value));
    }
}
