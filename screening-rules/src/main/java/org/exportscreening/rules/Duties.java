package org.exportscreening.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.exportscreening.rules.engine.Evaluation;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.Effect;
import org.exportscreening.rules.rulebook.RuleVersion;

/** Finds the duties that go with a transaction, and those that a missing fact leaves open. Stateless. */
final class Duties {
    private Duties() {}

    /**
     * The duties, in the order of the rulebook; where several rules ask for the same, once.
     *
     * @param license whether a license is required
     */
    static List<Duty> of(Evaluation evaluation, boolean license) {
        Map<String, Duty> duties = new LinkedHashMap<>();
        for (RuleResult result : evaluation.having(Effect.Duty.class)) {
            RuleVersion version = result.version();
            if (version != null && result.truth() != Truth.FALSE) {
                for (Effect effect : version.effects()) {
                    if (effect instanceof Effect.Duty duty && (license || !duty.withLicense())) {
                        duties.merge(duty.what(), duty(result, version, duty), Duties::clearer);
                    }
                }
            }
        }
        return new ArrayList<>(duties.values());
    }

    private static Duty duty(RuleResult result, RuleVersion version, Effect.Duty duty) {
        List<String> dependsOn = result.truth() == Truth.TRUE
                ? List.of()
                : List.copyOf(Objects.requireNonNull(result.node()).missing().keySet());
        return new Duty(result.rule().id(), version.citation(), duty.what(), dependsOn, version.verified());
    }

    /** Of two rules that ask for the same, the one that is not open. */
    private static Duty clearer(Duty one, Duty other) {
        return one.dependsOn().isEmpty() ? one : other.dependsOn().isEmpty() ? other : one;
    }
}
