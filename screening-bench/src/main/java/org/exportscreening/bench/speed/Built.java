package org.exportscreening.bench.speed;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * A searcher that is ready, and what that took.
 *
 * @param searcher the searcher
 * @param milliseconds the time
 * @param heap the bytes that it holds beyond the corpus
 */
record Built(SpeedSearcher searcher, double milliseconds, long heap) {

    /** Builds it again and again for so many seconds, as the first times warm up, and keeps the quickest time. */
    static Built of(Supplier<SpeedSearcher> builder, double seconds) {
        long begin = System.nanoTime();
        double quickest = Double.MAX_VALUE;
        do {
            long start = System.nanoTime();
            Objects.requireNonNull(builder.get());
            quickest = Math.min(quickest, (System.nanoTime() - start) / 1e6);
        } while (System.nanoTime() - begin < seconds * 1e9);
        long before = Memory.held();
        SpeedSearcher searcher = builder.get();
        return new Built(searcher, quickest, Math.max(0, Memory.held() - before));
    }
}
