package org.exportscreening.bench.speed;

import java.util.Arrays;

/** The best ten of many; of equals, those that came first. Not thread-safe. */
final class TopTen {

    static final int SIZE = 10;

    private final double[] scores = new double[SIZE];
    private final int[] positions = new int[SIZE];
    private int count;

    void add(int position, double score) {
        if (count == SIZE && score <= scores[SIZE - 1]) {
            return;
        }
        int at = count < SIZE ? count++ : SIZE - 1;
        for (; at > 0 && score > scores[at - 1]; at--) {
            scores[at] = scores[at - 1];
            positions[at] = positions[at - 1];
        }
        scores[at] = score;
        positions[at] = position;
    }

    int[] positions() {
        return Arrays.copyOf(positions, count);
    }
}
