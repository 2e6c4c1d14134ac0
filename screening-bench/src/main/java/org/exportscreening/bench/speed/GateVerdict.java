package org.exportscreening.bench.speed;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one attempt showed.
 *
 * @param index the median time of the index in nanoseconds
 * @param ratios how many times as long as the index each took
 * @param floors how many they should at least
 */
record GateVerdict(double index, Map<Contestant, Double> ratios, Map<Contestant, Double> floors) {

    GateVerdict {
        ratios = Collections.unmodifiableMap(new EnumMap<>(ratios));
        floors = Collections.unmodifiableMap(new EnumMap<>(floors));
    }

    static GateVerdict of(Map<Contestant, Samples> samples, Map<Contestant, Double> floors) {
        Samples index = samples.get(Contestant.INDEX);
        if (index == null) {
            throw new IllegalArgumentException("The index was not timed.");
        }
        Map<Contestant, Double> ratios = new EnumMap<>(Contestant.class);
        samples.forEach((contestant, times) -> ratios.put(contestant, times.median() / index.median()));
        ratios.remove(Contestant.INDEX);
        return new GateVerdict(index.median(), ratios, floors);
    }

    /** Whether every floor is reached; one that was not timed is not. */
    boolean passes() {
        return floors.keySet().stream().allMatch(this::reaches);
    }

    private boolean reaches(Contestant contestant) {
        return ratios.getOrDefault(contestant, 0.0) >= floors.getOrDefault(contestant, 0.0);
    }

    /** The figures in one line. */
    String text() {
        return String.format(Locale.ROOT, "index %.1f µs; ", index / 1e3)
                + floors.keySet().stream()
                        .map(one -> String.format(
                                Locale.ROOT,
                                "%s %.1f times the index, %s %.1f",
                                one.key(),
                                ratios.getOrDefault(one, 0.0),
                                reaches(one) ? "floor" : "BELOW THE FLOOR OF",
                                floors.getOrDefault(one, 0.0)))
                        .collect(Collectors.joining("; "));
    }
}
