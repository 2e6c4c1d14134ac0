package org.exportscreening.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.exportscreening.CacheStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeedMainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return SpeedMain.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "--sizes, 20x, --sizes needs",
        "--sizes, 5000M, --sizes needs",
        "--queries, 0, --queries needs",
        "--seconds, -1, --seconds needs",
        "--only, nobody, Unknown contestant",
        "--clock, sun, wall or cpu",
        "--what, 1, Unknown argument",
        "--names, none.txt, none.txt cannot be read"
    })
    void wrongArgumentsAreSaid(String name, String value, String message) {
        assertThat(run(name, value)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(message);
    }

    @Test
    void sizesAreReadAndSorted() {
        assertThat(SpeedOptions.parse(List.of("--sizes", "1M,20k,300")).sizes())
                .containsExactly(300, 20_000, 1_000_000);
    }

    @Test
    void figuresAreWrittenInAllForms() throws Exception {
        SpeedResult result = new SpeedResult(
                10,
                5,
                List.of(
                        new SizeRow(Contestant.INDEX, 1_000, 90, 2_000, 9_000, 64, 3, 70),
                        new SizeRow(Contestant.SCAN, 1_000, 9, 500_000, 600_000, 64, 0, 0),
                        new SizeRow(Contestant.INDEX, 100_000, 80, 20_000, 99_000, 64, 300, 70)),
                List.of(new Scaling(1_000, 2, 100, 190)),
                List.of(new FirstTime(1_000, 30_000, 70_000, 512)),
                new CacheFigures(200, 16, 100, 8, 50, 100, new CacheStatistics(75, 25, 3, 22, 9000)));
        assertThat(SpeedTable.of(result))
                .contains(
                        "250",
                        "exponent 0.50",
                        "1.90 times",
                        "first time of a new index: median 30.0 µs",
                        "200 ns",
                        "75.0 %");
        JsonNode json = new ObjectMapper().readTree(SpeedJson.of(SpeedOptions.parse(List.of()), result));
        assertThat(json.at("/rows/1/timesTheIndex").asDouble()).isEqualTo(250);
        assertThat(json.at("/growth/index").asDouble()).isCloseTo(0.5, offset(1e-9));
        assertThat(json.at("/firstTimes/0/p99").asDouble()).isEqualTo(70_000);
        assertThat(json.at("/cache/zipf/hits").asInt()).isEqualTo(75);
    }

    @Test
    void everyIndexIsAskedOnlyOnce() {
        List<Integer> asked = new ArrayList<>();
        FirstTime.measure(
                () -> {
                    int index = asked.size();
                    asked.add(0);
                    return query -> new int[] {asked.set(index, asked.get(index) + 1)};
                },
                9,
                List.of("Acme", "Lindenhain", "Zirkonia"),
                0.001,
                QueryClock.WALL);
        assertThat(asked).hasSizeGreaterThan(1).containsOnly(3);
    }

    @Test
    void aRunMeasuresEverySize(@TempDir Path folder) throws Exception {
        Path names = Files.writeString(folder.resolve("names.txt"), "Acme Tools\n\nLindenhain Furniture\n");
        SpeedOptions options = SpeedOptions.parse(List.of(
                "--sizes", "50,100", "--queries", "10", "--seconds", "0.01", "--only", "commons-text,lucene-trigram"));
        CorpusMaker maker = new CorpusMaker(SpeedMain.lists(options.lists()), 1);
        SpeedRun run = new SpeedRun(
                options, maker, SpeedMain.lines(names), new PrintStream(err, true, StandardCharsets.UTF_8));
        run.measure(50);
        List<SizeRow> rows = run.measure(100);
        assertThat(rows).extracting(SizeRow::names).containsExactly(50, 50, 100, 100);
        assertThat(rows).allMatch(row -> row.median() > 0 && row.p99() >= row.median());
    }
}
