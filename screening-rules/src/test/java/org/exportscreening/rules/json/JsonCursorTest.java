package org.exportscreening.rules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCursorTest {
    private static JsonCursor at(String json) {
        return Json.parse("f.json", json);
    }

    private static void fails(ThrowingCallable reading, String message) {
        assertThatThrownBy(reading).isInstanceOf(JsonException.class).hasMessage(message);
    }

    @Test
    void anUnknownPropertyIsNamedWithTheNearestValidOne() {
        fails(
                () -> at("{\"rule\": {\"titel\": \"x\"}}").get("rule").only("title", "id"),
                "f.json /rule: unknown property \"titel\"; did you mean \"title\"? (valid: id, title)");
    }

    @Test
    void anUnknownPropertyFarFromAllIsNamedWithoutAGuess() {
        fails(
                () -> at("{\"zzzzzzzz\": 1}").only("title", "id"),
                "f.json: unknown property \"zzzzzzzz\" (valid: id, title)");
    }

    @Test
    void knownPropertiesPass() {
        assertThat(at("{\"id\": 1}").only("title", "id").names()).containsExactly("id");
    }

    @Test
    void aMissingPropertyIsNamed() {
        fails(
                () -> at("{\"a\": [{}]}").get("a").elements().get(0).get("id"),
                "f.json /a/0: expected a property \"id\"");
    }

    @Test
    void nullIsThereForGetButNotForHasAndFind() {
        JsonCursor cursor = at("{\"a\": null}");

        assertThat(cursor.get("a").isNull()).isTrue();
        assertThat(cursor.has("a")).isFalse();
        assertThat(cursor.find("a")).isEmpty();
        assertThat(cursor.find("b")).isEmpty();
    }

    @Test
    void pointersEscapeSlashAndTilde() {
        assertThat(at("{\"a/b\": {\"c~d\": [7, 8]}}")
                        .get("a/b")
                        .get("c~d")
                        .elements()
                        .get(1)
                        .pointer())
                .isEqualTo("/a~1b/c~0d/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"12\"", "true", "[1]", "null"})
    void onlyANumberIsANumber(String json) {
        assertThatThrownBy(() -> at("{\"v\": " + json + "}").get("v").number())
                .hasMessageStartingWith("f.json /v: expected a number, found ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"true\"", "1", "0", "null", "{}"})
    void onlyABooleanIsABoolean(String json) {
        assertThatThrownBy(() -> at("{\"v\": " + json + "}").get("v").bool())
                .hasMessageStartingWith("f.json /v: expected true or false, found ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2026-02-30\"", "\"2026-2-3\"", "\"22.11.2026\"", "20261122", "\"2026-11-22T00:00:00Z\""})
    void onlyAnIsoDateIsADate(String json) {
        assertThatThrownBy(() -> at("{\"v\": " + json + "}").get("v").date())
                .hasMessageStartingWith("f.json /v: expected a date such as 2026-11-22, found ");
    }

    @Test
    void anIsoDateIsRead() {
        assertThat(at("\"2024-02-29\"").date()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"  \"", "7", "null", "[]"})
    void textIsAStringThatIsNotBlank(String json) {
        assertThatThrownBy(() -> at("{\"v\": " + json + "}").get("v").text())
                .hasMessageStartingWith("f.json /v: expected text, found ");
    }

    @Test
    void aSingleTextCountsAsAListOfOne() {
        assertThat(at("\"a\"").texts()).isEqualTo(List.of("a"));
        assertThat(at("[\"a\", \"b\"]").texts()).isEqualTo(List.of("a", "b"));
        fails(() -> at("[\"a\", 1]").texts(), "f.json /1: expected text, found 1; did you mean \"1\" in quotes?");
    }

    @Test
    void anArrayOrObjectIsExpectedInWords() {
        fails(() -> at("{}").elements(), "f.json: expected an array, found an object");
        fails(() -> at("[]").names(), "f.json: expected an object, found an array");
    }

    @Test
    void aLongValueIsCutInTheMessage() {
        assertThatThrownBy(() -> at("\"" + "a".repeat(5_000) + "\"").number())
                .hasMessage("f.json: expected a number, found \"" + "a".repeat(60) + "...\"");
    }

    @Test
    void aValueWithLineBreaksGivesAMessageOfOneLine() {
        assertThatThrownBy(() -> at("\"a\\nb\"").number())
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }
}
