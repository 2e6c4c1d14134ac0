package org.exportscreening.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.ComputedFact;
import org.exportscreening.rules.fact.Element;
import org.exportscreening.rules.fact.FactCatalogue;
import org.exportscreening.rules.fact.FactDefinition;
import org.exportscreening.rules.fact.FactSource;
import org.exportscreening.rules.fact.Facts;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.Effect;
import org.exportscreening.rules.rulebook.Law;
import org.exportscreening.rules.rulebook.Rule;
import org.exportscreening.rules.rulebook.RuleVersion;
import org.exportscreening.rules.rulebook.Rulebook;

/**
 * One evaluation: one rulebook, one set of facts, one day. Answers are remembered, so that every rule is decided once, and
 * explained at most once, when somebody asks.
 *
 * <p>Not thread-safe while it decides; cheap to create, one for each determination. Its results are: they may be explained by any
 * thread once all rules that matter have been decided.
 */
public final class Evaluation implements FactSource {
    private final Rulebook rulebook;
    private final Map<String, ComputedFact> computed;
    private final Facts supplied;
    private final Law law;
    private final LocalDate date;
    private final RuleResult[] results;
    private final Node[] explanations;
    private final FactResolver facts;
    private final RuleDecider decider;

    /**
     * Prepares an evaluation.
     *
     * @param rulebook the rules
     * @param computed the computed facts by path; not to be changed while the evaluation is in use
     * @param facts the facts
     * @param date the day whose law applies
     */
    public Evaluation(Rulebook rulebook, Map<String, ComputedFact> computed, Facts facts, LocalDate date) {
        this(rulebook, computed, facts, date, rulebook.on(date));
    }

    /**
     * Prepares an evaluation under a law of one's own choice.
     *
     * @param rulebook the rules
     * @param computed the computed facts by path; not to be changed while the evaluation is in use
     * @param facts the facts
     * @param date the day whose law applies
     * @param law the law of that day, under assumptions
     */
    public Evaluation(Rulebook rulebook, Map<String, ComputedFact> computed, Facts facts, LocalDate date, Law law) {
        this.rulebook = rulebook;
        this.computed = computed;
        this.supplied = facts;
        this.law = law;
        this.date = date;
        this.results = new RuleResult[law.rules().size()];
        this.facts = new FactResolver(rulebook.catalogue(), computed, facts, date, this::rule);
        this.explanations = new Node[results.length];
        this.decider = new RuleDecider(law, date, catalogue(), this.facts, this::rule, this::supposing);
    }

    private RuleDecider supposing(String path, Object value) {
        return new Evaluation(rulebook, computed, supplied.with(path, value), date, law).decider;
    }

    /**
     * Evaluates all rules but those that matter only where a license is required; see {@link #having}.
     *
     * @return their results, in the order of the rulebook
     */
    public List<RuleResult> all() {
        List<RuleResult> all = new ArrayList<>(results.length);
        for (int i = 0; i < results.length; i++) {
            if (!law.rules().get(i).kind().onlyForLicenses()) {
                all.add(result(i));
            }
        }
        return all;
    }

    /**
     * Evaluates the rules in force that may have such an effect.
     *
     * @param effect the kind of effect
     * @return their results, in the order of the rulebook
     */
    public List<RuleResult> having(Class<? extends Effect> effect) {
        List<RuleResult> having = new ArrayList<>();
        for (int i = 0; i < results.length; i++) {
            RuleVersion version = law.version(i);
            if (version != null && version.effects().stream().anyMatch(effect::isInstance)) {
                having.add(result(i));
            }
        }
        return having;
    }

    /**
     * What is known of a rule by now.
     *
     * @param place its index in the law of the day
     * @return its result; null if nobody has asked for it
     */
    @Nullable
    public RuleResult looked(int place) {
        return results[place];
    }

    /**
     * The facts that the rulebook knows.
     *
     * @return the catalogue
     */
    public FactCatalogue catalogue() {
        return rulebook.catalogue();
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
        return result(law.place(id));
    }

    private RuleResult result(int place) {
        RuleResult known = results[place];
        if (known == null) {
            known = evaluate(law.rules().get(place), place);
            results[place] = known;
        }
        return known;
    }

    private RuleResult evaluate(Rule rule, int place) {
        RuleVersion version = law.version(place);
        if (version == null) {
            return new RuleResult(
                    rule, RuleResult.Status.NOT_IN_FORCE, null, null, null, null, () -> Node.of(Truth.FALSE));
        }
        Decision decision = decider.decide(rule, version);
        RuleResult result = new RuleResult(
                rule, decision.status(), version, decision.overriddenBy(), null, null, () -> explanation(place));
        return version.notices().isEmpty() || result.truth() == Truth.FALSE
                ? result
                : decider.announced(result, version);
    }

    /** Why a rule was decided as it was; the same decision again, this time with its reasons. */
    private synchronized Node explanation(int place) {
        Node known = explanations[place];
        RuleVersion version = law.version(place);
        if (known == null && version != null) {
            known = decider.explain(law.rules().get(place), version).node();
            explanations[place] = known;
        }
        return Objects.requireNonNull(known);
    }

    /**
     * The law that is applied.
     *
     * @return the law of the day, under the assumptions made
     */
    public Law law() {
        return law;
    }

    @Override
    public Answer answer(String path) {
        return facts.answer(path);
    }

    /**
     * A fact of a list element.
     *
     * @param element an element of a list such as {@code parties}
     * @param fact its name with the alias of the list, such as {@code party.country}
     * @return supplied, computed or derived
     */
    public Answer answer(Element element, String fact) {
        return facts.answer(element, fact);
    }
}
