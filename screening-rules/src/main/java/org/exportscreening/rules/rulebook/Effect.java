package org.exportscreening.rules.rulebook;

import java.util.List;
import javax.annotation.Nullable;

/** What follows when a rule is met. */
public sealed interface Effect {
    /** The item is subject to the regulations. */
    record Subject() implements Effect {}

    /**
     * A license is required.
     *
     * @param policy how an application is reviewed; null: the rulebook does not say
     * @param policies policies for cases that rules of their own describe; the first whose rule is met counts
     * @param policyFrom the fact of the deciding element that says it instead, such as {@code listing.licensePolicy}; or null
     * @param exceptions symbols of the license exceptions that the rule leaves open; null: not evaluated by this rulebook
     * @param conditional symbols of those that stay open only on conditions that a person must confirm: they are named, but a
     *     license stays required; empty if there are none
     * @param note what a person must still confirm; or null
     */
    record License(
            @Nullable LicensePolicy policy,
            List<PolicyCase> policies,
            @Nullable String policyFrom,
            @Nullable List<String> exceptions,
            List<String> conditional,
            @Nullable String note)
            implements Effect {
        /** Copies the lists. */
        public License {
            policies = List.copyOf(policies);
            exceptions = exceptions == null ? null : List.copyOf(exceptions);
            conditional = List.copyOf(conditional);
        }
    }

    /**
     * How an application is reviewed in a case of its own.
     *
     * @param rule the rule that describes the case
     * @param policy the policy there
     */
    record PolicyCase(String rule, LicensePolicy policy) {}

    /** The transaction may not proceed; no license exception overcomes it. */
    record Prohibit() implements Effect {}

    /**
     * A person must resolve something first.
     *
     * @param message what
     */
    record Hold(String message) implements Effect {}

    /**
     * It may proceed only after something was done.
     *
     * @param message what
     */
    record Obligation(String message) implements Effect {}

    /** No license exception may be used. */
    record BarExceptions() implements Effect {}
}
