package org.exportscreening.bench.speed;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/** What times a query. */
enum QueryClock {
    /** The time that passes. On a machine that is busy with other things, a long query waits more often than a short one. */
    WALL,
    /** The processor's time for this thread. Garbage collection and compilation, in threads of their own, are not in it. */
    CPU;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    long nanoseconds() {
        return this == WALL ? System.nanoTime() : THREADS.getCurrentThreadCpuTime();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds a clock.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    static QueryClock of(String key) {
        return Arrays.stream(values())
                .filter(clock -> clock.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--clock is wall or cpu, found \"" + key + "\"."));
    }
}
