package org.exportscreening.rules.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;

/**
 * A rule through time. Immutable.
 *
 * @param id its name, stable across versions
 * @param title a short title in our own words
 * @param kind the part it plays
 * @param term the term that it defines or, of a classification, the paragraph that is met; or null
 * @param overrides the rules whose place it takes where it is met, by id
 * @param versions by date, the earliest first, without overlap
 * @param suspensions the gaps between versions, each declared
 * @param suspendedBy the overlays that suspend it while they are taken as in force, by id
 * @param file the file that it stands in
 */
public record Rule(
        String id,
        String title,
        RuleKind kind,
        @Nullable String term,
        List<String> overrides,
        List<RuleVersion> versions,
        List<Suspension> suspensions,
        List<String> suspendedBy,
        String file) {
    /** Copies the lists. */
    public Rule {
        overrides = List.copyOf(overrides);
        versions = List.copyOf(versions);
        suspensions = List.copyOf(suspensions);
        suspendedBy = List.copyOf(suspendedBy);
    }

    /**
     * A period during which the rule was suspended.
     *
     * @param period the days
     * @param citation the act that suspended it
     */
    public record Suspension(EffectivePeriod period, String citation) {}

    /**
     * The version in force.
     *
     * @param day a day
     * @return the version, or empty if the rule is not in force on that day
     */
    public Optional<RuleVersion> on(LocalDate day) {
        return versions.stream().filter(v -> v.period().contains(day)).findFirst();
    }

    /**
     * The suspension of a day.
     *
     * @param day a day
     * @return the declared suspension that holds on it, or empty
     */
    public Optional<Suspension> suspendedOn(LocalDate day) {
        return suspensions.stream().filter(s -> s.period().contains(day)).findFirst();
    }
}
