package org.exportscreening.bench.speed;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The time for one name among many, by each way to find it. All threads share a searcher, but not their place in the queries. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SpeedBenchmark {

    private static final int QUERIES = 500;
    private static final int LISTED = 20_000;
    private static final String STARTER = "starter";

    /** Where the first names come from: {@code starter}, or the path of a list file. */
    @Param(STARTER)
    public String lists = STARTER;

    /** How many names are searched. */
    @Param("20000")
    public int names = LISTED;

    /** Who searches them. */
    @Param({"index", "scan", "commons-text", "lucene-fuzzy", "lucene-trigram"})
    public String contestant = "index";

    private SpeedSearcher searcher = query -> new int[0];
    private List<String> queries = List.of();

    /** The place of a thread in the queries. */
    @State(Scope.Thread)
    public static class Place {
        private int next;
    }

    /** Makes the names and the searcher. */
    @Setup
    public void prepare() {
        CorpusMaker maker =
                new CorpusMaker(SpeedMain.lists(lists.equals(STARTER) ? List.of() : List.of(Path.of(lists))), 1);
        Contestant chosen = Contestant.of(contestant)
                .orElseThrow(() -> new IllegalArgumentException("Unknown contestant " + contestant + "."));
        searcher = Lineup.build(chosen, SpeedCorpus.of(maker.names(names)));
        queries = maker.queries(QUERIES, Math.min(names, LISTED), List.of());
    }

    /**
     * Searches for the next name.
     *
     * @param place where the thread is
     * @return what was found, so that the work is not optimized away
     */
    @Benchmark
    public int[] search(Place place) {
        String query = queries.get(place.next);
        place.next = (place.next + 1) % queries.size();
        return searcher.search(query);
    }
}
