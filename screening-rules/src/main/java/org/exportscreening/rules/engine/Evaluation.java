package org.exportscreening.rules.engine;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.ComputedFact;
import org.exportscreening.rules.fact.FactDefinition;
import org.exportscreening.rules.fact.FactSource;
import org.exportscreening.rules.fact.Facts;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.Condition;
import org.exportscreening.rules.rulebook.Rule;
import org.exportscreening.rules.rulebook.RuleVersion;
import org.exportscreening.rules.rulebook.Rulebook;

/**
 * One evaluation: one rulebook, one set of facts, one day. Answers are remembered, so that every rule is evaluated once.
 *
 * <p>Not thread-safe; cheap to create, one for each determination.
 */
public final class Evaluation implements FactSource {
    private final Rulebook rulebook;
    private final LocalDate date;
    private final Map<String, RuleResult> results = new LinkedHashMap<>();
    private final FactResolver facts;
    private final ConditionEvaluator conditions;

    /**
     * Prepares an evaluation.
     *
     * @param rulebook the rules
     * @param computed the computed facts by path
     * @param facts the facts
     * @param date the day whose law applies
     */
    public Evaluation(Rulebook rulebook, Map<String, ComputedFact> computed, Facts facts, LocalDate date) {
        this.rulebook = rulebook;
        this.date = date;
        this.facts = new FactResolver(rulebook, computed, facts, date, this::rule);
        this.conditions = new ConditionEvaluator(rulebook, date, this.facts, this::rule);
    }

    /**
     * Evaluates all rules.
     *
     * @return their results, in the order of the rulebook
     */
    public List<RuleResult> all() {
        return rulebook.rules().keySet().stream().map(this::rule).toList();
    }

    /**
     * What was taken as said although it was not: see {@link FactDefinition.StandIn}.
     *
     * @return sentences for the reader of the answer, sorted
     */
    public Set<String> assumptions() {
        return facts.assumptions();
    }

    /**
     * Evaluates one rule.
     *
     * @param id the rule
     * @return its result
     * @throws IllegalArgumentException if there is no such rule
     */
    public RuleResult rule(String id) {
        RuleResult known = results.get(id);
        if (known == null) {
            known = evaluate(rulebook.rule(id));
            results.put(id, known);
        }
        return known;
    }

    private RuleResult evaluate(Rule rule) {
        Optional<RuleVersion> inForce = rule.on(date);
        if (inForce.isEmpty()) {
            return new RuleResult(rule, RuleResult.Status.NOT_IN_FORCE, null, null);
        }
        RuleVersion version = inForce.get();
        Node when = top(version.when(), version);
        Condition exclusions = version.unless();
        if (when.truth() == Truth.FALSE || exclusions == null) {
            return new RuleResult(rule, status(when.truth()), version, when);
        }
        Node unless = top(exclusions, version);
        if (unless.truth() == Truth.TRUE) {
            RuleResult.Status status =
                    when.truth() == Truth.TRUE ? RuleResult.Status.EXCLUDED : RuleResult.Status.NOT_MET;
            return new RuleResult(rule, status, version, unless);
        }
        Node both = Node.over(when.truth().and(unless.truth().not()), rule.title(), List.of(when, unless), List.of())
                .askingFirst(this::askedFirst);
        return new RuleResult(rule, status(both.truth()), version, both.truth() == Truth.TRUE ? when : both);
    }

    private Node top(Condition condition, RuleVersion version) {
        return conditions
                .evaluate(condition, Map.of())
                .askingFirst(this::askedFirst)
                .citing(version.citation());
    }

    private boolean askedFirst(String path) {
        return !rulebook.catalogue().find(path).map(FactDefinition::askLast).orElse(false);
    }

    private static RuleResult.Status status(Truth truth) {
        return switch (truth) {
            case TRUE -> RuleResult.Status.MET;
            case FALSE -> RuleResult.Status.NOT_MET;
            case UNKNOWN -> RuleResult.Status.UNKNOWN;
        };
    }

    @Override
    public Answer answer(String path) {
        return facts.answer(path);
    }
}
