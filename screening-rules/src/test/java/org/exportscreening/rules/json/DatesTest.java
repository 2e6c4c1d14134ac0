package org.exportscreening.rules.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2024-02-29", "2099-12-31"})
    void aDayOfTheseTimesIsRead(String text) {
        assertThat(Dates.parse(text)).contains(LocalDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0206-06-01",
                "1899-12-31",
                "2100-01-01",
                "+12026-06-01",
                "-2026-06-01",
                "2026-02-30",
                "2026-6-1",
                ""
            })
    void anImpossibleDayOrAnotherAgeIsNoDate(String text) {
        assertThat(Dates.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0206-06-01, a date from 1900-01-01 to 2099-12-31",
        "2126-06-01, a date from 1900-01-01 to 2099-12-31",
        "2026-02-30, a date such as 2026-11-22"
    })
    void whatIsExpectedIsTheFormOrTheYears(String text, String expected) {
        assertThat(Dates.expected(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30, 2026-02-28",
        "2024-02-31, 2024-02-29",
        "2026-6-1, 2026-06-01",
        "2026/06/01, 2026-06-01",
        "20260601, 2026-06-01",
        "2026-06-01T00:00:00Z, 2026-06-01",
        "1.6.2026, 2026-06-01"
    })
    void theDayThatWasMeantIsOffered(String text, String meant) {
        assertThat(Dates.hint(text)).isEqualTo("; did you mean " + meant + "?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0206-06-01", "2026-13-01", "2026-00-10", "01/06/2026", "2026-06", "soon", ""})
    void whatMayMeanSeveralDaysOrNoneIsNotGuessed(String text) {
        assertThat(Dates.hint(text)).isEmpty();
    }
}
