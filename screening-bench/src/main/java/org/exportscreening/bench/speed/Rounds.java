package org.exportscreening.bench.speed;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Times searchers in turn, a slice of time for each, over and over, so that what slows the machine for a while slows all of
 * them. Each goes through the same queries in the same order; a slow one gets less far, but answers at least one in a slice.
 */
final class Rounds {

    private static final int WARM_UP = 3;
    private static final int ROUNDS = 5;
    private static final int MOST_SAMPLES = 1 << 18;

    private final List<String> queries;
    private final long slice;
    private final QueryClock clock;

    /**
     * Prepares the rounds.
     *
     * @param queries what is asked; not empty
     * @param seconds for each searcher, and three fifths more to warm up
     * @param clock what times a query; the slices are of ordinary time
     */
    Rounds(List<String> queries, double seconds, QueryClock clock) {
        this.queries = queries;
        this.clock = clock;
        this.slice = (long) (seconds * 1e9 / ROUNDS);
    }

    Map<Contestant, Samples> run(Map<Contestant, SpeedSearcher> searchers) {
        for (int round = 0; round < WARM_UP; round++) {
            searchers.values().forEach(searcher -> ask(searcher, new Samples(MOST_SAMPLES)));
        }
        Map<Contestant, Samples> samples = new EnumMap<>(Contestant.class);
        for (int round = 0; round < ROUNDS; round++) {
            searchers.forEach((contestant, searcher) ->
                    ask(searcher, samples.computeIfAbsent(contestant, c -> new Samples(MOST_SAMPLES))));
        }
        return samples;
    }

    private void ask(SpeedSearcher searcher, Samples samples) {
        if (samples.isFull()) {
            return;
        }
        long allocated = Memory.allocated();
        long end = System.nanoTime() + slice;
        do {
            String query = queries.get(samples.count() % queries.size());
            long start = clock.nanoseconds();
            samples.take(searcher.search(query));
            samples.add(clock.nanoseconds() - start);
        } while (!samples.isFull() && System.nanoTime() < end);
        samples.addAllocated(Memory.allocated() - allocated);
    }
}
