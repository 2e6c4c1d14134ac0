package org.exportscreening.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.assertj.core.api.AbstractThrowableAssert;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.JsonException;
import org.exportscreening.rules.rulebook.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactReaderTest {
    private static final FactReader READER =
            new FactReader(Rulebook.bundledEar().catalogue());

    private static Facts read(String json) {
        return READER.read(Json.parse("deal", json.replace('\'', '"')));
    }

    private static Object value(String json, String path) {
        return Facts.lookUp(read(json).root(), path).orElse(null);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String json) {
        return assertThatThrownBy(() -> read(json))
                .isInstanceOf(JsonException.class)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    @Test
    void valuesComeOutInTheirTypes() {
        String json = "{'date': '2026-11-22', 'item': {'eccn': '3a090.A', 'value': 12.50, 'usOrigin': true},"
                + " 'transit': ['jp'], 'endUse': {'uses': []}}";

        assertThat(value(json, "date")).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(value(json, "item.eccn")).isEqualTo("3A090.a");
        assertThat(value(json, "item.value")).isEqualTo(new BigDecimal("12.50"));
        assertThat(value(json, "item.usOrigin")).isEqualTo(true);
        assertThat(value(json, "transit")).asString().isEqualTo("[JP]");
        assertThat(value(json, "endUse.uses")).asString().isEqualTo("[]");
    }

    @Test
    void anUnknownPropertyAtTheRootIsNamedWithTheNearest() {
        assertRefused("{'destinaton': 'CN'}")
                .hasMessageStartingWith("deal: unknown property \"destinaton\"; did you mean \"destination\"?");
    }

    @Test
    void anUnknownPropertyDeepInsideIsNamedWithItsPointer() {
        assertRefused("{'parties': [{}, {'owners': [{'persent': 50}]}]}")
                .hasMessageStartingWith(
                        "deal /parties/1/owners/0: unknown property \"persent\"; did you mean \"percent\"?");
    }

    @Test
    void theValidNamesAreListedForAnOwnerOfAnOwnerToo() {
        assertRefused("{'parties': [{'owners': [{'owners': [{'nme': 'A'}]}]}]}")
                .hasMessageStartingWith("deal /parties/0/owners/0/owners/0: unknown property \"nme\"")
                .hasMessageContaining("did you mean \"name\"?")
                .hasMessageContaining("percent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"subjectToEar", "onCcl", "controlledUsContentShare", "productGroup"})
    void whatIsOnlyComputedCanNotBeSupplied(String fact) {
        assertRefused("{'item': {'" + fact + "': true}}").hasMessageContaining("unknown property \"" + fact + "\"");
    }

    @Test
    void aWrongWordIsRefusedWithTheNearestValidOne() {
        assertRefused("{'parties': [{'role': 'ENDUSER'}]}")
                .hasMessageStartingWith("deal /parties/0/role: expected one of EXPORTER, ")
                .hasMessageEndingWith("found \"ENDUSER\"; did you mean \"END_USER\"?");
    }

    @Test
    void aCountryNameIsRefusedWithItsCode() {
        assertRefused("{'destination': 'China'}")
                .hasMessageStartingWith("deal /destination: expected an ISO 3166-1 alpha-2 country such as CN")
                .hasMessageEndingWith("found \"China\"; did you mean \"CN\"?");
    }

    @Test
    void aMisspeltCountryIsRefusedWithTheNearest() {
        assertRefused("{'destination': 'Chna'}").hasMessageEndingWith("did you mean \"CN\"?");
        assertRefused("{'destination': 'UK'}").hasMessageEndingWith("did you mean \"GB\"?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHN", "XX", "UK", "EU", "C", "UA-99"})
    void whatIsNoCountryIsRefused(String code) {
        assertRefused("{'destination': '" + code + "'}").hasMessageContaining("found \"" + code + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn", "CN", " Cn "})
    void aCountryIsReadInAnyCase(String code) {
        assertThat(value("{'destination': '" + code + "'}", "destination")).isEqualTo("CN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UA-43", "UA-14", "ua-09"})
    void theOccupiedRegionsAreDestinations(String code) {
        assertThat(value("{'destination': '" + code + "'}", "destination")).isEqualTo(code.toUpperCase(Locale.ROOT));
    }

    @Test
    void anOccupiedRegionIsNoCountryOfOrigin() {
        assertRefused("{'item': {'madeIn': 'UA-43'}}").hasMessageStartingWith("deal /item/madeIn: ");
    }

    @Test
    void aGovernmentOfNoneIsAWordOfItsOwn() {
        assertThat(read("{'parties': [{'governmentOf': 'NONE'}]}").root())
                .asString()
                .contains("governmentOf=NONE");
    }

    @Test
    void nullIsNotSupplied() {
        assertThat(read("{'destination': null, 'item': {'eccn': null}, 'parties': null}")
                        .root())
                .asString()
                .isEqualTo("{item={}}");
    }

    @Test
    void nullInsideAListIsRefused() {
        assertRefused("{'transit': [null]}").hasMessageStartingWith("deal /transit/0: ");
        assertRefused("{'parties': [null]}").hasMessageStartingWith("deal /parties/0: expected an object");
    }

    @Test
    void aNegativeValueIsRefused() {
        assertRefused("{'item': {'value': -0.01}}")
                .hasMessage("deal /item/value: expected a number that is not negative, found -0.01");
    }

    @Test
    void zeroIsNotNegative() {
        assertThat(value("{'item': {'value': 0}}", "item.value")).isEqualTo(BigDecimal.ZERO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3A09", "3A0901", "3F001", "A3090", "3A090.", "3A090..a", "3A090.abcd", "3A090a", "EAR-99", "NLR"
            })
    void anEccnOfAnotherShapeIsRefused(String eccn) {
        assertRefused("{'item': {'eccn': '" + eccn + "'}}")
                .hasMessageStartingWith(
                        "deal /item/eccn: expected an ECCN such as 3A090.a, or EAR99, found \"" + eccn + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3A090", "EAR99", "3A001.z.1.a", "9A610.x", "3B001.c.1.a"})
    void anEccnWithOrWithoutItsParagraphIsRead(String eccn) {
        assertThat(value("{'item': {'eccn': '" + eccn + "'}}", "item.eccn")).isEqualTo(eccn);
    }

    @Test
    void ownersMayHaveOwnersToAnyDepth() {
        String json = "{'parties': [{'owners': [{'owners': [{'percent': 51, 'owners':"
                + " [{'name': 'Top', 'listings': [{'list': 'EL', 'footnotes': [4]}]}]}]}]}]}";

        assertThat(read(json).root()).asString().contains("name=Top", "list=EL", "footnotes=[4]", "percent=51");
    }

    @Test
    void aFractionIsNoWholeNumber() {
        assertRefused("{'redFlags': [1.5]}").hasMessage("deal /redFlags/0: expected a whole number, found 1.5");
        assertThat(value("{'redFlags': [2.0]}", "redFlags")).asString().isEqualTo("[2.0]");
    }

    @Test
    void theShapeMustFit() {
        assertRefused("{'parties': {}}").hasMessageStartingWith("deal /parties: expected an array");
        assertRefused("{'item': []}").hasMessageStartingWith("deal /item: expected an object");
        assertRefused("{'item': {'usOrigin': 'yes'}}")
                .hasMessage("deal /item/usOrigin: expected true or false, found \"yes\"");
        assertRefused("{'item': {'value': 'dear'}}").hasMessage("deal /item/value: expected a number, found \"dear\"");
        assertRefused("{'date': '2026-13-01'}").hasMessageStartingWith("deal /date: expected a date");
        assertRefused("[]").hasMessageStartingWith("deal: expected an object");
    }
}
