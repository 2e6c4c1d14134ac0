package org.exportscreening.bench.speed;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws ranks as often as names recur in practice: the second half as often as the first, the third a third as often. */
final class Zipf {

    private final double[] cumulated;
    private final SplittableRandom random;

    Zipf(int ranks, long seed) {
        this.cumulated = new double[ranks];
        double sum = 0;
        for (int i = 0; i < ranks; i++) {
            sum += 1.0 / (i + 1);
            cumulated[i] = sum;
        }
        this.random = new SplittableRandom(seed);
    }

    /** A rank from 0. */
    int next() {
        int found = Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[cumulated.length - 1]);
        return found >= 0 ? found : -found - 1;
    }
}
