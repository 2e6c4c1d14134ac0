package org.exportscreening.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.exportscreening.rules.rulebook.Condition;
import org.exportscreening.rules.rulebook.Rule;
import org.exportscreening.rules.rulebook.RuleVersion;
import org.exportscreening.rules.rulebook.Rulebook;

/** The tests of facts at the leaves of a rule, those of the rules that it refers to included. Stateless. */
final class LeafTests {
    private final Rulebook rulebook;
    private final LocalDate day;
    private final List<Condition.Test> tests = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private LeafTests(Rulebook rulebook, LocalDate day) {
        this.rulebook = rulebook;
        this.day = day;
    }

    /** The tests of the version in force on a day, or of the first version if none is. */
    static List<Condition.Test> of(Rulebook rulebook, Rule rule, LocalDate day) {
        LeafTests all = new LeafTests(rulebook, day);
        all.visit(rule);
        return all.tests;
    }

    private void visit(Rule rule) {
        if (seen.add(rule.id())) {
            RuleVersion version = rule.on(day).orElse(rule.versions().get(0));
            visit(version.when());
            if (version.unless() != null) {
                visit(version.unless());
            }
        }
    }

    private void visit(Condition condition) {
        if (condition instanceof Condition.Test test) {
            tests.add(test);
        } else if (condition instanceof Condition.All all) {
            all.of().forEach(this::visit);
        } else if (condition instanceof Condition.Any any) {
            any.of().forEach(this::visit);
        } else if (condition instanceof Condition.AtLeast atLeast) {
            atLeast.of().forEach(this::visit);
        } else if (condition instanceof Condition.Not not) {
            visit(not.of());
        } else if (condition instanceof Condition.RuleReference reference) {
            visit(rulebook.rule(reference.id()));
        }
    }
}
