package org.exportscreening.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.JsonException;
import org.exportscreening.rules.rulebook.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactCatalogueTest {
    private static final FactCatalogue EAR = Rulebook.bundledEar().catalogue();

    private static FactCatalogue read(String facts) {
        return FactCatalogue.read(Json.parse("facts.json", ("{'facts': [" + facts + "]}").replace('\'', '"')));
    }

    private static void refused(String facts, String message) {
        assertThatThrownBy(() -> read(facts)).isInstanceOf(JsonException.class).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "destination, destination",
        "parties[1].role, parties[].role",
        "parties[12].listings[0].list, parties[].listings[].list",
        "parties[0].owners[1].percent, parties[].owners[].percent",
        "parties[0].owners[1].owners[2].percent, parties[].owners[].percent",
        "parties[0].owners[1].owners[2].owners[3].listings[4].list, parties[].owners[].listings[].list",
        "parties[].owners[].percent, parties[].owners[].percent"
    })
    void canonicalPathsHaveNoIndicesAndFoldOwnersOfOwners(String path, String canonical) {
        assertThat(EAR.canonical(path)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({"parties[0].owners[1].owners", "parties[0].owners[1].owners[2].owners", "parties[7].name", "item.eccn"})
    void aFactIsFoundByThePathOfOneTransaction(String path) {
        assertThat(EAR.find(path)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"item.eccm", "parties.role", "parties[0]", "owners[0].percent", "''"})
    void whatIsNoFactIsNotFound(String path) {
        assertThat(EAR.find(path)).isEmpty();
    }

    @Test
    void theElementsOfAListGoByTheirName() {
        assertThat(EAR.listNamed("party")).contains("parties");
        assertThat(EAR.listNamed("listing")).contains("parties[].listings");
        assertThat(EAR.listNamed("nobody")).isEmpty();
    }

    @Test
    void theNamesBelowAPathLeaveOutWhatCanNotBeSupplied() {
        assertThat(EAR.namesBelow("item")).contains("eccn", "value").doesNotContain("subjectToEar", "item");
        assertThat(EAR.namesBelow("")).contains("date", "item", "parties").doesNotContain("eccn");
    }

    @Test
    void aFactThatCanBeMissingNeedsAQuestion() {
        refused("{'path': 'a', 'type': 'boolean'}", "facts.json: a: a fact that can be missing needs a question");
    }

    @Test
    void aFactThatNeverIsMissingNeedsNone() {
        assertThat(read("{'path': 'a', 'type': 'boolean', 'whenAbsent': {'value': false}},"
                                + "{'path': 'b', 'type': 'number', 'computed': true, 'suppliable': false},"
                                + "{'path': 'c', 'type': 'object'}, {'path': 'd', 'type': 'text'}")
                        .all())
                .hasSize(4);
    }

    @Test
    void anAbsentFactCountsAsAValueOrAsAnotherFactThatIsThere() {
        assertThat(
                        read("{'path': 'a', 'type': 'text'}, {'path': 'b', 'type': 'country', 'whenAbsent': {'sameAs': 'a'}}")
                                .all())
                .hasSize(2);
        refused(
                "{'path': 'b', 'type': 'country', 'whenAbsent': {'sameAs': 'a'}}",
                "facts.json: b: whenAbsent names the unknown fact a");
        refused(
                "{'path': 'b', 'type': 'boolean', 'whenAbsent': {'sameAs': 'b', 'value': true}}",
                "facts.json /facts/0/whenAbsent: expected one of value and sameAs, found both");
        refused(
                "{'path': 'b', 'type': 'boolean', 'whenAbsent': {}}",
                "facts.json /facts/0/whenAbsent: expected a property \"value\"");
    }

    @Test
    void anUnknownTypeIsRefusedWithTheNearest() {
        refused(
                "{'path': 'a', 'type': 'bolean', 'question': 'a?'}",
                "facts.json /facts/0/type: unknown type \"bolean\"; did you mean \"boolean\"?");
    }

    @Test
    void aFactDefinedTwiceIsRefused() {
        refused(
                "{'path': 'a', 'type': 'text'}, {'path': 'a', 'type': 'text'}",
                "facts.json /facts/1: the fact a is defined twice");
    }

    @Test
    void anUnknownPropertyOfAFactIsRefused() {
        assertThatThrownBy(() -> read("{'path': 'a', 'type': 'text', 'manny': true}"))
                .hasMessageStartingWith("facts.json /facts/0: unknown property \"manny\"; did you mean \"many\"?");
    }

    @Test
    void aQuestionMayOnlyRepeatAFactThatIsThere() {
        refused(
                "{'path': 'a', 'type': 'number', 'question': 'a, or {b}?'}",
                "facts.json: a: the question names the unknown fact b");
    }

    @Test
    void completeWhenMustNameAFact() {
        refused(
                "{'path': 'a', 'type': 'number', 'many': true, 'question': 'a?', 'completeWhen': 'b'}",
                "facts.json: a: completeWhen names the unknown fact b");
    }

    @Test
    void pathAndTypeAreRequired() {
        refused("{'type': 'text'}", "facts.json /facts/0: expected a property \"path\"");
        refused("{'path': 'a'}", "facts.json /facts/0: expected a property \"type\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'from': 5, 'to': 5} | facts.json /facts/0/bounds: nothing lies between 5 and 5",
                "{'to': 5} | facts.json /facts/0/bounds: bounds need one of above and from",
                "{'above': 0, 'from': 1} | facts.json /facts/0/bounds: bounds need one of above and from",
                "{'form': 1} | facts.json /facts/0/bounds: unknown property \"form\"; did you mean \"from\"? (valid: above, from, to)"
            })
    void boundsThatHoldNothingAreRefused(String bounds, String message) {
        refused(
                "{'path': 'n', 'type': 'number', 'question': 'n?', 'bounds': " + bounds.replace('\'', '"') + "}",
                message);
    }

    @Test
    void boundsAreOfNumbersAndShapesOfText() {
        refused(
                "{'path': 'd', 'type': 'date', 'question': 'd?', 'bounds': {'from': 1}}",
                "facts.json: d: bounds are of numbers, this is a date");
        refused(
                "{'path': 'n', 'type': 'number', 'question': 'n?', 'shape': {'pattern': '.', 'description': 'x'}}",
                "facts.json: n: a shape is of text, this is a number");
    }
}
