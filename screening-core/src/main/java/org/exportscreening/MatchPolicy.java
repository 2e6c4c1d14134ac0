package org.exportscreening;

import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * What counts as a match, and how many to show.
 *
 * @param threshold the least score that a person should look at, from 0 to 1
 * @param top the most matches to return, from 1 to 1000; how many there were is always said
 */
public record MatchPolicy(double threshold, int top) {

    /** Threshold 0.85, top 10. */
    public static final MatchPolicy DEFAULT = new MatchPolicy(0.85, 10);

    private static final int MOST = 1000;
    private static final List<String> KEYS = List.of("threshold", "top");

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public MatchPolicy {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("The threshold must be from 0 to 1, found " + threshold + ".");
        }
        if (top < 1 || top > MOST) {
            throw new IllegalArgumentException(
                    "The number of matches must be from 1 to " + MOST + ", found " + top + ".");
        }
    }

    /**
     * The same policy with another threshold.
     *
     * @param newThreshold from 0 to 1
     * @return a new policy
     */
    public MatchPolicy withThreshold(double newThreshold) {
        return new MatchPolicy(newThreshold, top);
    }

    /**
     * The same policy with another number of matches.
     *
     * @param newTop from 1 to 1000
     * @return a new policy
     */
    public MatchPolicy withTop(int newTop) {
        return new MatchPolicy(threshold, newTop);
    }

    /**
     * Reads the text form, such as {@code threshold=0.82;top=5}. What is not named is as in {@link #DEFAULT}.
     *
     * @param text settings separated by semicolons
     * @return the policy
     * @throws IllegalArgumentException if a setting is unknown, repeated, or has no valid value
     */
    public static MatchPolicy parse(String text) {
        MatchPolicy policy = DEFAULT;
        StringBuilder seen = new StringBuilder(";");
        for (String setting : text.split(";", -1)) {
            if (setting.isBlank()) {
                continue;
            }
            int equals = setting.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException(
                        "Expected settings such as \"threshold=0.82;top=5\", found \"" + setting.strip() + "\".");
            }
            String key = setting.substring(0, equals).strip();
            String value = setting.substring(equals + 1).strip();
            if (seen.indexOf(";" + key + ";") >= 0) {
                throw new IllegalArgumentException("The setting \"" + key + "\" is given twice.");
            }
            seen.append(key).append(';');
            policy = policy.with(key, value);
        }
        return policy;
    }

    private MatchPolicy with(String key, String value) {
        try {
            return switch (key) {
                case "threshold" -> withThreshold(Double.parseDouble(value));
                case "top" -> withTop(Integer.parseInt(value));
                default ->
                    throw new IllegalArgumentException("Unknown setting \"" + key + "\"; did you mean \"" + nearest(key)
                            + "\"? Expected threshold or top.");
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The setting \"" + key + "\" needs a number, found \"" + value + "\".", e);
        }
    }

    private static String nearest(String key) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return distance.apply(key, KEYS.get(0)) <= distance.apply(key, KEYS.get(1)) ? KEYS.get(0) : KEYS.get(1);
    }
}
