package org.exportscreening.bench.accuracy;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Jaro-Winkler with a cheap look first: the letters that two texts have in common bound how many can match, and with that the
 * score. A pair that is passed over scores less than the floor by any count.
 */
final class JaroWinklerBound {

    private static final int CLASSES = 40;
    private static final double MOST_PREFIX = 0.4;

    private final JaroWinklerSimilarity exact = new JaroWinklerSimilarity();

    /** A text with the number of its letters. */
    record Counted(String text, byte[] letters) {

        static Counted of(String text) {
            byte[] letters = new byte[CLASSES];
            for (int i = 0; i < text.length(); i++) {
                letters[text.charAt(i) % CLASSES]++;
            }
            return new Counted(text, letters);
        }
    }

    /** The similarity, or 0 when it is below the floor. */
    double similarity(Counted a, Counted b, double floor) {
        return bound(a, b) < floor ? 0 : atLeast(exact.apply(a.text(), b.text()), floor);
    }

    private static double atLeast(double similarity, double floor) {
        return similarity < floor ? 0 : similarity;
    }

    private static double bound(Counted a, Counted b) {
        int common = 0;
        for (int i = 0; i < CLASSES; i++) {
            common += Math.min(a.letters()[i], b.letters()[i]);
        }
        double jaro = ((double) common / a.text().length()
                        + (double) common / b.text().length()
                        + 1)
                / 3;
        return jaro + MOST_PREFIX * (1 - jaro);
    }
}
