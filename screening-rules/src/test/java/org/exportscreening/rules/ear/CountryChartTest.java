package org.exportscreening.rules.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 15 CFR 738.4(a) against Supplement No. 1 to part 738 as bundled. */
class CountryChartTest {
    private static final String FACT = "countryChart.requirements";
    private static final CountryChart CHART =
            CountryChart.read(Known.EAR.table("country-chart").orElseThrow());

    private static Answer required(String country, LocalDate day, String... columns) {
        return CHART.compute(
                new Known().fact("destination", country).fact("item.chartColumns", List.of(columns)), day, FACT);
    }

    @Test
    void anXInTheRowRequiresALicense() {
        assertThat(required("CN", Known.TODAY, "NS2", "AT1")).isEqualTo(Answer.known(List.of("NS2")));
    }

    @Test
    void noXRequiresNone() {
        assertThat(required("DE", Known.TODAY, "NS2", "AT1")).isEqualTo(Answer.known(List.of()));
    }

    @Test
    void anItemWithoutColumnsNeedsNoDestination() {
        Known known = new Known().fact("item.chartColumns", List.of());

        assertThat(CHART.compute(known, Known.TODAY, FACT)).isEqualTo(Answer.known(List.of()));
    }

    @Test
    void anUnknownDestinationIsAskedFor() {
        Known known = new Known().fact("item.chartColumns", List.of("NS2"));

        assertThat(CHART.compute(known, Known.TODAY, FACT)).isEqualTo(Answer.unknown("destination"));
    }

    @Test
    void unknownColumnsAreAskedFor() {
        assertThat(CHART.compute(new Known().fact("destination", "CN"), Known.TODAY, FACT)
                        .missing())
                .containsExactly("item.chartColumns");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AQ", "BV"})
    void aCountryWithoutARowIsUnknown(String country) {
        assertThat(required(country, Known.TODAY, "NS2")).isEqualTo(Answer.unknown(FACT));
    }

    @ParameterizedTest
    @CsvSource({"HK, CC1", "UA-43, NS2", "UA-14, NS2", "UA-09, NS2", "LI, NS1", "KY, CB1"})
    void somePlacesAreReadAsAnotherRow(String country, String column) {
        assertThat(required(country, Known.TODAY, column)).isEqualTo(Answer.known(List.of(column)));
    }

    @Test
    void hongKongIsReadAsChinaInEveryColumn() {
        String[] all = {"CB1", "CB2", "CB3", "NP1", "NP2", "NS1", "NS2", "MT1", "RS1", "RS2", "FC1", "CC1", "CC2", "CC3"
        };

        assertThat(required("HK", Known.TODAY, all)).isEqualTo(required("CN", Known.TODAY, all));
    }

    @Test
    void hongKongHadARowOfItsOwnWhichIsNotKnown() {
        LocalDate end = LocalDate.of(2020, 12, 23);

        assertThat(required("HK", end.minusDays(1), "NS1")).isEqualTo(Answer.unknown(FACT));
        assertThat(required("HK", end, "NS1")).isEqualTo(Answer.known(List.of("NS1")));
    }

    @Test
    void theNotesOnADestinationAreThoseOfTheRowThatItIsReadAs() {
        assertThat(notes("AU").toString()).contains("Firearms");
        assertThat(notes("UA-43").toString()).contains("746.6");
        assertThat(notes("CN")).isEqualTo(List.of());
    }

    private static Object notes(String country) {
        return CHART.footnotes(new Known().fact("destination", country), Known.TODAY, FACT)
                .value();
    }

    @Test
    void theUnitedStatesNeedNone() {
        assertThat(required("US", Known.TODAY, "NS1", "CB1")).isEqualTo(Answer.known(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NS1", "RS1", "MT1"})
    void australiaHadAnXUntilApril2024(String column) {
        LocalDate relief = LocalDate.of(2024, 4, 19);

        assertThat(required("AU", relief.minusDays(1), column)).isEqualTo(Answer.known(List.of(column)));
        assertThat(required("AU", relief, column)).isEqualTo(Answer.known(List.of()));
    }

    @Test
    void anotherCountryDidNotChangeThen() {
        assertThat(required("CA", LocalDate.of(2024, 4, 18), "NS1")).isEqualTo(Answer.known(List.of()));
    }

    @Test
    void aMissingXOfDecember2023MayHaveBeenThereBefore() {
        LocalDate relief = LocalDate.of(2023, 12, 8);

        assertThat(required("DE", relief.minusDays(1), "CC1").missing()).containsExactly(FACT);
        assertThat(required("DE", relief, "CC1")).isEqualTo(Answer.known(List.of()));
    }

    @Test
    void anXThatIsPrintedWasThereBeforeTheRelief() {
        assertThat(required("CN", LocalDate.of(2023, 12, 7), "CC1")).isEqualTo(Answer.known(List.of("CC1")));
    }

    @Test
    void chinaHadNoXForNp2BeforeAugust2023() {
        LocalDate change = LocalDate.of(2023, 8, 11);

        assertThat(required("CN", change.minusDays(1), "NP2")).isEqualTo(Answer.known(List.of()));
        assertThat(required("HK", change.minusDays(1), "NP2")).isEqualTo(Answer.known(List.of()));
        assertThat(required("CN", change, "NP2")).isEqualTo(Answer.known(List.of("NP2")));
    }

    @Test
    void whatIsCertainIsSaidBesideWhatIsUnknown() {
        Answer answer = required("DE", LocalDate.of(2023, 12, 7), "CB1", "CC1");

        assertThat(answer.value()).isEqualTo(List.of("CB1"));
        assertThat(answer.missing()).containsExactly(FACT);
    }

    @Test
    void columnsThatMayGrowKeepTheAnswerOpenUnlessNoneOfThemHasAnX() {
        Known known = new Known().some("item.chartColumns", List.of("AT1"), "item.eccn");

        assertThat(CHART.compute(known.fact("destination", "CN"), Known.TODAY, FACT)
                        .missing())
                .containsExactly("item.eccn");
        known.fact("item.possibleChartColumns", List.of("AT1", "NS2"));
        assertThat(CHART.compute(known.fact("destination", "CN"), Known.TODAY, FACT)
                        .missing())
                .containsExactly("item.eccn");
        assertThat(CHART.compute(known.fact("destination", "DE"), Known.TODAY, FACT))
                .isEqualTo(Answer.known(List.of()));
    }

    @Test
    void aRowMayNotNameAColumnThatTheChartHasNot() {
        String table =
                "{\"table\": \"t\", \"columns\": [\"NS1\"], \"rows\": {\"CN\": \"NS1 NS3\"}, \"readAs\": {}, \"changes\": []}";

        assertThatThrownBy(() -> CountryChart.read(Json.parse("t.json", table)))
                .hasMessage("t.json /rows/CN: expected columns of the chart, found \"NS1 NS3\"");
    }
}
