package org.exportscreening.bench.speed;

/**
 * A searcher that takes so many times as long as another, to show that the gate notices.
 *
 * @param searcher the other
 * @param factor 1 or more
 */
record Slowed(SpeedSearcher searcher, double factor) implements SpeedSearcher {

    @Override
    public int[] search(String query) {
        long start = System.nanoTime();
        int[] found = searcher.search(query);
        long wait = (long) ((System.nanoTime() - start) * factor);
        while (System.nanoTime() - start < wait) {
            Thread.onSpinWait();
        }
        return found;
    }
}
