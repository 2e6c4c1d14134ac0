package org.exportscreening.rules.fact;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.Nullable;

/**
 * What is known of one fact: its value, or the facts that are missing for it, or, for a list, both. Immutable.
 *
 * @param value the value: Boolean, BigDecimal, String, LocalDate or a List of these; null if unknown
 * @param missing the paths of the facts that would have to be supplied; empty if the value is all there is to know
 * @param excluded values that an unknown one is known not to be
 * @param bounds between which an unknown number lies; null if nothing is known of it
 */
public record Answer(
        @Nullable Object value,
        Set<String> missing,
        Set<String> excluded,
        @Nullable Bounds bounds) {

    /**
     * Between what an unknown number lies, both included.
     *
     * @param atLeast the lowest that it can be
     * @param atMost the highest that it can be; null if it has no upper bound
     */
    public record Bounds(BigDecimal atLeast, @Nullable BigDecimal atMost) {}

    /** Copies the collections and holds that something unknown says what is missing. */
    public Answer {
        missing = missing.size() < 2 ? Set.copyOf(missing) : Collections.unmodifiableSet(new TreeSet<>(missing));
        excluded = Set.copyOf(excluded);
        if (value == null && missing.isEmpty()) {
            throw new IllegalArgumentException("an unknown answer must name the missing fact");
        }
    }

    /**
     * A known value.
     *
     * @param value the value
     * @return the answer
     */
    public static Answer known(Object value) {
        return new Answer(value, Set.of(), Set.of(), null);
    }

    /**
     * Nothing is known.
     *
     * @param missing the facts that would have to be supplied, at least one
     * @return the answer
     */
    public static Answer unknown(Collection<String> missing) {
        return new Answer(null, Set.copyOf(missing), Set.of(), null);
    }

    /**
     * Nothing is known.
     *
     * @param missing the fact that would have to be supplied
     * @return the answer
     */
    public static Answer unknown(String missing) {
        return new Answer(null, Set.of(missing), Set.of(), null);
    }

    /**
     * A number of which only the bounds are known.
     *
     * @param bounds between which it lies
     * @param missing the facts that would have to be supplied, at least one
     * @return the answer
     */
    public static Answer between(Bounds bounds, Collection<String> missing) {
        return new Answer(null, Set.copyOf(missing), Set.of(), bounds);
    }

    /**
     * Some elements of a list are known, there may be more.
     *
     * @param values the elements known so far
     * @param missing the facts that would make the list complete, at least one
     * @return the answer
     */
    public static Answer atLeast(List<?> values, Collection<String> missing) {
        return new Answer(List.copyOf(values), Set.copyOf(missing), Set.of(), null);
    }

    /**
     * Whether the value is fully known.
     *
     * @return true if nothing is missing
     */
    public boolean complete() {
        return missing.isEmpty();
    }
}
