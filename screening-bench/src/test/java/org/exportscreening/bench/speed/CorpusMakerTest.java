package org.exportscreening.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListEntry;
import org.exportscreening.party.PartyType;
import org.junit.jupiter.api.Test;

class CorpusMakerTest {

    private static final List<CorpusName> REAL = List.of(
            new CorpusName("Harbin Turbine Works Co., Ltd.", PartyType.ENTITY),
            new CorpusName("HARBIN TURBINE WORKS CO LTD", PartyType.ENTITY),
            new CorpusName("Meridian Trading Company FZE", PartyType.ENTITY),
            new CorpusName("哈尔滨工程大学", PartyType.ENTITY),
            new CorpusName("Petrov, Ivan Sergeevich", PartyType.INDIVIDUAL));

    private static CorpusMaker starter(long seed) {
        return new CorpusMaker(ListCatalog.starter().load(), seed);
    }

    @Test
    void realNamesComeFirstAndOnce() {
        CorpusMaker maker = new CorpusMaker(REAL, 1);
        assertThat(maker.real()).isEqualTo(4);
        assertThat(maker.names(100).subList(0, 4)).isSubsetOf(REAL).doesNotHaveDuplicates();
    }

    @Test
    void noTwoNamesAreTheSame() {
        assertThat(starter(1).names(5_000))
                .hasSize(5_000)
                .extracting(CorpusName::plain)
                .doesNotHaveDuplicates();
    }

    @Test
    void theSeedDecides() {
        assertThat(starter(1).names(2_000))
                .isEqualTo(starter(1).names(2_000))
                .isNotEqualTo(starter(2).names(2_000));
        assertThat(starter(1).queries(50, 400, List.of())).isEqualTo(starter(1).queries(50, 400, List.of()));
    }

    @Test
    void aSmallCorpusIsTheBeginningOfALargeOne() {
        CorpusMaker maker = starter(1);
        assertThat(maker.names(3_000).subList(0, 1_000)).isEqualTo(maker.names(1_000));
        assertThat(maker.names(1_000).subList(0, 100)).isEqualTo(maker.names(100));
    }

    @Test
    void madeNamesAreAsLongAsRealOnes() {
        CorpusMaker maker = starter(1);
        List<CorpusName> names = maker.names(4_000);
        double real = names.stream()
                .limit(maker.real())
                .filter(CorpusName::isLatin)
                .mapToInt(name -> name.text().length())
                .average()
                .orElseThrow();
        double made = names.stream()
                .skip(maker.real())
                .mapToInt(name -> name.text().length())
                .average()
                .orElseThrow();
        assertThat(made).isBetween(0.7 * real, 1.3 * real);
    }

    @Test
    void queriesAreListedNamesChangedAndOrdinaryOnes() {
        CorpusMaker maker = new CorpusMaker(REAL, 1);
        List<String> queries = maker.queries(100, 4, List.of("Lindenhain Furniture", "Acme Tools"));
        assertThat(queries).hasSize(100);
        assertThat(queries.stream().filter(q -> q.equals("Lindenhain Furniture") || q.equals("Acme Tools")))
                .hasSize(50);
        assertThat(queries.stream()
                        .filter(q -> REAL.stream().anyMatch(name -> name.text().equals(q))))
                .hasSizeBetween(10, 25);
    }

    @Test
    void everyNameIsAnEntryWithItsPosition() {
        List<CorpusName> names = starter(1).names(700);
        SpeedCorpus corpus = SpeedCorpus.of(names);
        assertThat(corpus.size()).isEqualTo(700);
        assertThat(corpus.snapshot().entries())
                .extracting(ListEntry::primaryName)
                .containsExactlyElementsOf(names.stream().map(CorpusName::text).toList());
        assertThat(corpus.snapshot().entries().get(41).provenance().line()).isEqualTo(42);
    }

    @Test
    void withoutNamesThereIsNothingToMake() {
        assertThatThrownBy(() -> new CorpusMaker(List.of(new CorpusName("?", PartyType.UNKNOWN)), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no name");
    }
}
