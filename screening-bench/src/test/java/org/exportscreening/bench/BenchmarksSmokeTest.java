package org.exportscreening.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.exportscreening.ScreeningResult;
import org.exportscreening.list.ListDataException;
import org.exportscreening.rules.Determination;
import org.exportscreening.rules.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;

/** Each benchmark measures what it says; how fast is not asked here. */
class BenchmarksSmokeTest {
    @ParameterizedTest
    @ValueSource(strings = {NameQueryBenchmark.COLD, NameQueryBenchmark.HOT})
    void namesAreQueriedInTurn(String cache) {
        NameQueryBenchmark benchmark = new NameQueryBenchmark();
        benchmark.cache = cache;
        benchmark.prepare();
        assertThat(IntStream.range(0, 2 * NameQueryBenchmark.NAMES.size()).mapToObj(i -> benchmark.query()))
                .hasSize(2 * NameQueryBenchmark.NAMES.size())
                .allSatisfy(r -> assertThat(r.data().starter()).isTrue())
                .extracting(ScreeningResult::query)
                .startsWith("Huawei Tech Co")
                .endsWith("Mohammad Reza Ahmadi");
        assertThat(benchmark.query().hasMatches()).isTrue();
    }

    @Test
    void coldAndHotGiveTheSameAnswers() {
        NameQueryBenchmark cold = new NameQueryBenchmark();
        cold.prepare();
        NameQueryBenchmark hot = new NameQueryBenchmark();
        hot.cache = NameQueryBenchmark.HOT;
        hot.prepare();
        for (int i = 0; i < 2 * NameQueryBenchmark.NAMES.size(); i++) {
            assertThat(hot.query()).isEqualTo(cold.query());
        }
    }

    @Test
    void aListFileThatIsMissingStopsTheRun(@TempDir Path folder) {
        NameQueryBenchmark benchmark = new NameQueryBenchmark();
        benchmark.lists = folder.resolve("none.csv").toString();
        assertThatThrownBy(benchmark::prepare)
                .isInstanceOf(ListDataException.class)
                .hasMessageContaining("none.csv");
    }

    @Test
    void theTransactionReachesTheRules() {
        Determination determination = new TransactionBenchmark().determine();
        assertThat(determination.outcome()).isEqualTo(Outcome.HOLD);
        assertThat(determination.matches()).isNotEmpty();
        assertThat(determination.trace()).isNotEmpty();
    }

    @Test
    void argumentsGoBeforeTheShortDefaults() throws Exception {
        Options defaults = options("starter");
        assertThat(defaults.getForkCount().get()).isEqualTo(1);
        assertThat(defaults.getMeasurementIterations().get()).isEqualTo(3);
        assertThat(defaults.getParameter("lists").get()).containsExactly("starter");
        Options given = options("consolidated.csv", "-f", "2", "-i", "9", "-p", "cache=hot", "Name");
        assertThat(given.getForkCount().get()).isEqualTo(2);
        assertThat(given.getMeasurementIterations().get()).isEqualTo(9);
        assertThat(given.getWarmupIterations().get()).isEqualTo(2);
        assertThat(given.getIncludes()).containsExactly("Name");
        assertThat(given.getParameter("cache").get()).containsExactly("hot");
        assertThat(given.getParameter("lists").get()).containsExactly("consolidated.csv");
    }

    private static Options options(String lists, String... args) throws CommandLineOptionException {
        return BenchMain.options(lists, new CommandLineOptions(args));
    }

    /** Without what the annotation processor writes, JMH would find nothing to run. */
    @Test
    void bothBenchmarksAreListedForJmh() throws IOException {
        try (InputStream in = BenchMain.class.getResourceAsStream("/META-INF/BenchmarkList")) {
            assertThat(in).isNotNull();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("NameQueryBenchmark")
                    .contains("TransactionBenchmark");
        }
    }
}
