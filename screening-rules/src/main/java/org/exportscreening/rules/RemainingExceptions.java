package org.exportscreening.rules;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Which license exceptions each license requirement leaves, and which overcome all of them. Not thread-safe. */
final class RemainingExceptions {
    private final IdentityHashMap<Finding, List<Exceptions.Candidate>> left = new IdentityHashMap<>();

    void put(Finding requirement, List<Exceptions.Candidate> candidates) {
        left.put(requirement, candidates);
    }

    /** The exceptions that every license requirement among these leaves; each requirement must be overcome. */
    List<Exceptions.Candidate> common(List<Finding> findings) {
        List<Exceptions.Candidate> common = null;
        for (Finding f : findings) {
            if (f.effect() == FindingEffect.LICENSE_REQUIRED) {
                List<Exceptions.Candidate> open = left.getOrDefault(f, List.of());
                common = common == null ? open : both(common, open);
            }
        }
        return common == null ? List.of() : common;
    }

    /** Whether an exception of which nothing is open overcomes every license requirement among these. */
    boolean overcome(List<Finding> findings) {
        return common(findings).stream().anyMatch(Exceptions.Candidate::overcomes);
    }

    /** The exceptions in both; of one that facts leave open against either requirement, that form. */
    private static List<Exceptions.Candidate> both(List<Exceptions.Candidate> some, List<Exceptions.Candidate> others) {
        List<Exceptions.Candidate> both = new ArrayList<>();
        for (Exceptions.Candidate one : some) {
            for (Exceptions.Candidate other : others) {
                if (one.rule().equals(other.rule()) && one.allow().equals(other.allow())) {
                    both.add(one.overcomes() ? other : one);
                }
            }
        }
        return both;
    }
}
