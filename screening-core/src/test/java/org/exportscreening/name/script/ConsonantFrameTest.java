package org.exportscreening.name.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsonantFrameTest {

    @ParameterizedTest
    @CsvSource({
        "samir, samer",
        "boutros, butrus",
        "younnes, younous",
        "deker, dikr",
        "qasemi, ghasemi",
        "awlaki, aulaqi",
        "hafiz, hafez",
        "ubaidah, obeida",
        "khalaf, halaf",
        "javid, javed"
    })
    void isTheSameForSpellingsOfOneName(String a, String b) {
        assertThat(ConsonantFrame.of(a)).isEqualTo(ConsonantFrame.of(b)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"barton, parton", "zahir, dahir", "sharif, sarif", "chen, shen", "jong, yong", "omar, mar"})
    void differsForOtherSounds(String a, String b) {
        assertThat(ConsonantFrame.of(a)).isNotEqualTo(ConsonantFrame.of(b));
    }
}
