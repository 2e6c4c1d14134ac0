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
     * @param policyFrom the fact of the deciding element that says it instead, such as {@code listing.licensePolicy}; or null
     * @param exceptions symbols of the license exceptions that the rule leaves open; null: not evaluated by this rulebook
     * @param note what a person must still confirm; or null
     */
    record License(
            @Nullable LicensePolicy policy,
            @Nullable String policyFrom,
            @Nullable List<String> exceptions,
            @Nullable String note)
            implements Effect {}

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
