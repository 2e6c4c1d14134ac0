package org.exportscreening.bench.speed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to measure.
 *
 * @param lists the list files that the names come from; none for the data embedded in the library
 * @param sizes numbers of names, ascending
 * @param queries how many different queries
 * @param names a file of ordinary names to ask for, if any
 * @param seconds for each contestant at each size
 * @param threads how many threads are compared with one
 * @param seed decides which names are made
 * @param only the contestants
 * @param clock what times a query
 * @param json the file to write, if any
 * @param svg the plot to write, if any
 */
record SpeedOptions(
        List<Path> lists,
        List<Integer> sizes,
        int queries,
        Optional<Path> names,
        double seconds,
        int threads,
        long seed,
        Set<Contestant> only,
        QueryClock clock,
        Optional<Path> json,
        Optional<Path> svg) {

    static final String USAGE = """
            speed [--lists FILE ...]    the names come from these lists (otherwise from the embedded starter data)
              --sizes 20k,100k          numbers of names, such as 20k,100k,1M,5M
              --queries 500             different queries
              --names FILE              ordinary names to ask for, one a line, may be gzipped
              --seconds 5               for each contestant at each size
              --threads 2               compared with one
              --seed 1                  another seed, other names and queries
              --only a,b                only these: %s
              --clock wall              or cpu, the processor's time, when other programs run, too
              --json FILE               write the results
              --svg FILE                write a plot of time against number of names""".formatted(
                    Arrays.stream(Contestant.values()).map(Contestant::key).collect(Collectors.joining(", ")));

    private static final double GREATEST = 3600;

    private static final Set<String> NAMES = Set.of(
            "--lists",
            "--sizes",
            "--queries",
            "--names",
            "--seconds",
            "--threads",
            "--seed",
            "--only",
            "--clock",
            "--json",
            "--svg");

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException if an argument is unknown or has no valid value
     */
    static SpeedOptions parse(List<String> args) {
        Map<String, List<String>> given = new HashMap<>();
        for (int i = 0; i < args.size(); i += 2) {
            String name = args.get(i);
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("Unknown argument " + name + ".\n" + USAGE);
            }
            if (i + 1 == args.size() || args.get(i + 1).startsWith("--")) {
                throw new IllegalArgumentException("A value is missing after " + name + ".\n" + USAGE);
            }
            given.computeIfAbsent(name, n -> new ArrayList<>()).add(args.get(i + 1));
        }
        return new SpeedOptions(
                given.getOrDefault("--lists", List.of()).stream().map(Path::of).toList(),
                sizes(value(given, "--sizes", "20k,100k")),
                count("--queries", value(given, "--queries", "500")),
                file(given, "--names"),
                number("--seconds", value(given, "--seconds", "5")),
                count("--threads", value(given, "--threads", "2")),
                count("--seed", value(given, "--seed", "1")),
                contestants(value(given, "--only", "")),
                QueryClock.of(value(given, "--clock", "wall")),
                file(given, "--json"),
                file(given, "--svg"));
    }

    private static String value(Map<String, List<String>> given, String name, String otherwise) {
        List<String> values = given.getOrDefault(name, List.of());
        return values.isEmpty() ? otherwise : values.get(values.size() - 1);
    }

    private static Optional<Path> file(Map<String, List<String>> given, String name) {
        return Optional.of(value(given, name, "")).filter(f -> !f.isEmpty()).map(Path::of);
    }

    private static List<Integer> sizes(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(size -> count("--sizes", size.strip()))
                .distinct()
                .sorted()
                .toList();
    }

    /** A whole number of one or more, where k stands for thousands and M for millions. */
    static int count(String name, String text) {
        int scale = text.endsWith("k") ? 1_000 : text.endsWith("M") ? 1_000_000 : 1;
        String digits = scale == 1 ? text : text.substring(0, text.length() - 1);
        try {
            int count = Math.multiplyExact(Integer.parseUnsignedInt(digits), scale);
            if (count > 0) {
                return count;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException(
                name + " needs a whole number of 1 or more, such as 500, 20k or 1M, found \"" + text + "\".");
    }

    /** A number above 0, of at most some thousands. */
    static double number(String name, String text) {
        try {
            double number = Double.parseDouble(text);
            if (number > 0 && number <= GREATEST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException(name + " needs a number above 0, at most 3600, found \"" + text + "\".");
    }

    private static Set<Contestant> contestants(String keys) {
        if (keys.isEmpty()) {
            return EnumSet.allOf(Contestant.class);
        }
        return Arrays.stream(keys.split(",", -1))
                .map(key -> Contestant.of(key.strip())
                        .orElseThrow(() -> new IllegalArgumentException("Unknown contestant " + key + ".\n" + USAGE)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Contestant.class)));
    }
}
