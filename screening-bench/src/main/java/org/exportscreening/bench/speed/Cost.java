package org.exportscreening.bench.speed;

import java.util.List;
import java.util.function.Function;

/**
 * What something quick costs, measured over all queries at once, as reading the clock would take part of the time of one.
 *
 * @param nanoseconds for a query; the median of the rounds
 * @param bytes allocated for a query
 */
record Cost(double nanoseconds, double bytes) {

    private static final int MOST_ROUNDS = 10_000;

    static Cost of(List<String> queries, Function<String, ?> work, double seconds) {
        round(queries, work, (long) (seconds * 1e9 / 4));
        Samples samples = round(queries, work, (long) (seconds * 1e9));
        return new Cost(samples.median() / queries.size(), samples.bytesPerQuery() / queries.size());
    }

    private static Samples round(List<String> queries, Function<String, ?> work, long nanoseconds) {
        Samples samples = new Samples(MOST_ROUNDS);
        long allocated = Memory.allocated();
        long start = System.nanoTime();
        while (!samples.isFull()) {
            long before = System.nanoTime();
            for (String query : queries) {
                samples.take(work.apply(query));
            }
            long now = System.nanoTime();
            samples.add(now - before);
            if (now - start >= nanoseconds) {
                break;
            }
        }
        samples.addAllocated(Memory.allocated() - allocated);
        return samples;
    }
}
