package org.exportscreening.bench.speed;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** How time grows with the number of names: as its power, whose exponent this finds. */
final class Growth {

    private Growth() {}

    /**
     * The exponent of the power law that fits best: the slope of the line of least squares through the logarithms.
     *
     * @param times times by number of names, all above 0
     * @return the exponent; empty with fewer than two numbers of names
     */
    static OptionalDouble exponent(Map<Integer, Double> times) {
        if (times.size() < 2) {
            return OptionalDouble.empty();
        }
        double meanX = mean(times.keySet().stream().mapToDouble(Math::log).toArray());
        double meanY = mean(times.values().stream().mapToDouble(Math::log).toArray());
        double products = 0;
        double squares = 0;
        for (Map.Entry<Integer, Double> point : times.entrySet()) {
            double x = Math.log(point.getKey()) - meanX;
            products += x * (Math.log(point.getValue()) - meanY);
            squares += x * x;
        }
        return OptionalDouble.of(products / squares);
    }

    /** The medians of a contestant by number of names. */
    static Map<Integer, Double> medians(Contestant contestant, List<SizeRow> rows) {
        Map<Integer, Double> medians = new TreeMap<>();
        rows.stream()
                .filter(row -> row.contestant() == contestant)
                .forEach(row -> medians.put(row.names(), row.median()));
        return medians;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
