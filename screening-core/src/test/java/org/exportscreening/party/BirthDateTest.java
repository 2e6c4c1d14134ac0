package org.exportscreening.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateTest {

    @ParameterizedTest
    @CsvSource({
        "1965-03-21, 1965-03-21, 1965-03-21",
        "1965-03, 1965-03-01, 1965-03-31",
        "1965, 1965-01-01, 1965-12-31",
        "21 Mar 1965, 1965-03-21, 1965-03-21",
        "21 March 1965, 1965-03-21, 1965-03-21",
        "Feb 1964, 1964-02-01, 1964-02-29",
        "circa 1965, 1964-01-01, 1966-12-31",
        "circa 1963-1964, 1962-01-01, 1965-12-31",
        "1960 to 1965, 1960-01-01, 1965-12-31",
        "01 Jan 1960 to 31 Dec 1961, 1960-01-01, 1961-12-31",
    })
    void readsWhatListsPrint(String text, LocalDate earliest, LocalDate latest) {
        assertThat(BirthDate.parse(text)).isEqualTo(new BirthDate(earliest, latest, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "65", "1965-13-01", "30 Feb 1965", "21 Foo 1965", "yesterday", "1970 to 1960", "03/21/1965"})
    void refusesWhatIsNoDate(String text) {
        assertThat(BirthDate.find(text)).isEmpty();
        assertThatThrownBy(() -> BirthDate.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A date of birth is a day such as 1965-03-21 or a year such as 1965, found \"" + text + "\".");
    }

    @ParameterizedTest
    @CsvSource({
        "1965-03-21, 1965, true",
        "1965-03-21, 1965-03-21, true",
        "1965-03-21, 1965-03-22, false",
        "1966, circa 1965, true",
        "1967, circa 1965, false",
        "1965, 1960 to 1970, true"
    })
    void agreesWhereADayIsCommonToBoth(String one, String other, boolean agrees) {
        assertThat(BirthDate.parse(one).agrees(BirthDate.parse(other))).isEqualTo(agrees);
        assertThat(BirthDate.parse(other).agrees(BirthDate.parse(one))).isEqualTo(agrees);
    }

    @Test
    void isMadeOfADayOrAYear() {
        assertThat(BirthDate.of(LocalDate.of(1965, 3, 21))).isEqualTo(BirthDate.parse("1965-03-21"));
        assertThat(BirthDate.ofYear(1965)).isEqualTo(BirthDate.parse("1965"));
    }
}
