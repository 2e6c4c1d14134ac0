package org.exportscreening.bench.accuracy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.exportscreening.MatchPolicy;

/**
 * What to measure.
 *
 * @param lists the list files
 * @param names the directory with ordinary names and labelled pairs
 * @param cases our own labelled pairs
 * @param kinds the rows to measure
 * @param sample the most variants of a kind
 * @param ordinary the most ordinary names of a kind
 * @param seed decides which names are drawn and how they are changed
 * @param threads how many ask at the same time
 * @param policy what counts as a match
 * @param rivals how many questions of a kind the rivals are asked; 0 for none
 * @param showQuestions how many questions of a kind to show
 * @param showFalse how many false alarms of a kind to show
 * @param showMisses how many misses to show, by kind
 * @param json the file to write, if any
 * @param check whether a missed goal is a failure
 */
record AccuracyOptions(
        List<Path> lists,
        Path names,
        Path cases,
        Set<Kind> kinds,
        int sample,
        int ordinary,
        long seed,
        int threads,
        MatchPolicy policy,
        int rivals,
        int showQuestions,
        int showFalse,
        Map<Kind, Integer> showMisses,
        Optional<Path> json,
        boolean check) {

    static final String USAGE =
            """
            accuracy --lists FILE [--lists FILE ...] [--names DIR] [--cases FILE]
              --kinds a,b           only these rows: %s
              --sample 600          variants of a kind
              --ordinary 5000|all   ordinary names of a kind
              --seed 1              another seed, other names and variants
              --threads 2
              --policy TEXT         a match policy in its text form, such as threshold=0.90
              --rivals [N]          measure the rivals, too, on N questions of a kind (150)
              --show-questions N    show what is asked
              --show-false N        show false alarms
              --show-misses KIND N  show misses of a kind; may be repeated
              --json FILE           write the results
              --check               exit status 1 if a goal is missed""".formatted(Arrays.stream(Kind.values()).map(Kind::key).collect(Collectors.joining(", ")));

    private static final int RIVALS = 150;
    private static final Set<String> FLAGS = Set.of("--check", "--rivals");

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException if an argument is unknown or has no valid value
     */
    static AccuracyOptions parse(List<String> args) {
        Map<String, List<String>> given = new HashMap<>();
        Map<Kind, Integer> misses = new EnumMap<>(Kind.class);
        for (int i = 0; i < args.size(); i++) {
            String name = args.get(i);
            boolean hasValue = i + 1 < args.size() && !args.get(i + 1).startsWith("--");
            if (!NAMES.contains(name) || !(hasValue || FLAGS.contains(name))) {
                throw new IllegalArgumentException(
                        (NAMES.contains(name) ? "A value is missing after " : "Unknown argument ") + name + ".\n"
                                + USAGE);
            }
            if (name.equals("--show-misses")) {
                misses.put(kind(args.get(i + 1)), number(name, i + 2 < args.size() ? args.get(i + 2) : ""));
                i += 2;
            } else {
                given.computeIfAbsent(name, n -> new ArrayList<>())
                        .add(hasValue && !name.equals("--check") ? args.get(++i) : "");
            }
        }
        String ordinary = value(given, "--ordinary", "5000");
        String rivals = given.containsKey("--rivals") ? value(given, "--rivals", "") : "0";
        return new AccuracyOptions(
                required(given, "--lists").stream().map(Path::of).toList(),
                Path.of(value(given, "--names", "shared/data/names")),
                Path.of(value(given, "--cases", "seeds/names/cases.csv")),
                kinds(value(given, "--kinds", "")),
                number("--sample", value(given, "--sample", "600")),
                ordinary.equals("all") ? Integer.MAX_VALUE : number("--ordinary", ordinary),
                number("--seed", value(given, "--seed", "1")),
                Math.max(1, number("--threads", value(given, "--threads", "2"))),
                MatchPolicy.parse(value(given, "--policy", "")),
                rivals.isEmpty() ? RIVALS : number("--rivals", rivals),
                number("--show-questions", value(given, "--show-questions", "0")),
                number("--show-false", value(given, "--show-false", "0")),
                misses,
                Optional.of(value(given, "--json", ""))
                        .filter(file -> !file.isEmpty())
                        .map(Path::of),
                given.containsKey("--check"));
    }

    private static final Set<String> NAMES = new TreeSet<>(List.of(
            "--lists",
            "--names",
            "--cases",
            "--kinds",
            "--sample",
            "--ordinary",
            "--seed",
            "--threads",
            "--policy",
            "--rivals",
            "--show-questions",
            "--show-false",
            "--show-misses",
            "--json",
            "--check"));

    private static List<String> required(Map<String, List<String>> given, String name) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.isEmpty()) {
            throw new IllegalArgumentException("The argument " + name + " is missing.\n" + USAGE);
        }
        return values;
    }

    private static String value(Map<String, List<String>> given, String name, String otherwise) {
        List<String> values = given.getOrDefault(name, List.of());
        return values.isEmpty() ? otherwise : values.get(values.size() - 1);
    }

    private static int number(String name, String value) {
        try {
            return Integer.parseUnsignedInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " needs a whole number, found \"" + value + "\".", e);
        }
    }

    private static Kind kind(String key) {
        return Kind.of(key).orElseThrow(() -> new IllegalArgumentException("Unknown kind " + key + ".\n" + USAGE));
    }

    private static Set<Kind> kinds(String keys) {
        if (keys.isEmpty()) {
            return EnumSet.allOf(Kind.class);
        }
        return Arrays.stream(keys.split(",", -1))
                .map(key -> kind(key.strip()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }
}
