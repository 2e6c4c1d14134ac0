package org.exportscreening.rules;

import java.util.Comparator;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.rules.engine.Evaluation;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.fact.Element;
import org.exportscreening.rules.fact.FactCatalogue;
import org.exportscreening.rules.fact.FactDefinition;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.Effect;
import org.exportscreening.rules.rulebook.LicensePolicy;

/** Finds the policy under which an application for a required license is reviewed. Serves one evaluation. */
final class PolicyFinder {
    /** The index of an element at the root, such as that of a party. */
    private static final Pattern LIST_END = Pattern.compile("\\[\\d+]$");

    private final Evaluation evaluation;
    private final Interview interview;

    PolicyFinder(Evaluation evaluation, Interview interview) {
        this.evaluation = evaluation;
        this.interview = interview;
    }

    /** The policy of the first case that is met, else the most restrictive that a deciding element states, else the rule's own. */
    @Nullable
    LicensePolicy of(RuleResult result, Effect.License license) {
        for (Effect.PolicyCase other : license.policies()) {
            RuleResult in = evaluation.rule(other.rule());
            if (in.truth() == Truth.TRUE) {
                return other.policy();
            }
            interview.waitingFor(in);
        }
        String from = license.policyFrom();
        if (from == null) {
            return license.policy();
        }
        return result.elements().stream()
                .map(e -> stated(e, from))
                .filter(v -> v instanceof String)
                .map(v -> LicensePolicy.valueOf((String) v))
                .min(Comparator.naturalOrder())
                .orElse(license.policy());
    }

    /** What an element says of a fact: stated, or computed where the fact is one of just such elements; null if nothing. */
    @Nullable
    private Object stated(Element element, String fact) {
        int dot = fact.indexOf('.');
        Object stated = element.members().get(fact.substring(dot + 1));
        if (stated != null) {
            return stated;
        }
        FactCatalogue catalogue = evaluation.catalogue();
        boolean computed = catalogue
                .listNamed(fact.substring(0, dot))
                .filter(list -> list.equals(LIST_END.matcher(element.path()).replaceAll("")))
                .flatMap(list -> catalogue.find(list + "[]" + fact.substring(dot)))
                .filter(FactDefinition::computed)
                .isPresent();
        return computed ? evaluation.answer(element, fact).value() : null;
    }
}
