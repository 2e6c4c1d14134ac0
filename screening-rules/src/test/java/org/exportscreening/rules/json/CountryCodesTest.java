package org.exportscreening.rules.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryCodesTest {
    @ParameterizedTest
    @CsvSource({
        "China, CN",
        "chna, CN",
        "Germny, DE",
        "CHN, CN",
        "UK, GB",
        "EL, GR",
        "UAE, AE",
        "South Korea, KR",
        "de, DE",
        "中国, CN",
        "Crimea, UA-43"
    })
    void whatWasMeantIsTold(String text, String code) {
        assertThat(CountryCodes.hint(text)).isEqualTo("; did you mean \"" + code + "\"?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "Q", "", "Atlantis-on-the-sea"})
    void whatNobodyCanTellIsLeft(String text) {
        assertThat(CountryCodes.hint(text)).isEmpty();
    }

    @Test
    void aCodeIsInCapitals() {
        assertThat(CountryCodes.contains("CN")).isTrue();
        assertThat(CountryCodes.contains("cn")).isFalse();
        assertThat(CountryCodes.contains("UK")).isFalse();
        assertThat(CountryCodes.all()).contains("XK", "DE").doesNotContain("UA-43");
    }
}
