package org.exportscreening.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exportscreening.rules.engine.Evaluation;
import org.exportscreening.rules.engine.Node;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.FactDefinition;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.Effect;

/** Finds out whether the item is subject to the regulations, and asks for what is missing to tell. Stateless. */
final class JurisdictionCheck {
    private static final String SUBJECT = "item.subjectToEar";

    private JurisdictionCheck() {}

    /**
     * Whether the item is subject. A rulebook whose catalogue has no such fact says nothing of it; its rules then apply by themselves.
     *
     * @param results the results of all rules of the evaluation
     * @param interview takes the question for what is missing
     */
    static Jurisdiction of(Evaluation evaluation, List<RuleResult> results, Interview interview) {
        String derivedBy = evaluation
                .catalogue()
                .find(SUBJECT)
                .map(FactDefinition::derivedBy)
                .orElse(null);
        if (derivedBy == null) {
            return new Jurisdiction(Truth.TRUE, List.of());
        }
        Answer answer = evaluation.answer(SUBJECT);
        Truth subject = answer.value() == null ? Truth.UNKNOWN : Truth.of(Boolean.TRUE.equals(answer.value()));
        if (subject == Truth.UNKNOWN) {
            ask(evaluation.rule(derivedBy), answer, interview);
        }
        Set<String> basis = new LinkedHashSet<>();
        if (subject == Truth.TRUE) {
            for (RuleResult result : results) {
                if (result.has(Effect.Subject.class)) {
                    basis.addAll(result.citations());
                }
            }
        }
        return new Jurisdiction(subject, new ArrayList<>(basis));
    }

    /** Whether the item is subject is asked for even where no rule waits for it: the outcome would be another. */
    private static void ask(RuleResult derivation, Answer answer, Interview interview) {
        Node node = derivation.node();
        if (node == null) {
            answer.missing().forEach(fact -> interview.waiting(() -> Map.of(fact, Set.of())));
        } else {
            interview.waiting(node::missing);
        }
    }
}
