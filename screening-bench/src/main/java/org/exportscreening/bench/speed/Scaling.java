package org.exportscreening.bench.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many queries a second one thread and several together answer.
 *
 * @param names how many names are searched
 * @param threads how many threads
 * @param one queries a second of one thread
 * @param several queries a second of all threads
 */
record Scaling(int names, int threads, double one, double several) {

    private static final int ROUNDS = 4;

    /** How many times as much several threads do. */
    double factor() {
        return several / one;
    }

    /** Measures one and several threads in turn. */
    static Scaling measure(SpeedSearcher searcher, int names, List<String> queries, int threads, double seconds) {
        double one = 0;
        double several = 0;
        for (int round = 0; round < ROUNDS; round++) {
            one += queriesPerSecond(searcher, queries, 1, seconds / ROUNDS) / ROUNDS;
            several += queriesPerSecond(searcher, queries, threads, seconds / ROUNDS) / ROUNDS;
        }
        return new Scaling(names, threads, one, several);
    }

    private static double queriesPerSecond(SpeedSearcher searcher, List<String> queries, int threads, double seconds) {
        AtomicLong answered = new AtomicLong();
        List<Thread> running = new ArrayList<>();
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        for (int t = 0; t < threads; t++) {
            int first = t * queries.size() / threads;
            Thread thread = new Thread(() -> {
                Samples answers = new Samples(0);
                int i = first;
                do {
                    answers.take(searcher.search(queries.get(i++ % queries.size())));
                } while (System.nanoTime() < end);
                answered.addAndGet(i - first);
            });
            thread.start();
            running.add(thread);
        }
        running.forEach(Scaling::join);
        return answered.get() * 1e9 / (System.nanoTime() - start);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while measuring.", e);
        }
    }
}
