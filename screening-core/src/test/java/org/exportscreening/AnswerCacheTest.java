package org.exportscreening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.name.NameNormalizer;
import org.exportscreening.party.BirthDate;
import org.exportscreening.party.PartyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCacheTest {

    private static final int SECONDS = 20;
    private static final ListSnapshot STARTER = ListCatalog.starter().load();

    private final ListSnapshot snapshot = TestData.snapshot("Acme Zenith", "Zirkonia Photonics Institute");
    private final Screener screener = Screener.of(snapshot);

    @Test
    void theSameQuestionIsComputedOnce() {
        ScreeningResult first = screener.screen("Acme Zenith");
        assertThat(screener.screen("Acme Zenith")).isSameAs(first);
        ScreeningResult second = screener.screen("ACME  zenith!");
        assertThat(second.matches()).isEqualTo(first.matches()).isNotEmpty();
        assertThat(second.query()).isEqualTo("ACME  zenith!");
        assertThat(screener.screen("ACME  zenith!")).isEqualTo(second);
        counts(3, 1);
        assertThat(screener.cacheStatistics().hitRate()).isEqualTo(0.75);
    }

    @Test
    void whateverElseIsAskedIsAnotherQuestion() {
        screener.screen("Acme Zenith");
        ScreeningRequest request = ScreeningRequest.of("Acme Zenith");
        screener.screen(request.withCountry("CN"));
        screener.screen(request.withAddress("12 Main Street"));
        screener.screen(request.withType(PartyType.ENTITY));
        screener.screen(request.withDateOfBirth(BirthDate.ofYear(1970)));
        screener.screen(request.withIdentifiers(List.of("123456")));
        screener.screen(request.withLists(Set.of(ListId.EL)));
        counts(0, 7);
        screener.screen(ScreeningRequest.of("ACME ZENITH").withCountry("cn"));
        counts(1, 7);
        assertThat(screener.cacheStatistics().entries()).isEqualTo(7);
    }

    @Test
    void theCacheCanBeOff() {
        Screener off = Screener.builder().snapshot(snapshot).cacheBytes(0).build();
        assertThat(off.screen("Acme Zenith")).isEqualTo(screener.screen("Acme Zenith"));
        assertThat(off.screen("Acme Zenith")).isNotSameAs(off.screen("Acme Zenith"));
        assertThat(off.cacheStatistics()).isEqualTo(new CacheStatistics(0, 0, 0, 0, 0));
        assertThat(off.cacheStatistics().hitRate()).isZero();
        assertThatThrownBy(() -> Screener.builder().cacheBytes(-1))
                .hasMessage("The size of the cache must be 0 bytes or more, found -1.");
    }

    @Test
    void aRefreshBeginsAnEmptyCache() {
        screener.screen("Acme Zenith");
        screener.refresh(snapshot);
        counts(0, 0);
        assertThat(screener.cacheStatistics().bytes()).isZero();
        screener.screen("Acme Zenith");
        counts(0, 1);
    }

    /** With the OFAC policy even a comma changes the answer; the dots of a Cyrillic letter always may. */
    @ParameterizedTest
    @ValueSource(strings = {"standard", "wide", "ofac", "exact"})
    void aRememberedAnswerIsTheFreshOne(String policy) {
        List<ScreeningRequest> requests = requests();
        Screener remembering = screener(policy, 16 << 20);
        Screener fresh = screener(policy, 0);
        for (ScreeningRequest request : requests) {
            ScreeningResult expected = fresh.screen(request);
            assertThat(remembering.screen(request)).isEqualTo(expected);
            assertThat(remembering.screen(request)).isEqualTo(expected);
        }
        CacheStatistics statistics = remembering.cacheStatistics();
        assertThat(statistics.hits() + statistics.misses()).isEqualTo(2L * requests.size());
        boolean lettersCount = policy.equals("ofac");
        assertThat(statistics.misses()).isBetween(50L, lettersCount ? requests.size() : requests.size() * 2L / 3);
    }

    /** Without its dots a Cyrillic letter is normalized to the same, and read as another. */
    @Test
    void theNormalizedNameAloneIsNotTheQuestion() {
        NameNormalizer normalizer = NameNormalizer.bundled();
        String with = "\u0421\u0435\u043c\u0451\u043d\u043e\u0432";
        String without = "\u0421\u0435\u043c\u0435\u043d\u043e\u0432";
        assertThat(normalizer.normalize(with).normalized())
                .isEqualTo(normalizer.normalize(without).normalized());
        assertThat(question(with, normalizer)).isNotEqualTo(question(without, normalizer));
        assertThat(question("ACME, Zenith", normalizer)).isEqualTo(question("Acme Zenith", normalizer));
    }

    /** OFAC's own score is computed from the name as it is written. */
    @Test
    void withTheOfacScoreEveryLetterIsAskedFor() {
        Screener ofac = screener("ofac", 1 << 20);
        ofac.screen("Huawei Technologies");
        ofac.screen("HUAWEI, Technologies");
        assertThat(ofac.cacheStatistics().misses()).isEqualTo(2);
        ofac.screen("Huawei Technologies");
        assertThat(ofac.cacheStatistics().hits()).isEqualTo(1);
    }

    private static Question question(String name, NameNormalizer normalizer) {
        return Question.of(ScreeningRequest.of(name), normalizer.readings(name), MatchPolicy.DEFAULT);
    }

    @Test
    void theSizeIsBoundedInBytes() {
        int limit = 64 << 10;
        Screener small = screener("wide", limit);
        for (ListEntry entry : STARTER.entries()) {
            small.screen(entry.primaryName());
            assertThat(small.cacheStatistics().bytes()).isLessThanOrEqualTo(limit);
        }
        CacheStatistics statistics = small.cacheStatistics();
        assertThat(statistics.evictions()).isPositive();
        assertThat(statistics.entries()).isLessThan(statistics.misses());
        assertThat(statistics.bytes()).isGreaterThan(limit / 4);
    }

    @Test
    void anAnswerLargerThanTheCacheIsGivenAllTheSame() {
        Screener tiny = screener("wide", 1);
        assertThat(tiny.screen("Huawei")).isEqualTo(screener("wide", 0).screen("Huawei"));
        assertThat(tiny.cacheStatistics().entries()).isZero();
    }

    /** Neither for the same question nor for one that lies next to it in the cache. */
    @Test
    void nobodyWaitsForAnAnswerThatIsBeingComputed() throws Exception {
        NameNormalizer normalizer = NameNormalizer.bundled();
        CountDownLatch slowStarted = new CountDownLatch(1);
        CountDownLatch othersDone = new CountDownLatch(1);
        AnswerCache cache = new AnswerCache(
                1 << 20, MatchPolicy.DEFAULT, request -> normalizer.readings(request.name()), (request, readings) -> {
                    if (request.name().equals("slow")) {
                        slowStarted.countDown();
                        await(othersDone);
                    }
                    return answer(request);
                });
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<ScreeningResult> slow = threads.submit(() -> cache.answer(ScreeningRequest.of("slow")));
            await(slowStarted);
            Future<?> others = threads.submit(() -> {
                for (int i = 0; i < 500; i++) {
                    cache.answer(ScreeningRequest.of("name " + i));
                }
            });
            others.get(SECONDS, TimeUnit.SECONDS);
            assertThat(slow.isDone()).isFalse();
            othersDone.countDown();
            assertThat(slow.get(SECONDS, TimeUnit.SECONDS).query()).isEqualTo("slow");
        } finally {
            othersDone.countDown();
            threads.shutdownNow();
        }
    }

    private ScreeningResult answer(ScreeningRequest request) {
        return new ScreeningResult(
                request.name(), MatchPolicy.DEFAULT, snapshot.info(), Set.of(), List.of(), 0, List.of());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Screener screener(String policy, long bytes) {
        return Screener.builder()
                .snapshot(STARTER)
                .policy(MatchPolicy.parse(policy))
                .cacheBytes(bytes)
                .build();
    }

    /** Listed names in several spellings of the same, in random order, some with more than a name. */
    private static List<ScreeningRequest> requests() {
        List<ScreeningRequest> requests = new ArrayList<>();
        for (int i = 0; i < STARTER.entries().size(); i += 9) {
            ListEntry entry = STARTER.entries().get(i);
            String name = entry.names().get(i % entry.names().size()).text();
            requests.add(ScreeningRequest.of(name));
            requests.add(ScreeningRequest.of(name.toLowerCase(Locale.ROOT) + " "));
            requests.add(ScreeningRequest.of(name.replace(" ", ", ")));
            requests.add(ScreeningRequest.of(name.replace('a', '\u0430').replace('A', '\u0410')));
            requests.add(ScreeningRequest.of(name).withCountry(i % 2 == 0 ? "CN" : "RU"));
            requests.add(ScreeningRequest.of(name.toUpperCase(Locale.ROOT)).withCountry(i % 2 == 0 ? "cn" : "ru"));
        }
        for (String name : List.of("华为技术有限公司", "華為技術有限公司", "Huawei", "Хуавей", "中芯国际", "中芯國際", "Семёнов", "Семенов")) {
            requests.add(ScreeningRequest.of(name));
        }
        Collections.shuffle(requests, new Random(7));
        return requests;
    }

    private void counts(long hits, long misses) {
        assertThat(screener.cacheStatistics().hits()).as("hits").isEqualTo(hits);
        assertThat(screener.cacheStatistics().misses()).as("misses").isEqualTo(misses);
    }
}
