package org.exportscreening.rules.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.exportscreening.rules.fact.FactCatalogue;
import org.exportscreening.rules.fact.FactDefinition;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.Condition;
import org.exportscreening.rules.rulebook.EnforcementNotice;
import org.exportscreening.rules.rulebook.Law;
import org.exportscreening.rules.rulebook.Rule;
import org.exportscreening.rules.rulebook.RuleVersion;
import org.exportscreening.rules.text.Message;

/**
 * Decides a rule: whether its condition holds and no exclusion does, whether another rule takes its place, and whether it is
 * announced as not enforced. Serves one {@link Evaluation}, which remembers what was decided.
 */
final class RuleDecider {
    private final Law law;
    private final LocalDate date;
    private final FactCatalogue catalogue;
    private final Function<String, RuleResult> rules;
    private final ConditionEvaluator deciding;
    private final ConditionEvaluator explaining;

    /** By a fact and its value, what decides if that was supplied as well. */
    private final BiFunction<String, Object, RuleDecider> supposing;

    RuleDecider(
            Law law,
            LocalDate date,
            FactCatalogue catalogue,
            FactResolver facts,
            Function<String, RuleResult> rules,
            BiFunction<String, Object, RuleDecider> supposing) {
        this.law = law;
        this.date = date;
        this.catalogue = catalogue;
        this.rules = rules;
        this.deciding = new ConditionEvaluator(law, facts, rules, false);
        this.explaining = new ConditionEvaluator(law, facts, rules, true);
        this.supposing = supposing;
    }

    /** What comes out for a rule; its node is the bare answer. */
    Decision decide(Rule rule, RuleVersion version) {
        return decide(rule, version, deciding);
    }

    /** The same decision again, this time with its reasons. */
    Decision explain(Rule rule, RuleVersion version) {
        return decide(rule, version, explaining);
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
            return new Decision(RuleResult.Status.of(when.truth()), when);
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
        return new Decision(RuleResult.Status.of(truth), both);
    }

    /** Decides an open rule of which one fact is missing, if all values of that fact lead to the same. */
    private Decision whatever(Decision open, Rule rule, RuleVersion version) {
        Set<String> missing = itself(rule, version, explaining).node().missing().keySet();
        String path = missing.iterator().next();
        FactDefinition fact = catalogue.find(path).orElse(null);
        if (missing.size() > 1 || fact == null || !fact.path().equals(path) || !fact.suppliable()) {
            return open;
        }
        Truth truth = Supervaluation.of(version, fact, law, value -> {
            RuleDecider then = supposing.apply(path, value);
            return then.itself(rule, version, then.deciding).truth();
        });
        return truth == null
                ? open
                : new Decision(
                        RuleResult.Status.of(truth),
                        Node.leaf(truth, () -> Message.of("condition.whatever", path), List.of(), null));
    }

    /** A rule that holds gives way to one that overrides it by name and is met, or waits for one that may be. */
    private Decision overridden(Decision own, Rule rule, RuleVersion version, List<Rule> overriding) {
        RuleResult open = null;
        for (Rule other : overriding) {
            RuleResult result = rules.apply(other.id());
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
    RuleResult announced(RuleResult result, RuleVersion version) {
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
        return !catalogue.find(path).map(FactDefinition::askLast).orElse(false);
    }

    /** What is excluded was met; what may not have been met is just not met. */
    private static RuleResult.Status notStanding(Truth itself) {
        return itself == Truth.TRUE ? RuleResult.Status.EXCLUDED : RuleResult.Status.NOT_MET;
    }
}
