package org.exportscreening.bench.speed;

import java.util.List;
import java.util.Locale;

/**
 * The powers of ten from one to another, along an axis.
 *
 * @param from the least exponent
 * @param to the greatest exponent, above the least
 */
record Decades(int from, int to) {

    /** The fewest decades that hold these values; one at least. */
    static Decades around(List<Double> values) {
        double least = values.stream().mapToDouble(Math::log10).min().orElse(0);
        double greatest = values.stream().mapToDouble(Math::log10).max().orElse(1);
        int from = (int) Math.floor(least);
        return new Decades(from, Math.max(from + 1, (int) Math.ceil(greatest)));
    }

    /** How far along the axis an exponent is, from 0 to 1. */
    double share(double power) {
        return (power - from) / (to - from);
    }

    static String label(int power) {
        return String.format(Locale.ROOT, power < 0 ? "%." + -power + "f" : "%,.0f", Math.pow(10, power));
    }
}
