package org.exportscreening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.list.SnapshotInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many threads ask while the lists are swapped hundreds of times: every answer is wholly that of one snapshot. */
class SwapUnderLoadTest {

    private static final int SNAPSHOTS = 5;
    private static final int SWAPS = 250;

    /** So many that a swap indexes only what is new. */
    private static final int UNCHANGED = 80;

    private static final int ASKING = 4;
    private static final int SECONDS = 60;
    private static final long CACHE = 1 << 20;

    /** So small that answers are dropped all the time. */
    private static final long NARROW_CACHE = 4 << 10;

    private static final List<String> QUERIES = List.of(
            "Zirkonia Common",
            "zirkonia, common",
            "Brackwater 3",
            "Brackwater",
            "Quillon 0 Institute",
            "Nobody At All");

    private final List<ListSnapshot> snapshots = new ArrayList<>();
    private final Map<SnapshotInfo, Map<String, ScreeningResult>> expected = new HashMap<>();

    @ParameterizedTest(name = "cache of {0} bytes")
    @ValueSource(longs = {0, NARROW_CACHE, CACHE})
    void everyAnswerIsThatOfOneSnapshot(long cacheBytes) throws Exception {
        makeSnapshots();
        Screener screener = Screener.builder()
                .snapshot(snapshots.get(0))
                .cacheBytes(cacheBytes)
                .build();
        AtomicBoolean swapping = new AtomicBoolean(true);
        CountDownLatch started = new CountDownLatch(ASKING);
        ExecutorService threads = Executors.newFixedThreadPool(ASKING);
        try {
            List<Future<Asked>> asking = new ArrayList<>();
            for (int i = 0; i < ASKING; i++) {
                asking.add(threads.submit(() -> ask(screener, started, swapping)));
            }
            assertThat(started.await(SECONDS, TimeUnit.SECONDS)).isTrue();
            for (int swap = 1; swap <= SWAPS; swap++) {
                ListSnapshot next = snapshots.get(swap % snapshots.size());
                screener.refresh(next);
                // Whoever swapped the lists sees no older ones.
                assertThat(screener.screen("Zirkonia Common")).isEqualTo(answer(next.info(), "Zirkonia Common"));
            }
            swapping.set(false);
            Set<SnapshotInfo> seen = new HashSet<>();
            for (Future<Asked> one : asking) {
                Asked asked = one.get(SECONDS, TimeUnit.SECONDS);
                assertThat(asked.wrong()).as("answers of no snapshot").isEmpty();
                assertThat(asked.answered()).as("answers").isEqualTo(asked.asked());
                seen.addAll(asked.seen());
            }
            assertThat(seen).as("snapshots that answers came from").hasSizeGreaterThan(1);
        } finally {
            swapping.set(false);
            threads.shutdownNow();
        }
    }

    /**
     * What one thread saw.
     *
     * @param wrong the first answers that are those of no snapshot
     */
    private record Asked(int asked, int answered, Set<SnapshotInfo> seen, List<String> wrong) {}

    private Asked ask(Screener screener, CountDownLatch started, AtomicBoolean swapping) {
        int asked = 0;
        int answered = 0;
        Set<SnapshotInfo> seen = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        while (swapping.get() && wrong.size() < 3) {
            String query = QUERIES.get(asked++ % QUERIES.size());
            ScreeningResult result = screener.screen(query);
            answered++;
            seen.add(result.data());
            if (!result.equals(answer(result.data(), query))) {
                wrong.add(result.explain());
            }
            started.countDown();
        }
        started.countDown();
        return new Asked(asked, answered, seen, wrong);
    }

    private ScreeningResult answer(SnapshotInfo info, String query) {
        return expected.getOrDefault(info, Map.of()).get(query);
    }

    /** Each has a party that all have, under another number, and one of its own; so no two answer alike. */
    private void makeSnapshots() {
        for (int i = 0; i < SNAPSHOTS; i++) {
            List<ListEntry> entries = new ArrayList<>();
            for (int j = 0; j < UNCHANGED; j++) {
                entries.add(ListEntry.builder(ListId.SDN, "Marigold " + (char) ('a' + j % 26) + "x" + j)
                        .build());
            }
            entries.add(ListEntry.builder(ListId.EL, "Zirkonia Common")
                    .number(String.valueOf(i))
                    .remark("in snapshot " + i)
                    .build());
            entries.add(ListEntry.builder(ListId.SDN, "Brackwater " + i).build());
            entries.add(ListEntry.builder(i % 2 == 0 ? ListId.EL : ListId.UVL, "Quillon " + i + " Institute")
                    .build());
            ListSnapshot snapshot = TestData.snapshot(entries);
            snapshots.add(snapshot);
            Screener alone = Screener.builder().snapshot(snapshot).cacheBytes(0).build();
            Map<String, ScreeningResult> answers = new HashMap<>();
            QUERIES.forEach(query -> answers.put(query, alone.screen(query)));
            expected.put(snapshot.info(), answers);
        }
        assertThat(expected).hasSize(SNAPSHOTS);
    }
}
