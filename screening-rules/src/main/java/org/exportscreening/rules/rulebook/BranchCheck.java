package org.exportscreening.rules.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.exportscreening.rules.fact.Codes;
import org.exportscreening.rules.fact.FactType;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.RulebookProblem.Kind;
import org.exportscreening.rules.text.Message;

/**
 * Finds branches of a rule that no transaction can reach, because they contradict what must hold as well, and branches that say
 * again what an earlier one says. Looks at tests of single values; what rules and parameters say on other days is left aside.
 */
final class BranchCheck {
    private final Rulebook rulebook;
    private final Rule rule;
    private final List<RulebookProblem> problems = new ArrayList<>();

    BranchCheck(Rulebook rulebook, Rule rule) {
        this.rulebook = rulebook;
        this.rule = rule;
    }

    List<RulebookProblem> run() {
        for (int i = 0; i < rule.versions().size(); i++) {
            RuleVersion version = rule.versions().get(i);
            visit(version, version.when(), "/versions/" + i + "/when", List.of());
            if (version.unless() != null) {
                visit(version, version.unless(), "/versions/" + i + "/unless", List.of());
            }
        }
        return problems;
    }

    /** Walks down with the tests that must hold at this place. */
    private void visit(RuleVersion version, Condition condition, String place, List<Condition.Test> given) {
        if (condition instanceof Condition.Test test) {
            given.stream()
                    .filter(g -> contradict(version, g, test))
                    .findFirst()
                    .ifPresent(g -> add(place, words(test) + " can not hold together with " + words(g)));
        } else if (condition instanceof Condition.All all) {
            List<Condition.Test> more = new ArrayList<>(given);
            for (int i = 0; i < all.of().size(); i++) {
                visit(version, all.of().get(i), place + "/all/" + i, more);
                if (all.of().get(i) instanceof Condition.Test test) {
                    more.add(test);
                }
            }
        } else if (condition instanceof Condition.Any any) {
            for (int i = 0; i < any.of().size(); i++) {
                Condition branch = any.of().get(i);
                visit(version, branch, place + "/any/" + i, given);
                if (any.of().subList(0, i).stream().anyMatch(e -> bare(e).equals(bare(branch)))) {
                    add(place + "/any/" + i, "this branch says the same as an earlier one");
                }
            }
        }
    }

    private static Condition bare(Condition condition) {
        return condition instanceof Condition.Test t
                ? new Condition.Test(t.fact(), t.operator(), t.argument(), Condition.Note.NONE)
                : condition;
    }

    private boolean contradict(RuleVersion version, Condition.Test one, Condition.Test other) {
        if (!one.fact().equals(other.fact()) || one.fact().definition().many()) {
            return false;
        }
        List<Object> a = values(version, one);
        List<Object> b = values(version, other);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        boolean compares = one.operator().comparison();
        if (compares && other.operator().comparison()) {
            return apart(one.operator(), (BigDecimal) a.get(0), other.operator(), (BigDecimal) b.get(0));
        }
        if (compares) {
            return none(b, one.operator(), a);
        }
        if (other.operator().comparison()) {
            return none(a, other.operator(), b);
        }
        FactType type = one.fact().definition().type();
        return a.stream().allMatch(x -> b.stream().noneMatch(y -> compatible(type, x, y)));
    }

    /** What the fact is held against; empty where it is another value on another day. */
    private List<Object> values(RuleVersion version, Condition.Test test) {
        if (test.argument() instanceof Argument.Literal literal) {
            return literal.values();
        }
        if (test.argument() instanceof Argument.Parameter parameter) {
            List<ParameterValue> values = rulebook.parameter(parameter.id()).stream()
                    .filter(v -> v.period().overlaps(version.period()))
                    .toList();
            return values.size() == 1 ? List.of(values.get(0).value()) : List.of();
        }
        return List.of();
    }

    private static boolean compatible(FactType type, Object x, Object y) {
        if (type == FactType.CODE) {
            String a = String.valueOf(x);
            String b = String.valueOf(y);
            return Codes.belongs(a, b) != Truth.FALSE || Codes.belongs(b, a) != Truth.FALSE;
        }
        return (x instanceof BigDecimal m && y instanceof BigDecimal n) ? m.compareTo(n) == 0 : x.equals(y);
    }

    private static boolean none(List<Object> values, Operator operator, List<Object> limit) {
        return values.stream().noneMatch(v -> operator.holds(((BigDecimal) v).compareTo((BigDecimal) limit.get(0))));
    }

    /** Whether no number satisfies both comparisons. */
    private static boolean apart(Operator one, BigDecimal a, Operator other, BigDecimal b) {
        boolean oneUp = one == Operator.AT_LEAST || one == Operator.ABOVE;
        boolean otherUp = other == Operator.AT_LEAST || other == Operator.ABOVE;
        if (oneUp == otherUp) {
            return false;
        }
        int order = oneUp ? a.compareTo(b) : b.compareTo(a);
        boolean both = (one == Operator.AT_LEAST || one == Operator.AT_MOST)
                && (other == Operator.AT_LEAST || other == Operator.AT_MOST);
        return both ? order > 0 : order >= 0;
    }

    private static String words(Condition.Test test) {
        return Message.list(Message.Between.SEMICOLON, ConditionText.lines(test))
                .toString();
    }

    private void add(String place, String message) {
        problems.add(new RulebookProblem(Kind.UNREACHABLE, rule.file(), place, message));
    }
}
