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
    private static final ControlList CCL =
            ControlList.read(Known.EAR.table("commerce-control-list").orElseThrow());
    private static final String COLUMNS = "item.chartColumns";

    private static Answer columns(String eccn) {
        return CCL.chartColumns(Answer.known(eccn), COLUMNS);
    }

    @Test
    void aControlOfTheEntireEntryReachesEveryParagraph() {
        assertThat(columns("4A994")).isEqualTo(Answer.known(List.of("AT1")));
        assertThat(columns("4A994.b")).isEqualTo(Answer.known(List.of("AT1")));
    }

    @Test
    void aControlOfAParagraphReachesItAndWhatLiesBelow() {
        assertThat(columns("2B001.a")).isEqualTo(Answer.known(List.of("NS2", "NP1", "AT1")));
        assertThat(columns("2B001.b.2")).isEqualTo(Answer.known(List.of("NS2", "NP1", "AT1")));
        assertThat(columns("2B001.e")).isEqualTo(Answer.known(List.of("NS2", "AT1")));
    }

    @Test
    void aDeepParagraphIsNotReachedByItsNeighbor() {
        assertThat(columns("3B001.a.1").value()).isEqualTo(List.of("NS2", "AT1"));
        assertThat(columns("3B001.a.4").value()).isEqualTo(List.of("AT1"));
        assertThat(columns("3B001.a.4.x")).isEqualTo(Answer.known(List.of("AT1")));
    }

    @Test
    void aHeadingAloneGivesWhatIsCertainAndAsksForTheParagraph() {
        Answer answer = columns("2B001");

        assertThat(answer.value()).isEqualTo(List.of("NS2", "AT1"));
        assertThat(answer.missing()).containsExactly("item.eccn");
    }

    @Test
    void aHeadingWhoseParagraphsDifferOnlyOutsideTheChartIsCertainOfItsColumns() {
        assertThat(columns("3A090")).isEqualTo(Answer.known(List.of("AT1")));
        assertThat(CCL.outsideChart(Answer.known("3A090"), "x").missing()).containsExactly("item.eccn");
    }

    @Test
    void controlsOutsideTheChartAreNamedByTheirProvision() {
        assertThat(CCL.outsideChart(Answer.known("3A090.a"), "x"))
                .isEqualTo(Answer.known(List.of("15 CFR 742.6(a)(6)(iii)(A)")));
        assertThat(CCL.outsideChart(Answer.known("2B001.a"), "x")).isEqualTo(Answer.known(List.of()));
    }

    @Test
    void theReasonsForControlComeOnceEach() {
        assertThat(CCL.reasons(Answer.known("3B001.c.1.a"), "x").value()).isEqualTo(List.of("NS", "RS", "AT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9A999", "0Z000", "0Z000.a"})
    void anEntryThatTheTableDoesNotHoldIsUnknownNotUncontrolled(String eccn) {
        assertThat(columns(eccn)).isEqualTo(Answer.unknown(COLUMNS));
    }

    @Test
    void ear99HasNone() {
        assertThat(columns("EAR99")).isEqualTo(Answer.known(List.of()));
        assertThat(CCL.reasons(Answer.known("EAR99"), "x")).isEqualTo(Answer.known(List.of()));
        assertThat(CCL.possibleColumns(Answer.known("EAR99"), "x")).isEqualTo(Answer.known(List.of()));
    }

    @Test
    void anUnknownEccnStaysUnknown() {
        assertThat(CCL.chartColumns(Answer.unknown("item.eccn"), COLUMNS)).isEqualTo(Answer.unknown("item.eccn"));
    }

    @Test
    void thePossibleColumnsAreThoseOfEveryParagraphThatItMayBe() {
        assertThat(CCL.possibleColumns(Answer.known("2B001"), "x"))
                .isEqualTo(Answer.known(List.of("NS2", "NP1", "AT1")));
        assertThat(CCL.possibleColumns(Answer.known("2B001.e"), "x")).isEqualTo(Answer.known(List.of("NS2", "AT1")));
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
        Answer answer = chart("2B001", "CN");

        assertThat(answer.value()).isEqualTo(List.of("NS2"));
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
        String table = "{\"table\": \"t\", \"entries\": [{\"eccn\": \"3A001\", \"controls\": []},"
                + " {\"eccn\": \"3A001\", \"controls\": []}]}";

        assertThatThrownBy(() -> ControlList.read(Json.parse("t.json", table)))
                .hasMessage("t.json /entries/1: 3A001 is entered twice");
    }
}
