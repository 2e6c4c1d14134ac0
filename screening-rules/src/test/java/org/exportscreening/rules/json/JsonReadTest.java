package org.exportscreening.rules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReadTest {
    private static JsonException refused(String text) {
        JsonException refusal = catchThrowableOfType(JsonException.class, () -> Json.parse("facts.json", text));
        assertThat(refusal).as("refusal of %s", text).isNotNull();
        assertThat(refusal.getMessage()).doesNotContain("\n").startsWith("facts.json");
        return refusal;
    }

    @Test
    void readsPlainValuesInDocumentOrder() {
        Object value = Json.parse("x", "{\"b\": [1.50, true, null], \"a\": {\"c\": \"\\u00e9\"}}")
                .value();

        assertThat(((List<?>) ((Map<?, ?>) value).get("b")).get(0)).isEqualTo(new BigDecimal("1.50"));
        assertThat(value.toString()).isEqualTo("{b=[1.50, true, null], a={c=é}}");
    }

    @Test
    void duplicateKeysAreRefusedAtTheirPlace() {
        JsonException refusal = refused("{\n  \"destination\": \"CN\",\n  \"destination\": \"DE\"\n}");

        assertThat(refusal.place()).startsWith("3:");
        assertThat(refusal.getMessage()).startsWith("facts.json:3:").contains("destination");
    }

    @Test
    void duplicateKeysAreRefusedDeepInside() {
        assertThat(refused("[{\"a\": {\"b\": 1,\n\"b\": 2}}]").place()).startsWith("2:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\": \"a\"", "[1", "{\"value\": NaN}"})
    void theParserDoesNotSpeakOfItself(String text) {
        assertThat(refused(text).getMessage()).doesNotContain("REDACTED", "Feature", "Source");
    }

    @Test
    void whatStaysOpenIsToldWithItsPlace() {
        assertThat(refused("{\"id\": \"a\"").getMessage()).endsWith("(start marker at line: 1, column: 1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}\n{}", "{}\n]", "{}\n1", "{}\nx"})
    void nothingMayFollowTheDocument(String text) {
        assertThat(refused(text).place()).startsWith("2:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\n"})
    void anEmptyDocumentIsRefused(String text) {
        assertThat(refused(text).getMessage()).isEqualTo("facts.json: expected a JSON document, found nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\"", "{\"a\":", "{\"a\": [1,", "\"text", "{\"a\": tru"})
    void aTruncatedDocumentIsRefusedWithItsPlace(String text) {
        assertThat(refused(text).place()).matches("1:\\d+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "+1", "01", "'a'", "{a: 1}", "[1,]", "/* c */ 1"})
    void dialectsOfJsonAreRefused(String text) {
        assertThat(refused(text).place()).matches("1:\\d+");
    }

    @Test
    void aDepthBombIsRefusedWithItsPlace() {
        JsonException refusal = refused("[".repeat(100_000));

        assertThat(refusal.getMessage()).contains("depth");
        assertThat(refusal.place()).matches("1:\\d+");
    }

    @Test
    void sixtyFourLevelsAreRead() {
        assertThat(Json.parse("x", "[".repeat(64) + "]".repeat(64)).isArray()).isTrue();
    }

    @Test
    void aNumberBeyondAnyUnitIsNamed() {
        assertThatThrownBy(() -> Json.parse("x", "{\"v\": 1e999}"))
                .hasMessage("x:1:7: the number 1e999 is beyond any unit used here");
        assertThatThrownBy(() -> Json.parse("x", "9".repeat(101)))
                .hasMessageContaining("the number 99999999999999999999... is beyond");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1E-999999999", "1e99999999999999999999", "[1,\n 1e101]"})
    void numbersBeyondAnyUnitAreRefusedWithTheirPlace(String text) {
        assertThat(refused(text).place()).matches("[12]:\\d+");
    }

    @Test
    void aNumberOfAThousandDigitsIsRefused() {
        assertThat(refused("9".repeat(1_001)).place()).matches("1:\\d+");
        assertThat(refused("0." + "1".repeat(150)).place()).matches("1:\\d+");
    }

    @Test
    void decimalsAreExact() {
        assertThat(Json.parse("x", "0.1").number()).isEqualTo(new BigDecimal("0.1"));
        assertThat(Json.parse("x", "1e2").number()).isEqualByComparingTo("100");
    }

    @Test
    void aTextOfMoreThanAMillionCharactersIsRefused() {
        assertThat(refused("\"" + "a".repeat(1_000_001) + "\"").getMessage()).hasSizeLessThan(500);
    }

    @Test
    void aByteOrderMarkInAStreamIsSkipped() throws IOException {
        byte[] bytes = "\uFEFF{\"a\": 1}".getBytes(StandardCharsets.UTF_8);

        assertThat(Json.parse("x", new ByteArrayInputStream(bytes)).get("a").number())
                .isEqualByComparingTo("1");
    }

    @Test
    void theErrorKnowsItsSourceAndPlace() {
        assertThatThrownBy(() -> Json.parse("deal 7", "{]")).isInstanceOfSatisfying(JsonException.class, e -> {
            assertThat(e.source()).isEqualTo("deal 7");
            assertThat(e.place()).matches("1:\\d+");
        });
    }
}
