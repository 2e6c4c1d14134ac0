package org.exportscreening.bench.speed;

/** One way to find names. Implementations are thread-safe unless their contestant says otherwise. */
@FunctionalInterface
interface SpeedSearcher {

    /**
     * Finds names, whatever it takes to make the query comparable included.
     *
     * @param query a name as it is written
     * @return the positions of at most ten names in the corpus, best first
     */
    int[] search(String query);
}
