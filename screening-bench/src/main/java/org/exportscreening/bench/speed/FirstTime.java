package org.exportscreening.bench.speed;

import java.util.List;
import java.util.function.Supplier;

/**
 * What queries cost that are asked of a new index, each for the first time: nothing of the words that are like theirs is remembered
 * then. The virtual machine is warm; only the index is new.
 *
 * @param names how many names are searched
 * @param median nanoseconds
 * @param p99 nanoseconds
 * @param bytesPerQuery allocated for a query
 */
record FirstTime(int names, double median, double p99, double bytesPerQuery) {

    private static final int MOST_INDEXES = 64;

    /**
     * Measures one new index after the other, as long as there is time, but two at least: the first of them warms up.
     *
     * @param builder makes a new index
     * @param names how many names it searches
     * @param queries what is asked
     * @param seconds how long, building included
     * @param clock what times a query
     */
    static FirstTime measure(
            Supplier<SpeedSearcher> builder, int names, List<String> queries, double seconds, QueryClock clock) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        askAll(builder.get(), queries, clock, new Samples(queries.size()));
        Samples samples = new Samples(MOST_INDEXES * queries.size());
        do {
            askAll(builder.get(), queries, clock, samples);
        } while (!samples.isFull() && System.nanoTime() < end);
        return new FirstTime(names, samples.median(), samples.percentile(99), samples.bytesPerQuery());
    }

    private static void askAll(SpeedSearcher searcher, List<String> queries, QueryClock clock, Samples samples) {
        long allocated = Memory.allocated();
        for (String query : queries) {
            long start = clock.nanoseconds();
            samples.take(searcher.search(query));
            samples.add(clock.nanoseconds() - start);
        }
        samples.addAllocated(Memory.allocated() - allocated);
    }
}
