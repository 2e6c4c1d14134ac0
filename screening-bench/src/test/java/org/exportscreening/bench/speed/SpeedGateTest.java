package org.exportscreening.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.party.PartyType;
import org.junit.jupiter.api.Test;

class SpeedGateTest {

    private static final int NAMES = 1_000;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    private static Map<Contestant, Samples> times(long index, long scan) {
        Map<Contestant, Samples> times = new EnumMap<>(Contestant.class);
        times.put(Contestant.INDEX, new Samples(1));
        times.put(Contestant.SCAN, new Samples(1));
        times.get(Contestant.INDEX).add(index);
        times.get(Contestant.SCAN).add(scan);
        return times;
    }

    @Test
    void aFloorIsReachedOrNot() {
        Map<Contestant, Double> floors = Map.of(Contestant.SCAN, 30.0);
        assertThat(GateVerdict.of(times(1_000, 30_000), floors).passes()).isTrue();
        GateVerdict missed = GateVerdict.of(times(1_001, 30_000), floors);
        assertThat(missed.passes()).isFalse();
        assertThat(missed.text()).contains("scan", "30.0", "BELOW");
    }

    @Test
    void aContestantThatWasNotTimedMissesItsFloor() {
        assertThat(GateVerdict.of(times(1, 1_000), Map.of(Contestant.COMMONS_TEXT, 2.0))
                        .passes())
                .isFalse();
    }

    @Test
    void theStoredFloorsAreOfBothScans() {
        assertThat(GateFloors.stored().floors()).containsKeys(Contestant.SCAN, Contestant.COMMONS_TEXT);
        assertThat(GateFloors.stored().floors().values()).allMatch(floor -> floor > 1);
    }

    @Test
    void floorsThatSayNothingAreRefused() {
        String rest = "names=10\nseconds=1\nattempts=2\n";
        assertThatThrownBy(() -> GateFloors.read(new StringReader(rest))).hasMessageContaining("could not fail");
        assertThatThrownBy(() -> GateFloors.read(new StringReader(rest + "floor.scan=many\n")))
                .hasMessageContaining("floor.scan");
        assertThatThrownBy(() -> GateFloors.read(new StringReader(rest + "floor.index=2\n")))
                .hasMessageContaining("floor.index");
        assertThatThrownBy(() -> GateFloors.read(new StringReader("floor.scan=2\nnames=10\nseconds=1\n")))
                .hasMessageContaining("attempts");
    }

    /** The index loses its lead when something makes it slow, and the gate says so. */
    @Test
    void theGateFailsWhenTheMatcherIsSlowed() {
        CorpusMaker maker = new CorpusMaker(ListCatalog.starter().load(), 1);
        List<String> queries = maker.queries(50, NAMES, List.of()).stream()
                .filter(query -> new CorpusName(query, PartyType.UNKNOWN).isLatin())
                .toList();
        GateFloors floors = new GateFloors(NAMES, 0.2, 2, Map.of(Contestant.SCAN, 2.0));
        SpeedGate gate = new SpeedGate(floors, queries);
        Map<Contestant, SpeedSearcher> searchers =
                SpeedGate.searchers(SpeedCorpus.of(maker.names(floors.names())), floors);
        assertThat(gate.passes(searchers, out))
                .as(printed.toString(StandardCharsets.UTF_8))
                .isTrue();

        searchers.computeIfPresent(Contestant.INDEX, (contestant, index) -> new Slowed(index, 100));
        assertThat(gate.passes(searchers, out))
                .as(printed.toString(StandardCharsets.UTF_8))
                .isFalse();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("attempt 2", "has become slower");
    }

    @Test
    void aSlowedSearcherAnswersTheSame() {
        long start = System.nanoTime();
        assertThat(new Slowed(
                                query -> {
                                    spin(1_000_000);
                                    return new int[] {7};
                                },
                                5)
                        .search("x"))
                .containsExactly(7);
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(5_000_000);
    }

    private static void spin(long nanoseconds) {
        long end = System.nanoTime() + nanoseconds;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void wrongArgumentsAreAnErrorOfOneLine() {
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(error, true, StandardCharsets.UTF_8);
        assertThat(SpeedGate.run(List.of("--slow-down", "much"), out, err)).isEqualTo(2);
        assertThat(SpeedGate.run(List.of("--what"), out, err)).isEqualTo(2);
        assertThat(error.toString(StandardCharsets.UTF_8))
                .contains("--slow-down needs a number", "Unknown argument --what");
    }
}
