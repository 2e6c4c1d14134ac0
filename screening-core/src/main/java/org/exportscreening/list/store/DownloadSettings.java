package org.exportscreening.list.store;

import java.time.Duration;

/**
 * How patient a download is.
 *
 * @param response how long a server may take to answer
 * @param stall how long it may send nothing
 * @param total how long one attempt may take
 * @param attempts how often a file is tried, at least 1
 * @param firstPause pause after the first failure; doubled after each further one, and shortened by up to half at random so that
 *     many clients do not come back at once
 * @param longestPause the longest pause, also when a server asks for more
 * @param maxBytes the largest file
 */
public record DownloadSettings(
        Duration response,
        Duration stall,
        Duration total,
        int attempts,
        Duration firstPause,
        Duration longestPause,
        long maxBytes) {

    /** A minute to answer, half a minute of silence, 15 minutes in all, four attempts, pauses from 2 s to 60 s, 512 MiB. */
    public static final DownloadSettings DEFAULT = new DownloadSettings(
            Duration.ofMinutes(1),
            Duration.ofSeconds(30),
            Duration.ofMinutes(15),
            4,
            Duration.ofSeconds(2),
            Duration.ofMinutes(1),
            512L << 20);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a duration or number is not positive
     */
    public DownloadSettings {
        if (response.isNegative() || response.isZero() || stall.isNegative() || stall.isZero() || total.isNegative()) {
            throw new IllegalArgumentException("Time limits must be positive.");
        }
        if (attempts < 1 || maxBytes < 1) {
            throw new IllegalArgumentException("At least one attempt and one byte must be allowed.");
        }
    }

    /** The pause after a failed attempt, counted from 1; {@code random} is from 0 to 1. */
    Duration pause(int attempt, double random, Duration asked) {
        double doubled = firstPause.toMillis() * Math.pow(2, attempt - 1.0) * (1 - random / 2);
        return Duration.ofMillis(Math.min(longestPause.toMillis(), Math.max(Math.round(doubled), asked.toMillis())));
    }
}
