package org.exportscreening.bench.speed;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/**
 * What the library must reach.
 *
 * @param names how many names are searched
 * @param seconds for each contestant in an attempt
 * @param attempts how many attempts may be made
 * @param floors how many times as long as the index the others take, at least
 */
record GateFloors(int names, double seconds, int attempts, Map<Contestant, Double> floors) {

    private static final String FILE = "speed-gate.properties";
    private static final String FLOOR = "floor.";

    GateFloors {
        floors = Collections.unmodifiableMap(new EnumMap<>(floors));
    }

    /** Those that are stored with the benchmarks. */
    static GateFloors stored() {
        try (InputStream in = GateFloors.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + FILE + " is missing.");
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads floors.
     *
     * @throws IllegalArgumentException if a value is missing, unknown, or not a number above 0
     */
    static GateFloors read(Reader text) throws IOException {
        Properties properties = new Properties();
        properties.load(text);
        Map<Contestant, Double> floors = new EnumMap<>(Contestant.class);
        for (String key : properties.stringPropertyNames()) {
            if (key.startsWith(FLOOR)) {
                Contestant contestant = Contestant.of(key.substring(FLOOR.length()))
                        .filter(one -> one != Contestant.INDEX)
                        .orElseThrow(() -> new IllegalArgumentException(FILE + ": nobody is called " + key + "."));
                floors.put(contestant, number(properties, key));
            }
        }
        if (floors.isEmpty()) {
            throw new IllegalArgumentException(FILE + ": without a floor the gate could not fail.");
        }
        return new GateFloors(
                (int) number(properties, "names"),
                number(properties, "seconds"),
                (int) number(properties, "attempts"),
                floors);
    }

    private static double number(Properties properties, String key) {
        String text = properties.getProperty(key, "");
        try {
            double number = Double.parseDouble(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException(FILE + ": " + key + " needs a number above 0, found \"" + text + "\".");
    }
}
