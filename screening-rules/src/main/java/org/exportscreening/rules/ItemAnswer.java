package org.exportscreening.rules;

import java.util.ArrayList;
import java.util.List;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.reference.Advice;

/**
 * What a determination says of the item. Immutable.
 *
 * @param jurisdiction whether it is subject to the regulations
 * @param meets the control list paragraphs that its parameters meet
 * @param terms the defined terms that were decided
 * @param advice the fields of technology that it may belong to; it changes no outcome
 */
public record ItemAnswer(
        Jurisdiction jurisdiction, List<ParagraphAnswer> meets, List<Term> terms, List<Advice> advice) {
    /** Copies the lists. */
    public ItemAnswer {
        meets = List.copyOf(meets);
        terms = List.copyOf(terms);
        advice = List.copyOf(advice);
    }

    /** What an assessment says of it. */
    static ItemAnswer of(Assessment assessment, List<Advice> advice) {
        List<RuleResult> results = assessment.results();
        return new ItemAnswer(assessment.jurisdiction(), met(results), decided(results), advice);
    }

    private static List<ParagraphAnswer> met(List<RuleResult> results) {
        return results.stream()
                .filter(r -> Classifier.isParagraph(r.rule()) && r.status() == RuleResult.Status.MET)
                .map(r -> Classifier.answer(r, f -> f.substring(f.lastIndexOf('.') + 1)))
                .toList();
    }

    private static List<Term> decided(List<RuleResult> results) {
        List<Term> terms = new ArrayList<>();
        for (RuleResult result : results) {
            String term = result.rule().term();
            boolean decided = result.status() == RuleResult.Status.MET || result.status() == RuleResult.Status.NOT_MET;
            boolean defines = !Classifier.isParagraph(result.rule());
            if (term != null && defines && decided && !result.observations().isEmpty()) {
                terms.add(new Term(term, result.status() == RuleResult.Status.MET, Why.of(result)));
            }
        }
        return terms;
    }
}
