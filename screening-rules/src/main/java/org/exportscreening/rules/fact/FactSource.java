package org.exportscreening.rules.fact;

/** Answers for facts by their path: supplied, derived by a rule, or computed. */
@FunctionalInterface
public interface FactSource {
    /**
     * What is known of a fact.
     *
     * @param path a path at the root of the transaction, or below the element that the asking fact belongs to, such as {@code
     *     listing.list}
     * @return the answer
     * @throws IllegalArgumentException if there is no such fact
     */
    Answer answer(String path);
}
