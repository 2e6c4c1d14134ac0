package org.exportscreening.rules.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Supplement No. 1 to part 774 as bundled. */
class ControlListTest {
    private static final ControlList CCL = ControlList.of(Known.EAR).orElseThrow();
    private static final String COLUMNS = "item.chartColumns";

    private static ListQuery item(String eccn, String... forEccn) {
        Answer purpose = forEccn.length == 0 ? Answer.unknown("item.forEccn") : Answer.known(List.of(forEccn));
        return new ListQuery(Answer.known(eccn), purpose, "item.eccn", "item.forEccn", COLUMNS, Known.TODAY);
    }

    private static Answer columns(String eccn, String... forEccn) {
        return CCL.chartColumns(item(eccn, forEccn));
    }

    @Test
    void aControlOfTheEntireEntryReachesEveryParagraph() {
        assertThat(columns("4A994")).isEqualTo(Answer.known(List.of("AT1")));
        assertThat(columns("4A994.b")).isEqualTo(Answer.known(List.of("AT1")));
    }

    @Test
    void aControlOfAParagraphReachesItAndWhatLiesBelow() {
        assertThat(columns("3B002.a")).isEqualTo(Answer.known(List.of("NS2", "AT1")));
        assertThat(columns("3B002.a.1")).isEqualTo(Answer.known(List.of("NS2", "AT1")));
        assertThat(columns("3B002.c")).isEqualTo(Answer.known(List.of("AT1")));
    }

    @Test
    void aControlOfTheEntireEntryExceptAParagraphDoesNotReachThat() {
        assertThat(columns("3A611.x").value()).isEqualTo(List.of("NS1", "RS1", "AT1"));
        assertThat(columns("3A611.y.4")).isEqualTo(Answer.known(List.of("AT1")));
        assertThat(columns("3A611").missing()).containsExactly("item.eccn");
    }

    @Test
    void aDeepParagraphIsNotReachedByItsNeighbor() {
        assertThat(columns("3B001.a.1").value()).isEqualTo(List.of("NS2", "AT1"));
        assertThat(columns("3B001.a.4").value()).isEqualTo(List.of("AT1"));
        assertThat(columns("3B001.a.4.x")).isEqualTo(Answer.known(List.of("AT1")));
    }

    @Test
    void aHeadingAloneGivesWhatIsCertainAndAsksForTheParagraph() {
        Answer answer = columns("4A003");

        assertThat(answer.value()).isEqualTo(List.of("AT1"));
        assertThat(answer.missing()).containsExactlyInAnyOrder("item.eccn", COLUMNS);
    }

    @Test
    void aConditionThatNoFactTellsIsAskedForAndSaid() {
        Answer answer = columns("2B001.a");

        assertThat(answer.value()).isEqualTo(List.of("NS2", "AT1"));
        assertThat(answer.missing()).containsExactly(COLUMNS);
        assertThat(CCL.openConditions(item("2B001.a")).value().toString()).startsWith("[NP: not a turning machine");
        assertThat(CCL.openConditions(item("2B001.e"))).isEqualTo(Answer.known(List.of()));
    }

    @Test
    void whatTechnologyIsForDecidesWhereItIsStated() {
        assertThat(columns("1E001", "1B002")).isEqualTo(Answer.known(List.of("NS1", "AT1")));
        assertThat(columns("1E001", "1A004.d")).isEqualTo(Answer.known(List.of("NS2", "RS2", "AT1")));
        assertThat(columns("1E001", "1A004.a", "1C350").value()).isEqualTo(List.of("NS2", "CB2", "AT1"));
        assertThat(columns("1E001").missing()).containsExactly("item.forEccn");
    }

    @Test
    void aHeadingOfWhatTechnologyIsForMayNotBeEnough() {
        assertThat(columns("1E001", "1A004").missing()).contains("item.forEccn");
        assertThat(columns("4E001", "4A090")).isEqualTo(Answer.known(List.of("AT1")));
        assertThat(columns("4E001", "4A001.b")).isEqualTo(Answer.known(List.of("NS1", "AT1")));
    }

    @Test
    void technologyIsControlledForAReasonIfWhatItIsForIs() {
        assertThat(columns("7E004", "7A101")).isEqualTo(Answer.known(List.of("NS1", "MT1", "AT1")));
        assertThat(columns("7E004", "7A994")).isEqualTo(Answer.known(List.of("NS1", "AT1")));
        assertThat(columns("7E004", "7A001").missing()).containsExactly("item.forEccn");
    }

    @Test
    void aRangeOfParagraphsReachesThoseBetween() {
        assertThat(columns("3D001", "3A001.c").missing()).containsExactly(COLUMNS);
        assertThat(columns("3D001", "3A001.a.1")).isEqualTo(Answer.known(List.of("AT1")));
    }

    @Test
    void aLineMayHaveDates() {
        ListQuery before = new ListQuery(
                Answer.known("9A012.a.1"), Answer.unknown("x"), "x", "x", "x", java.time.LocalDate.of(2026, 1, 19));

        assertThat(CCL.chartColumns(before).value()).isEqualTo(List.of("NS1", "AT1"));
        assertThat(columns("9A012.a.1").value()).isEqualTo(List.of("NS2", "AT1"));
    }

