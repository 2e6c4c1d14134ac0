package org.exportscreening.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import javax.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectivePeriodTest {
    private static final LocalDate FIRST = LocalDate.of(2022, 10, 21);
    private static final LocalDate END = LocalDate.of(2023, 11, 17);
    private static final EffectivePeriod PERIOD = new EffectivePeriod(FIRST, END);

    private static EffectivePeriod period(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new EffectivePeriod(from, to);
    }

    @Test
    void theFirstDayIsInForceAndTheDayBeforeIsNot() {
        assertThat(PERIOD.contains(FIRST)).isTrue();
        assertThat(PERIOD.contains(FIRST.minusDays(1))).isFalse();
    }

    @Test
    void theLastDayIsTheOneBeforeTo() {
        assertThat(PERIOD.contains(END.minusDays(1))).isTrue();
        assertThat(PERIOD.contains(END)).isFalse();
    }

    @Test
    void anOpenEndHasNoBound() {
        assertThat(period(null, END).contains(LocalDate.MIN)).isTrue();
        assertThat(period(null, END).contains(END)).isFalse();
        assertThat(period(FIRST, null).contains(LocalDate.MAX)).isTrue();
        assertThat(period(FIRST, null).contains(FIRST.minusDays(1))).isFalse();
        assertThat(EffectivePeriod.ALWAYS.contains(FIRST)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // the other period: from, to, whether they share a day
        "2023-11-17, 2024-01-01, false",
        "2023-11-16, 2024-01-01, true",
        "2022-01-01, 2022-10-21, false",
        "2022-01-01, 2022-10-22, true",
        "2022-12-01, 2022-12-02, true",
        "2000-01-01, 2030-01-01, true",
        ", 2022-10-21, false",
        ", 2022-10-22, true",
        "2023-11-17, , false",
        "2023-11-16, , true",
        ", , true"
    })
    void periodsOverlapOnlyIfTheyShareADay(@Nullable LocalDate from, @Nullable LocalDate to, boolean overlap) {
        assertThat(PERIOD.overlaps(period(from, to))).isEqualTo(overlap);
        assertThat(period(from, to).overlaps(PERIOD)).isEqualTo(overlap);
    }

    @Test
    void aPeriodOfOneDayIsNotEmptyButOneOfNoneIs() {
        assertThat(period(FIRST, FIRST.plusDays(1)).contains(FIRST)).isTrue();
        assertThatThrownBy(() -> period(FIRST, FIRST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a period must end after it begins, found 2022-10-21 to 2022-10-21");
        assertThatThrownBy(() -> period(END, FIRST)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void printsOpenEndsAsDots() {
        assertThat(period(null, END)).hasToString("... to 2023-11-17");
        assertThat(period(FIRST, null)).hasToString("2022-10-21 to ...");
    }
}
