package org.exportscreening.name.han;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "第一, 1",
        "十, 10",
        "第十四, 14",
        "二十, 20",
        "五十五, 55",
        "七〇一, 701",
        "五零二, 502",
        "一百零二, 102",
        "三百二十, 320",
        "第28, 28",
        "28号, 28",
        "一千, 1000",
    })
    void areReadAsDigits(String numeral, String digits) {
        assertThat(Numerals.digits(numeral)).isEqualTo(digits);
    }

    @Test
    void areAlsoOrdinals() {
        assertThat(Numerals.readings("第二")).containsExactly("2", "2nd", "second");
        assertThat(Numerals.readings("十一")).containsExactly("11", "11th");
        assertThat(Numerals.readings("一百一十二")).containsExactly("112", "112th");
        assertThat(Numerals.readings("第四十一")).containsExactly("41", "41st");
    }
}