    @Test
    void aHeadingWhoseParagraphsDifferOnlyOutsideTheChartIsCertainOfItsColumns() {
        assertThat(columns("3A090")).isEqualTo(Answer.known(List.of("AT1")));
        assertThat(CCL.outsideChart(item("3A090")).missing()).containsExactly("item.eccn");
    }

    @Test
    void controlsOutsideTheChartAreNamedByTheirProvision() {
        assertThat(CCL.outsideChart(item("3A090.a"))).isEqualTo(Answer.known(List.of("15 CFR 742.6(a)(6)(iii)(A)")));
        assertThat(CCL.outsideChart(item("2B001.a"))).isEqualTo(Answer.known(List.of()));
    }

    @Test
    void theReasonsForControlComeOnceEach() {
        assertThat(CCL.reasons(item("3B001.c.1.a")).value()).isEqualTo(List.of("NS", "RS", "AT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9A999", "3A091", "3A091.a"})
    void anEntryThatTheTableDoesNotHoldIsUnknownNotUncontrolled(String eccn) {
        assertThat(columns(eccn)).isEqualTo(Answer.unknown(COLUMNS));
    }

    @Test
    void ear99HasNone() {
        assertThat(columns("EAR99")).isEqualTo(Answer.known(List.of()));
        assertThat(CCL.reasons(item("EAR99"))).isEqualTo(Answer.known(List.of()));
        assertThat(CCL.possibleColumns(item("EAR99"))).isEqualTo(Answer.known(List.of()));
    }

    @Test
    void anUnknownEccnStaysUnknown() {
        ListQuery unknown = ListQuery.ofContent(Answer.unknown("item.eccn"), "x", Known.TODAY, COLUMNS);

        assertThat(CCL.chartColumns(unknown)).isEqualTo(Answer.unknown("item.eccn"));
    }

    @Test
    void thePossibleColumnsAreThoseOfEveryParagraphThatItMayBe() {
        assertThat(CCL.possibleColumns(item("2B001"))).isEqualTo(Answer.known(List.of("NS2", "NP1", "AT1")));
        assertThat(CCL.possibleColumns(item("2B001.e"))).isEqualTo(Answer.known(List.of("NS2", "AT1")));
    }

    // in a transaction

    private static Answer chart(String eccn, String destination) {
        return Known.ofTransaction(
                "countryChart.requirements",
                "{'destination': '" + destination + "', 'item': {'eccn': '" + eccn + "'}}",
                Known.TODAY);
    }

    @Test
    void theParagraphIsAskedForWhereItMattersForTheDestination() {
        Answer answer = chart("3B001", "VN");

        assertThat(answer.value()).isEqualTo(List.of());
        assertThat(answer.missing()).containsExactly("item.eccn");
    }

    @Test
    void theParagraphIsNotAskedForWhereNoneOfItsColumnsHasAnX() {
        assertThat(chart("2B001", "CA")).isEqualTo(Answer.known(List.of()));
    }

    @Test
    void theColumnsOfAnUnknownEntryAreAskedForAndCanBeSupplied() {
        assertThat(chart("9A999", "CN").missing()).containsExactly(COLUMNS);
        assertThat(Known.ofTransaction(
                        "countryChart.requirements",
                        "{'destination': 'CN', 'item': {'eccn': '9A999', 'chartColumns': ['NS2']}}",
                        Known.TODAY))
                .isEqualTo(Answer.known(List.of("NS2")));
    }

    @Test
    void theProductGroupAndTheListAreReadOffTheCode() {
        assertThat(Known.ofTransaction("item.productGroup", "{'item': {'eccn': '3B001.a'}}", Known.TODAY))
                .isEqualTo(Answer.known("3B"));
        assertThat(Known.ofTransaction("item.productGroup", "{'item': {'eccn': 'EAR99'}}", Known.TODAY))
                .isEqualTo(Answer.known("EAR99"));
        assertThat(Known.ofTransaction("item.onCcl", "{'item': {'eccn': '3B001.a'}}", Known.TODAY))
                .isEqualTo(Answer.known(true));
        assertThat(Known.ofTransaction("item.onCcl", "{'item': {'eccn': 'EAR99'}}", Known.TODAY))
                .isEqualTo(Answer.known(false));
        assertThat(Known.ofTransaction("item.onCcl", "{}", Known.TODAY)).isEqualTo(Answer.unknown("item.eccn"));
    }

    @Test
    void anEntryMayNotStandTwice() {
        String table = "{\"table\": \"t\", \"entries\": [{\"eccn\": \"3A001\", \"title\": \"t\", \"controls\": []},"
                + " {\"eccn\": \"3A001\", \"title\": \"t\", \"controls\": []}]}";

        assertThatThrownBy(() -> ControlList.read(List.of(Json.parse("t.json", table))))
                .hasMessage("t.json /entries/1: 3A001 is entered twice");
    }
}
