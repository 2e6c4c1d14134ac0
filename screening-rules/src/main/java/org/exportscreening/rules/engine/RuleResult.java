package org.exportscreening.rules.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.Nullable;
import org.exportscreening.rules.fact.Element;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.Effect;
import org.exportscreening.rules.rulebook.EnforcementNotice;
import org.exportscreening.rules.rulebook.Rule;
import org.exportscreening.rules.rulebook.RuleVersion;

/**
 * The answer to one rule on one day. Immutable and thread-safe. The explanation is worked out when it is first asked for: of most
 * rules nobody wants to know why they do not apply.
 */
public final class RuleResult {
    private final Rule rule;
    private final Status status;

    @Nullable
    private final RuleVersion version;

    @Nullable
    private final Rule overriddenBy;

    @Nullable
    private final EnforcementNotice notice;

    @Nullable
    private final Node reached;

    private final Supplier<Node> explanation;

    RuleResult(
            Rule rule,
            Status status,
            @Nullable RuleVersion version,
            @Nullable Rule overriddenBy,
            @Nullable EnforcementNotice notice,
            @Nullable Node reached,
            Supplier<Node> explanation) {
        this.rule = rule;
        this.status = status;
        this.version = version;
        this.overriddenBy = overriddenBy;
        this.notice = notice;
        this.reached = reached;
        this.explanation = explanation;
    }

    /** The answers to a rule. */
    public enum Status {
        /** The condition holds and no exclusion does. */
        MET,
        /** The condition does not hold. */
        NOT_MET,
        /** A missing fact decides. */
        UNKNOWN,
        /** The condition holds, but an exclusion of the rule applies, or another rule takes its place. */
        EXCLUDED,
        /** No version is in force on the day. */
        NOT_IN_FORCE;

        static Status of(Truth truth) {
            return switch (truth) {
                case TRUE -> MET;
                case FALSE -> NOT_MET;
                case UNKNOWN -> UNKNOWN;
            };
        }

        /** Whether the rule applies. */
        Truth truth() {
            return switch (this) {
                case MET -> Truth.TRUE;
                case UNKNOWN -> Truth.UNKNOWN;
                default -> Truth.FALSE;
            };
        }
    }

    RuleResult announced(EnforcementNotice announcement, @Nullable Node reaches) {
        return new RuleResult(rule, status, version, overriddenBy, announcement, reaches, explanation);
    }

    /**
     * The rule.
     *
     * @return the rule in all its versions
     */
    public Rule rule() {
        return rule;
    }

    /**
     * The answer.
     *
     * @return the status on the day
     */
    public Status status() {
        return status;
    }

    /**
     * The version in force.
     *
     * @return the version, or null where none is
     */
    @Nullable
    public RuleVersion version() {
        return version;
    }

    /**
     * The explanation.
     *
     * @return the answers that this one rests on, or null where no version is in force
     */
    @Nullable
    public Node node() {
        return version == null ? null : explanation.get();
    }

    /**
     * The rule that takes the place of this one.
     *
     * @return the overriding rule, or null
     */
    @Nullable
    public Rule overriddenBy() {
        return overriddenBy;
    }

    /**
     * The announcement of the day that the rule is not enforced.
     *
     * @return the notice, or null where there is none that may reach the transaction
     */
    @Nullable
    public EnforcementNotice notice() {
        return notice;
    }

    /**
     * Whether that announcement reaches the transaction, with its reasons.
     *
     * @return the answer; null if there is no announcement or it reaches all transactions
     */
    @Nullable
    public Node reached() {
        return reached;
    }

    /**
     * Whether the rule applies.
     *
     * @return TRUE if met, UNKNOWN if unknown, else FALSE
     */
    public Truth truth() {
        return status.truth();
    }

    /**
     * Whether the rule, though in the text, is announced as not enforced for this transaction.
     *
     * @return UNKNOWN if a missing fact decides
     */
    public Truth notEnforced() {
        if (notice == null) {
            return Truth.FALSE;
        }
        return reached == null ? Truth.TRUE : reached.truth();
    }

    /**
     * Whether the rule is met and has such an effect.
     *
     * @param effect the kind of effect
     * @return true if it follows
     */
    public boolean has(Class<? extends Effect> effect) {
        if (status == Status.MET && version != null) {
            for (Effect e : version.effects()) {
                if (effect.isInstance(e)) {
                    return true;
                }
            }
        }
        return false;
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
        Node node = node();
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
        Node node = status == Status.MET ? node() : null;
        if (node != null) {
            node.deciding(n -> {
                if (n.truth() == Truth.TRUE) {
                    all.addAll(n.elements());
                }
            });
        }
        return new ArrayList<>(all);
    }

    @Override
    public String toString() {
        return rule.id() + ": " + status;
    }
}
