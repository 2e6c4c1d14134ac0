package org.exportscreening.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "13, 13",
        "013, 13",
        "000, 0",
        "13th, 13",
        "1st, 1",
        "2nd, 2",
        "3rd, 3",
        "00123456789012345678901234567890, 123456789012345678901234567890"
    })
    void areTheirDigits(String word, String digits) {
        assertThat(Numbers.digits(word)).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({"''", "th", "13a", "a13", "13thx", "1-3", "thirteen", "١٣"})
    void otherWordsAreNone(String word) {
        assertThat(Numbers.digits(word)).isEmpty();
    }
}
