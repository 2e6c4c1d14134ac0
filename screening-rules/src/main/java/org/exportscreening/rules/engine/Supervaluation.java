package org.exportscreening.rules.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.exportscreening.rules.fact.FactDefinition;
import org.exportscreening.rules.fact.FactType;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.Condition;
import org.exportscreening.rules.rulebook.Conditions;
import org.exportscreening.rules.rulebook.Law;
import org.exportscreening.rules.rulebook.RuleVersion;

/**
 * Decides what Kleene's logic leaves open although every answer to the one missing fact leads to the same: {@code x at most 14, or x
 * above 14}. One value stands for each stretch between the limits that a rule tests, and each limit for itself.
 *
 * <p>Done only where it is cheap: one fact is missing, it stands at the root or in a group, the rule's own text tests it more than
 * once, and it is a boolean or a number; words are left out, since the world may hold more than a catalogue lists. Source: B. van Fraassen, Singular terms, truth-value gaps, and free logic (1966).
 */
final class Supervaluation {
    private static final int MOST = 12;

    private Supervaluation() {}

    /**
     * The one answer that all values of the fact lead to.
     *
     * @param version the rule's text
     * @param fact the fact that is missing
     * @param law gives the limits
     * @param answer the rule's answer if the fact has a value
     * @return TRUE or FALSE; null if values lead to different answers, or there are too many
     */
    @Nullable
    static Truth of(RuleVersion version, FactDefinition fact, Law law, Function<Object, Truth> answer) {
        List<Condition.Test> tests = tests(version, fact);
        List<Object> values = tests.size() < 2 ? List.of() : values(tests, fact, law);
        Truth all = null;
        for (Object value : values) {
            Truth one = answer.apply(value);
            if (one == Truth.UNKNOWN || (all != null && one != all)) {
                return null;
            }
            all = one;
        }
        return all;
    }

    /** The tests of the fact in the rule's own text; none if the text also asks whether it was stated or can be known. */
    private static List<Condition.Test> tests(RuleVersion version, FactDefinition fact) {
        List<Condition> all = new ArrayList<>();
        Conditions.visit(version.when(), all::add);
        if (version.unless() != null) {
            Conditions.visit(version.unless(), all::add);
        }
        List<Condition.Test> tests = new ArrayList<>();
        for (Condition condition : all) {
            if (condition instanceof Condition.Test test
                    && test.fact().definition().equals(fact)) {
                tests.add(test);
            }
            boolean aboutKnowing = (condition instanceof Condition.Supplied s
                            && s.fact().definition().equals(fact))
                    || (condition instanceof Condition.CannotDetermine c
                            && c.fact().definition().equals(fact));
            if (aboutKnowing) {
                return List.of();
            }
        }
        return tests;
    }

    /** One value of each kind that the tests tell apart; empty if there are too many or too few are known. */
    private static List<Object> values(List<Condition.Test> tests, FactDefinition fact, Law law) {
        if (fact.many()) {
            return List.of();
        }
        if (fact.type() == FactType.BOOLEAN) {
            return List.of(true, false);
        }
        return fact.type() == FactType.NUMBER ? numbers(tests, law) : List.of();
    }

    private static List<Object> numbers(List<Condition.Test> tests, Law law) {
        SortedSet<BigDecimal> limits = new TreeSet<>();
        tests.forEach(t -> law.values(t.argument()).forEach(v -> limits.add((BigDecimal) v)));
        if (limits.size() * 2 + 1 > MOST) {
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        BigDecimal last = BigDecimal.ZERO;
        for (BigDecimal limit : limits) {
            values.add(last.add(limit).divide(BigDecimal.valueOf(2)));
            values.add(limit);
            last = limit;
        }
        values.add(last.add(BigDecimal.ONE));
        return values;
    }
}
