package org.exportscreening.rules.report;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was counted of a batch. Immutable.
 *
 * @param outcomes how many rows had which outcome, by its code; without those in error
 * @param errors how many rows could not be answered
 * @param needPerson how many rows a person must look at, those in error included
 * @param scores how many rows had which best score: by hundredths, such as 97 for scores from 0.97; 1 counts as 99
 */
public record BatchTally(Map<String, Long> outcomes, long errors, long needPerson, Map<Integer, Long> scores) {
    /** Into so many parts the range of the scores is divided. */
    static final int STEPS = 100;

    /** So that 0.29 counts as 29 hundredths. */
    private static final double EPSILON = 1e-9;

    /** Copies the maps. */
    public BatchTally {
        outcomes = Collections.unmodifiableMap(new TreeMap<>(outcomes));
        scores = Collections.unmodifiableMap(new TreeMap<>(scores));
    }

    /** The hundredth in which a score is counted. */
    static int hundredth(double score) {
        return (int) Math.max(0, Math.min(STEPS - 1, Math.floor(score * STEPS + EPSILON)));
    }

    /** How many rows there were, those in error included. */
    long rows() {
        return errors + outcomes.values().stream().mapToLong(n -> n).sum();
    }

    /** How many rows had an outcome. */
    long outcome(String code) {
        return outcomes.getOrDefault(code, 0L);
    }
}
