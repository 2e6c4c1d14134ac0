package org.exportscreening.bench.speed;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.exportscreening.list.ListDataException;

/**
 * Fails when the library loses its lead over slower ways to find names. It compares times within one run, so that the speed of
 * the machine hardly matters; it counts the processor's time, so that what else runs there hardly matters either; and it tries
 * again before it fails, as a true loss shows in every attempt.
 */
public final class SpeedGate {

    private static final String USAGE = """
            gate [--lists FILE]     the names are made of this list (otherwise of the embedded starter data)
              [--slow-down FACTOR]  the index takes so many times as long, to see the gate fail""";

    private static final int QUERIES = 500;
    private static final long SEED = 1;

    private final GateFloors floors;
    private final List<String> queries;

    SpeedGate(GateFloors floors, List<String> queries) {
        this.floors = floors;
        this.queries = queries;
    }

    /**
     * Measures and prints; exit status 0 when all floors are reached, 1 when one is not, 2 for wrong arguments.
     *
     * @param args none are needed; {@code --help} prints the usage
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), out, err));
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.contains("--help")) {
            out.println(USAGE);
            return 0;
        }
        try {
            return measure(args, out) ? 0 : 1;
        } catch (IllegalArgumentException | ListDataException | UncheckedIOException e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private static boolean measure(List<String> args, PrintStream out) {
        List<Path> lists = List.of();
        double slowDown = 1;
        for (int i = 0; i < args.size(); i += 2) {
            String value = i + 1 < args.size() ? args.get(i + 1) : "";
            switch (args.get(i)) {
                case "--lists" -> lists = List.of(Path.of(value));
                case "--slow-down" -> slowDown = SpeedOptions.number("--slow-down", value);
                default -> throw new IllegalArgumentException("Unknown argument " + args.get(i) + ".\n" + USAGE);
            }
        }
        GateFloors floors = GateFloors.stored();
        CorpusMaker maker = new CorpusMaker(SpeedMain.lists(lists), SEED);
        SpeedCorpus corpus = SpeedCorpus.of(maker.names(floors.names()));
        Map<Contestant, SpeedSearcher> searchers = searchers(corpus, floors);
        double factor = slowDown;
        searchers.computeIfPresent(Contestant.INDEX, (c, index) -> factor > 1 ? new Slowed(index, factor) : index);
        return new SpeedGate(floors, maker.queries(QUERIES, floors.names(), List.of())).passes(searchers, out);
    }

    /** The index, and those that have a floor. */
    static Map<Contestant, SpeedSearcher> searchers(SpeedCorpus corpus, GateFloors floors) {
        Map<Contestant, SpeedSearcher> searchers = new EnumMap<>(Contestant.class);
        searchers.put(Contestant.INDEX, Lineup.build(Contestant.INDEX, corpus));
        floors.floors().keySet().forEach(one -> searchers.put(one, Lineup.build(one, corpus)));
        return searchers;
    }

    /** Whether one of the attempts reaches every floor; prints each. */
    boolean passes(Map<Contestant, SpeedSearcher> searchers, PrintStream out) {
        for (int attempt = 1; attempt <= floors.attempts(); attempt++) {
            GateVerdict verdict = GateVerdict.of(
                    new Rounds(queries, floors.seconds(), QueryClock.CPU).run(searchers), floors.floors());
            out.printf("attempt %d: %s%n", attempt, verdict.text());
            if (verdict.passes()) {
                return true;
            }
        }
        out.println("The library has become slower.");
        return false;
    }
}
