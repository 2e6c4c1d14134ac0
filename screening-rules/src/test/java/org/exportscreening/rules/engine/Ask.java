package org.exportscreening.rules.engine;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.exportscreening.rules.TinyRulebook;
import org.exportscreening.rules.fact.ComputedFact;
import org.exportscreening.rules.rulebook.Rulebook;

/** Asks a tiny rulebook; the rule that counts is {@code r}. */
final class Ask {
    static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    private final Rulebook rulebook;
    private final Map<String, ComputedFact> computed;

    private Ask(Rulebook rulebook, Map<String, ComputedFact> computed) {
        this.rulebook = rulebook;
        this.computed = computed;
    }

    /** A rulebook in which this condition is the rule {@code r}. */
    static Ask condition(String when) {
        return rulebook(new TinyRulebook().define("r", when));
    }

    static Ask rulebook(TinyRulebook rulebook) {
        return new Ask(rulebook.read(), Map.of());
    }

    Ask computing(Map<String, ComputedFact> facts) {
        return new Ask(rulebook, facts);
    }

    Evaluation evaluation(String facts, LocalDate day) {
        return new Evaluation(rulebook, computed, TinyRulebook.facts(rulebook, facts), day);
    }

    RuleResult on(LocalDate day, String facts) {
        return evaluation(facts, day).rule("r");
    }

    RuleResult with(String facts) {
        return on(DAY, facts);
    }

    RuleResult.Status status(String facts) {
        return with(facts).status();
    }

    Set<String> missing(String facts) {
        return with(facts).node().missing().keySet();
    }
}
