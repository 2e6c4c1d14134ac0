package org.exportscreening.rules.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.Nullable;
import org.exportscreening.rules.rulebook.RulebookProblem.Kind;

/**
 * Finds rules that conflict without an order: two that define the same term, or two with different effects that take the place
 * of the same rule, on the same day, while neither overrides the other. Requirements as such never conflict: they add up.
 */
final class ConflictCheck {
    private final Rulebook rulebook;

    ConflictCheck(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    List<RulebookProblem> run() {
        List<RulebookProblem> problems = new ArrayList<>();
        List<Rule> rules = new ArrayList<>(rulebook.rules().values());
        for (int i = 0; i < rules.size(); i++) {
            for (Rule later : rules.subList(i + 1, rules.size())) {
                String about = conflict(rules.get(i), later);
                if (about != null && !ordered(rules.get(i), later)) {
                    problems.add(new RulebookProblem(
                            Kind.CONFLICT,
                            later.file(),
                            "",
                            "rule " + later.id() + " and rule " + rules.get(i).id() + " both " + about
                                    + "; let one name the other in its \"overrides\""));
                }
            }
        }
        return problems;
    }

    @Nullable
    private static String conflict(Rule one, Rule other) {
        if (one.term() != null && one.term().equals(other.term()) && meet(one, other, false)) {
            return "define \"" + one.term() + "\"";
        }
        for (String id : one.overrides()) {
            if (other.overrides().contains(id) && meet(one, other, true)) {
                return "take the place of " + id + ", with different effects";
            }
        }
        return null;
    }

    /** Whether both are in force on some day, with different effects if that is asked. */
    private static boolean meet(Rule one, Rule other, boolean differing) {
        return one.versions().stream()
                .anyMatch(a -> other.versions().stream()
                        .anyMatch(b -> a.period().overlaps(b.period())
                                && !(differing && a.effects().equals(b.effects()))));
    }

    private boolean ordered(Rule one, Rule other) {
        return overrides(one, other.id(), new HashSet<>()) || overrides(other, one.id(), new HashSet<>());
    }

    private boolean overrides(Rule rule, String id, Set<String> seen) {
        for (String overridden : rule.overrides()) {
            Rule next = rulebook.rules().get(overridden);
            if (overridden.equals(id) || (next != null && seen.add(overridden) && overrides(next, id, seen))) {
                return true;
            }
        }
        return false;
    }
}
