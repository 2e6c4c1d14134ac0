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
import org.exportscreening.rules.rulebook.Condition;
import org.exportscreening.rules.rulebook.Effect;
import org.exportscreening.rules.rulebook.EnforcementNotice;
import org.exportscreening.rules.rulebook.Law;
import org.exportscreening.rules.rulebook.Rule;
import org.exportscreening.rules.rulebook.RuleVersion;
import org.exportscreening.rules.rulebook.Rulebook;
import org.exportscreening.rules.text.Message;

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
    private final ConditionEvaluator deciding;
    private final ConditionEvaluator explaining;

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
        this.deciding = new ConditionEvaluator(law, this.facts, this::rule, false);
        this.explaining = new ConditionEvaluator(law, this.facts, this::rule, true);
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
        Decision decision = decide(rule, version, deciding);
        RuleResult result = new RuleResult(
                rule, decision.status(), version, decision.overriddenBy(), null, null, () -> explanation(place));
        return version.notices().isEmpty() || result.truth() == Truth.FALSE ? result : announced(result, version);
    }

    /** Why a rule was decided as it was; the same decision again, this time with its reasons. */
    private synchronized Node explanation(int place) {
        Node known = explanations[place];
        RuleVersion version = law.version(place);
        if (known == null && version != null) {
            known = decide(law.rules().get(place), version, explaining).node();
            explanations[place] = known;
        }
        return Objects.requireNonNull(known);
    }

    /**
     * What comes out for a rule.
     *
     * @param status the answer
     * @param node what it rests on
     * @param overriddenBy the rule that takes its place, or null
     */
    private record Decision(
            RuleResult.Status status, Node node, @Nullable Rule overriddenBy) {
        Decision(RuleResult.Status status, Node node) {
            this(status, node, null);
        }

        Truth truth() {
            return switch (status) {
                case MET -> Truth.TRUE;
                case UNKNOWN -> Truth.UNKNOWN;
                default -> Truth.FALSE;
            };
        }
    }

    private Decision decide(Rule rule, RuleVersion version, ConditionEvaluator conditions) {
        Decision own = itself(rule, version, conditions);
        if (own.status() == RuleResult.Status.UNKNOWN && law.repeats(law.place(rule.id()))) {
            own = whatever(own, rule, version);
        }
        List<Rule> overriding = law.overriding(rule.id());
        return overriding.isEmpty() || own.truth() == Truth.FALSE ? own : overridden(own, rule, version, overriding);
    }

    private Decision itself(Rule rule, RuleVersion version, ConditionEvaluator conditions) {
        Node when = top(version.when(), version, conditions);
        Condition exclusions = version.unless();
        if (when.truth() == Truth.FALSE || exclusions == null) {
            return new Decision(status(when.truth()), when);
        }
        Node unless = top(exclusions, version, conditions);
        if (unless.truth() == Truth.TRUE) {
            return new Decision(notStanding(when.truth()), unless);
        }
        Truth truth = when.truth().and(unless.truth().not());
        if (truth == Truth.TRUE) {
            return new Decision(RuleResult.Status.MET, when);
        }
        Node both = Node.over(truth, () -> Message.text(rule.title()), List.of(when, unless), List.of())
                .askingFirst(this::askedFirst);
        return new Decision(status(truth), both);
    }

    /** Decides an open rule of which one fact is missing, if all values of that fact lead to the same. */
    private Decision whatever(Decision open, Rule rule, RuleVersion version) {
        Set<String> missing = itself(rule, version, explaining).node().missing().keySet();
        String path = missing.iterator().next();
        FactDefinition fact = rulebook.catalogue().find(path).orElse(null);
        if (missing.size() > 1 || fact == null || !fact.path().equals(path) || !fact.suppliable()) {
            return open;
        }
        Truth truth = Supervaluation.of(version, fact, law, value -> {
            Evaluation then = new Evaluation(rulebook, computed, supplied.with(path, value), date, law);
            return then.itself(rule, version, then.deciding).truth();
        });
        return truth == null
                ? open
                : new Decision(
                        status(truth), Node.leaf(truth, () -> Message.of("condition.whatever", path), List.of(), null));
    }

    /** A rule that holds gives way to one that overrides it by name and is met, or waits for one that may be. */
    private Decision overridden(Decision own, Rule rule, RuleVersion version, List<Rule> overriding) {
        RuleResult open = null;
        for (Rule other : overriding) {
            RuleResult result = rule(other.id());
            if (result.truth() == Truth.TRUE) {
                return new Decision(notStanding(own.truth()), Node.resting(result), other);
            }
            open = result.truth() == Truth.UNKNOWN ? result : open;
        }
        if (open == null) {
            return own;
        }
        Node both = Node.over(
                        Truth.UNKNOWN,
                        () -> Message.text(rule.title()),
                        List.of(own.node(), Node.resting(open)),
                        List.of())
                .citing(version.citation());
        return new Decision(RuleResult.Status.UNKNOWN, both);
    }

    /** Adds what was announced for the day of the rule's enforcement, as far as it reaches this transaction. */
    private RuleResult announced(RuleResult result, RuleVersion version) {
        for (EnforcementNotice notice : version.notices()) {
            Condition when = notice.when();
            if (!notice.period().contains(date)) {
                continue;
            }
            Node reached = when == null ? null : top(when, version, explaining);
            if (reached == null || reached.truth() != Truth.FALSE) {
                return result.announced(notice, reached);
            }
        }
        return result;
    }

    private Node top(Condition condition, RuleVersion version, ConditionEvaluator conditions) {
        Node node = conditions.evaluate(condition, null);
        return conditions == deciding
                ? node
                : node.askingFirst(this::askedFirst).citing(version.citation());
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

    /** What is excluded was met; what may not have been met is just not met. */
    private static RuleResult.Status notStanding(Truth itself) {
        return itself == Truth.TRUE ? RuleResult.Status.EXCLUDED : RuleResult.Status.NOT_MET;
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
