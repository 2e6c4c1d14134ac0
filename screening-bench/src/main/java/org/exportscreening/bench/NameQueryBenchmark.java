package org.exportscreening.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.exportscreening.Screener;
import org.exportscreening.ScreeningResult;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListSnapshot;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The time for one name, taken in turn from a few with the noise that real queries have. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class NameQueryBenchmark {
    /** {@link #lists} for the data embedded in the library. */
    public static final String STARTER = "starter";

    /** {@link #cache} for a screener that computes every answer. */
    public static final String COLD = "cold";

    /** {@link #cache} for a screener that remembers its answers. */
    public static final String HOT = "hot";

    static final List<String> NAMES = List.of(
            "Huawei Tech Co",
            "HUAWEI TECHNOLOGIES CO LTD",
            "Hauwei Technologies",
            "华为技术有限公司",
            "Semiconductor Manufacturing Intl Corp",
            "中芯国际",
            "Beihang Univ.",
            "Harbin Inst of Technology",
            "Yangtze Memory Tech",
            "Acme Furniture GmbH",
            "Lindenhain Bürobedarf",
            "Mohammad Reza Ahmadi");

    /** Where the lists come from: {@value #STARTER}, or the path of a list file. */
    @Param(STARTER)
    public String lists = STARTER;

    /** {@value #COLD} or {@value #HOT}. */
    @Param({COLD, HOT})
    public String cache = COLD;

    private Screener screener = Screener.of(ListCatalog.starter().load());
    private int next;

    /** Loads the lists and builds the index. */
    @Setup
    public void prepare() {
        ListSnapshot snapshot = lists.equals(STARTER)
                ? ListCatalog.starter().load()
                : ListCatalog.files(List.of(Path.of(lists))).load();
        Screener.Builder builder = Screener.builder().snapshot(snapshot);
        screener = cache.equals(COLD) ? builder.cacheBytes(0).build() : builder.build();
        next = 0;
    }

    /**
     * Screens the next name.
     *
     * @return the answer, so that the work is not optimized away
     */
    @Benchmark
    public ScreeningResult query() {
        String name = NAMES.get(next);
        next = (next + 1) % NAMES.size();
        return screener.screen(name);
    }
}
