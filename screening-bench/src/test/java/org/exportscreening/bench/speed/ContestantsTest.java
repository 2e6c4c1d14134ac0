package org.exportscreening.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.party.PartyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever is measured must find what it is asked for, or its time means nothing. */
class ContestantsTest {

    private static final SpeedCorpus CORPUS = SpeedCorpus.of(List.of(
            new CorpusName("Meridian Trading Company", PartyType.ENTITY),
            new CorpusName("Harbin Turbine Works", PartyType.ENTITY),
            new CorpusName("Petrov, Ivan Sergeevich", PartyType.INDIVIDUAL)));

    @ParameterizedTest
    @EnumSource
    void findsAListedNameFirst(Contestant contestant) {
        SpeedSearcher searcher = Lineup.build(contestant, CORPUS);
        assertThat(searcher.search("Harbin Turbine Works")).startsWith(1);
        assertThat(searcher.search("PETROV, Ivan Sergeevich")).startsWith(2);
    }

    @ParameterizedTest
    @EnumSource
    void findsANameWithATypingError(Contestant contestant) {
        assertThat(Lineup.build(contestant, CORPUS).search("Harbin Turbnie Works"))
                .startsWith(1);
    }

    @ParameterizedTest
    @EnumSource
    void findsNothingForAnotherName(Contestant contestant) {
        assertThat(Lineup.build(contestant, CORPUS).search("Zuvok Qxyl")).isEmpty();
    }

    @Test
    void indexAndScanAnswerTheSame() {
        CorpusMaker maker = new CorpusMaker(ListCatalog.starter().load(), 1);
        LibraryIndex index = new LibraryIndex(SpeedCorpus.of(maker.names(1_000)));
        SpeedSearcher scan = index.scan();
        for (String query : maker.queries(40, 1_000, List.of())) {
            assertThat(index.search(query)).as(query).isEqualTo(scan.search(query));
        }
    }

    @Test
    void theBestTenAreKeptInOrder() {
        TopTen best = new TopTen();
        for (int i = 0; i < 30; i++) {
            best.add(i, i % 15);
        }
        assertThat(best.positions()).containsExactly(14, 29, 13, 28, 12, 27, 11, 26, 10, 25);
        TopTen few = new TopTen();
        few.add(7, 0.5);
        assertThat(few.positions()).containsExactly(7);
    }
}
