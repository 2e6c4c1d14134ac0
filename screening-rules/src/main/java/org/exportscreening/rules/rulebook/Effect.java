package org.exportscreening.rules.rulebook;

import java.util.List;
import java.util.Optional;
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
     * @param exceptions the license exceptions that may overcome it; null: any that the rulebook has, empty: none
     * @param reasons the reasons for control behind it, such as NS; empty where it rests on something else, such as a party
     * @param reasonsFrom the fact that tells these reasons instead; or null
     * @param note what a person must still confirm; or null
     */
    record License(
            @Nullable LicensePolicy policy,
            List<PolicyCase> policies,
            @Nullable String policyFrom,
            @Nullable List<ExceptionName> exceptions,
            List<String> reasons,
            @Nullable String reasonsFrom,
            @Nullable String note)
            implements Effect {
        /** Copies the lists. */
        public License {
            policies = List.copyOf(policies);
            exceptions = exceptions == null ? null : List.copyOf(exceptions);
            reasons = List.copyOf(reasons);
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
     * @param message what; of several cases, what is said of each of them
     * @param each the fact of which every value is a case of its own; null: there is one case
     * @param cases what the values mean; empty if {@code each} is null
     */
    record Hold(String message, @Nullable String each, List<HoldCase> cases) implements Effect {
        /** Copies the list. */
        public Hold {
            cases = List.copyOf(cases);
        }

        /**
         * What a value means.
         *
         * @param value a value of the fact
         * @return the case, or empty if none was written down
         */
        public Optional<HoldCase> of(Object value) {
            return cases.stream().filter(c -> value.equals(c.value())).findFirst();
        }
    }

    /**
     * One case of a hold.
     *
     * @param value the value of the fact: a text or a number
     * @param cite its place in the law
     * @param title what it is, in a few words
     * @param message what resolves it
     */
    record HoldCase(Object value, String cite, String title, String message) {}

    /**
     * It may proceed only after something was done.
     *
     * @param message what
     */
    record Obligation(String message) implements Effect {}

    /**
     * Something must be done, whatever the answer is; it changes no outcome.
     *
     * @param what what, as a sentence
     * @param withLicense whether only where a license is required
     */
    record Duty(String what, boolean withLicense) implements Effect {}

    /**
     * A license exception is possible: it may overcome license requirements, once a person has confirmed its conditions.
     *
     * @param symbol its symbol, such as LVS
     * @param overcomes the reasons for control that it can overcome; null: any
     * @param confirm what no fact tells and a person must confirm; empty if the facts tell all
     * @param note what else it asks for, such as reports; or null
     */
    record Allow(
            String symbol,
            @Nullable List<String> overcomes,
            List<Confirmation> confirm,
            @Nullable String note) implements Effect {
        /** Copies the lists. */
        public Allow {
            overcomes = overcomes == null ? null : List.copyOf(overcomes);
            confirm = List.copyOf(confirm);
        }
    }

    /**
     * A condition of a license exception that a person must confirm.
     *
     * @param certification the code by which a transaction states that it is met
     * @param that the condition in a short sentence
     */
    record Confirmation(String certification, String that) {}

    /**
     * License exceptions are restricted.
     *
     * @param except those that are left; empty: none
     */
    record BarExceptions(List<ExceptionName> except) implements Effect {
        /** Copies the list. */
        public BarExceptions {
            except = List.copyOf(except);
        }

        /**
         * Whether an exception is still left.
         *
         * @param symbol its symbol
         * @param citation its paragraph
         * @return false if it is barred
         */
        public boolean leaves(String symbol, String citation) {
            return except.stream().anyMatch(e -> e.covers(symbol, citation));
        }
    }
}
