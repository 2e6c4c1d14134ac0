package org.exportscreening.rules.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.Nullable;
import org.exportscreening.rules.fact.Element;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.Effect;
import org.exportscreening.rules.rulebook.Rule;
import org.exportscreening.rules.rulebook.RuleVersion;

/**
 * The answer to one rule on one day. Immutable.
 *
 * @param rule the rule
 * @param status the answer
 * @param version the version in force, or null
 * @param node the explanation, or null where no version is in force
 */
public record RuleResult(
        Rule rule,
        Status status,
        @Nullable RuleVersion version,
        @Nullable Node node) {

    /** The answers to a rule. */
    public enum Status {
        /** The condition holds and no exclusion does. */
        MET,
        /** The condition does not hold. */
        NOT_MET,
        /** A missing fact decides. */
        UNKNOWN,
        /** The condition holds, but an exclusion of the rule applies. */
        EXCLUDED,
        /** No version is in force on the day. */
        NOT_IN_FORCE
    }

    /**
     * Whether the rule applies.
     *
     * @return TRUE if met, UNKNOWN if unknown, else FALSE
     */
    public Truth truth() {
        return switch (status) {
            case MET -> Truth.TRUE;
            case UNKNOWN -> Truth.UNKNOWN;
            default -> Truth.FALSE;
        };
    }

    /**
     * Whether the rule is met and has such an effect.
     *
     * @param effect the kind of effect
     * @return true if it follows
     */
    public boolean has(Class<? extends Effect> effect) {
        return status == Status.MET
                && version != null
                && version.effects().stream().anyMatch(effect::isInstance);
    }

    /**
     * The paragraphs of the version in force.
     *
     * @return empty where none is in force
     */
    public List<String> citations() {
        return version == null ? List.of() : version.citations();
    }

    /**
     * The facts that the answer rests on.
     *
     * @return in the order in which the rule looks at them
     */
    public List<Observation> observations() {
        Set<Observation> all = new LinkedHashSet<>();
        if (node != null) {
            node.deciding(n -> {
                if (n.observation() != null) {
                    all.add(n.observation());
                }
            });
        }
        return new ArrayList<>(all);
    }

    /**
     * The list elements, such as parties, that made the rule apply.
     *
     * @return in order of discovery
     */
    public List<Element> elements() {
        Set<Element> all = new LinkedHashSet<>();
        if (node != null && status == Status.MET) {
            node.deciding(n -> {
                if (n.truth() == Truth.TRUE) {
                    all.addAll(n.elements());
                }
            });
        }
        return new ArrayList<>(all);
    }
}
