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

    /** A text with the number of its letters, by classes that several letters may share. */
    static final class Counted {

        private final String text;
        private final byte[] letters = new byte[CLASSES];

        private Counted(String text) {
            this.text = text;
            for (int i = 0; i < text.length(); i++) {
                letters[text.charAt(i) % CLASSES]++;
            }
        }

        static Counted of(String text) {
            return new Counted(text);
        }

        String text() {
            return text;
        }
    }

    /** The similarity, or 0 when it is below the floor. */
    double similarity(Counted a, Counted b, double floor) {
        int shorter = Math.min(a.text().length(), b.text().length());
        int longer = Math.max(a.text().length(), b.text().length());
        double prefix = a.text().charAt(0) == b.text().charAt(0) ? MOST_PREFIX : 0;
        if (bound(shorter, shorter, longer, prefix) < floor || bound(common(a, b), shorter, longer, prefix) < floor) {
            return 0;
        }
        double similarity = exact.apply(a.text(), b.text());
        return similarity < floor ? 0 : similarity;
    }

    private static double bound(int matching, int shorter, int longer, double prefix) {
        double jaro = ((double) matching / shorter + (double) matching / longer + 1) / 3;
        return jaro + prefix * (1 - jaro);
    }

    private static int common(Counted a, Counted b) {
        int common = 0;
        for (int i = 0; i < CLASSES; i++) {
            common += Math.min(a.letters[i], b.letters[i]);
        }
        return common;
    }
}
