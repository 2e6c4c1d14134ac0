package org.exportscreening.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.AbstractThrowableAssert;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.JsonException;
import org.exportscreening.rules.rulebook.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that can not be are refused with what would be valid; spellings that can only mean one thing are read. */
class FactReaderValuesTest {
    private static final FactReader READER =
            new FactReader(Rulebook.bundledEar().catalogue());

    private static Facts read(String json) {
        return READER.read(Json.parse("deal", json.replace('\'', '"')));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String json) {
        return assertThatThrownBy(() -> read(json)).isInstanceOf(JsonException.class);
    }

    private static String owner(String percent) {
        return "{'parties': [{'owners': [{'owners': [{'percent': " + percent + "}]}]}]}";
    }

    @ParameterizedTest
    @CsvSource({"101, 100", "100.01, 100", "-1, 0", "-0.5, 0"})
    void aShareIsAtMostTheWhole(String percent, String nearest) {
        assertRefused(owner(percent))
                .hasMessage("deal /parties/0/owners/0/owners/0/percent: expected a number from 0 to 100, found "
                        + percent + "; the nearest valid value is " + nearest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.01", "50", "100", "100.0"})
    void aShareUpToTheWholeIsRead(String percent) {
        assertThat(read(owner(percent)).root()).asString().contains("percent=" + percent);
    }

    /** A share held through another owner may be stated beside that owner's, so that the sum says nothing. */
    @Test
    void severalOwnersMayHoldMoreThanTheWholeTogether() {
        assertThat(read("{'parties': [{'owners': [{'percent': 60}, {'percent': 60}]}]}")
                        .root())
                .asString()
                .contains("percent=60");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "30, 29", "99, 29", "-1, 1"})
    void aRedFlagThatSupplement3DoesNotHoldIsRefused(String number, String nearest) {
        assertRefused("{'redFlags': [1, " + number + "]}")
                .hasMessage("deal /redFlags/1: expected a whole number from 1 to 29, found " + number
                        + "; the nearest valid value is " + nearest);
    }

    @Test
    void theRedFlagsOfSupplement3AreRead() {
        assertThat(read("{'redFlags': [1, 29, 1]}").root())
                .as("what is said twice counts once")
                .asString()
                .isEqualTo("{redFlags=[1, 29]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6"})
    void aFootnoteThatTheEntityListDoesNotHaveIsRefused(String number) {
        assertRefused("{'parties': [{'listings': [{'list': 'EL', 'footnotes': [" + number + "]}]}]}")
                .hasMessageContaining("/footnotes/0: expected a whole number from 1 to 5, found " + number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"processNodeNm", "dramHalfPitchNm", "bitLength", "wavelengthNm", "volumeCubicFeet"})
    void whatIsMeasuredIsMoreThanNothing(String parameter) {
        assertRefused("{'item': {'parameters': {'" + parameter + "': 0}}}")
                .hasMessage("deal /item/parameters/" + parameter
                        + ": expected a number above 0, found 0; leave it out where it is not known");
        assertThat(read("{'item': {'parameters': {'" + parameter + "': 0.5}}}").root())
                .asString()
                .contains(parameter + "=0.5");
    }

    /** Such as the die area that counts, of which a planar chip has none. */
    @ParameterizedTest
    @ValueSource(strings = {"tsvPerDie", "dieAreaMm2", "tops", "interconnectGBps", "petaflopsFp64"})
    void whatMayBeAbsentMayBeZero(String parameter) {
        assertThat(read("{'item': {'parameters': {'" + parameter + "': 0}}}").root())
                .asString()
                .contains(parameter + "=0");
    }

    @Test
    void aSlipOfTheExponentIsRefused() {
        assertRefused("{'item': {'value': 1e99}}")
                .hasMessage("deal /item/value: expected a number up to 1000000000000000, found 1E+99");
        assertThat(read("{'item': {'parameters': {'transistorCount': 4e12}}}").root())
                .asString()
                .contains("4E+12");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'item': {'value': '1000'}} | did you mean 1000 without quotes?",
                "{'item': {'usOrigin': 'True'}} | did you mean true without quotes?",
                "{'item': {'hts': 8471}} | did you mean \"8471\" in quotes?",
                "{'redFlags': 3} | expected an array of integers, found 3; did you mean [3]?",
            })
    void aValueOfAnotherTypeIsRefusedWithTheOneThatWasMeant(String json, String hint) {
        assertRefused(json).hasMessageEndingWith(hint);
    }

    @Test
    void aQuotedNumberOutOfBoundsIsNotOffered() {
        assertRefused(owner("'101'")).hasMessageEndingWith("expected a number, found \"101\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXPORT", "export", " Export "})
    void aWordIsReadInAnyCaseAsCountriesAndCodesAre(String kind) {
        assertThat(read("{'kind': '" + kind + "'}").root()).asString().isEqualTo("{kind=EXPORT}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"End User", "END-USER", "enduser"})
    void aWordOfOtherLettersIsRefusedWithTheNearest(String role) {
        assertRefused("{'parties': [{'role': '" + role + "'}]}")
                .hasMessageEndingWith("found \"" + role + "\"; did you mean \"END_USER\"?");
    }

    @ParameterizedTest
    @CsvSource({
        "'3A090 a', 3A090.a",
        "3a090a, 3A090.a",
        "3A090., 3A090",
        "3A090..a, 3A090.a",
        "EAR 99, EAR99",
        "ear-99, EAR99"
    })
    void anEccnOfAnotherShapeIsRefusedWithTheNearest(String code, String nearest) {
        assertRefused("{'item': {'eccn': '" + code + "'}}").hasMessageEndingWith("did you mean \"" + nearest + "\"?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3A09", "9Z999", "NLR"})
    void whereNoEccnIsNearNoneIsOffered(String code) {
        assertRefused("{'item': {'eccn': '" + code + "'}}").hasMessageEndingWith("found \"" + code + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void blanksAreNoCountryNoCodeNoWordAndNoDate(String blank) {
        for (String json :
                new String[] {"{'destination': '%s'}", "{'item': {'eccn': '%s'}}", "{'kind': '%s'}", "{'date': '%s'}"
                }) {
            assertRefused(json.formatted(blank))
                    .hasMessageContaining(": expected ")
                    .hasMessageEndingWith("found \"" + blank + "\"");
        }
    }

    @Test
    void aTextOfBlanksIsNotSuppliedAndNoElementOfAList() {
        assertThat(read("{'id': ' ', 'item': {'description': '', 'hts': ' '}, 'parties': [{'name': ' '}]}")
                        .root())
                .asString()
                .isEqualTo("{item={}, parties=[{}]}");
        assertRefused("{'cannotDetermine': [' ']}").hasMessageContaining("/cannotDetermine/0: expected text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8471", "8471.50", "8471.50.01 50", "84"})
    void aTariffNumberIsDigitsWithSeparators(String hts) {
        assertThat(read("{'item': {'hts': '" + hts + "'}}").root()).asString().contains("hts=" + hts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "8471.5x", "8", "84715001501234"})
    void whatIsNoTariffNumberIsRefused(String hts) {
        assertRefused("{'item': {'hts': '" + hts + "'}}")
                .hasMessage("deal /item/hts: expected an HTS or Schedule B number of 2 to 10 digits such as 8471.50,"
                        + " found \"" + hts + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"endUse.rangeKm", "parties.owners.percent", "parties[0].owners[1].percent", "parties[].listings"
            })
    void whatCanNotBeDeterminedIsAFact(String path) {
        assertThat(read("{'cannotDetermine': ['" + path + "']}").root())
                .asString()
                .contains(path);
    }

    @Test
    void whatCanNotBeDeterminedAndIsNoFactIsRefusedWithTheNearest() {
        assertRefused("{'cannotDetermine': ['endUse.rangekm']}")
                .hasMessage(
                        "deal /cannotDetermine/0: expected the path of a fact, such as parties.owners.percent, found"
                                + " \"endUse.rangekm\"; did you mean \"endUse.rangeKm\"?");
    }
}
