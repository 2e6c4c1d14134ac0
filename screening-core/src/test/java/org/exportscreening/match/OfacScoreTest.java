package org.exportscreening.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfacScoreTest {

    /** Codes from the published examples of American Soundex. */
    @ParameterizedTest
    @CsvSource({
        "ROBERT, R163",
        "RUPERT, R163",
        "RUBIN, R150",
        "ASHCRAFT, A261",
        "TYMCZAK, T522",
        "PFISTER, P236",
        "HONEYMAN, H555",
        "LEE, L000"
    })
    void codesAWordByItsSound(String word, String code) {
        assertThat(OfacScore.soundex(word)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "'AL ZAWAHIRI, Dr. Ayman', AL ZAWAHIRI DR AYMAN, 100",
        "Ayman al-Zawahiri, 'AL ZAWAHIRI, Dr. Ayman', 100",
        "Zawahiri, 'AL ZAWAHIRI, Dr. Ayman', 100",
        "Müller, MULLER, 100",
        "北京, BEIJING, 0",
    })
    void isTheHigherOfTheWholeAndTheParts(String query, String listed, int score) {
        assertThat(OfacScore.of(query, listed)).isEqualTo(score);
    }

    /** MARTHA and MARHTA are Winkler's own example: 0.9611. */
    @Test
    void measuresByJaroWinkler() {
        assertThat(OfacScore.of("MARHTA", "MARTHA")).isEqualTo(96);
    }

    @Test
    void aPartWithAnotherFirstLetterAndSoundCountsNothing() {
        assertThat(OfacScore.of("XAWAHIRI AYMAN", "AYMAN ZAWAHIRI")).isLessThan(70);
        assertThat(OfacScore.of("Acme Furniture", "HUAWEI TECHNOLOGIES CO., LTD."))
                .isLessThan(60);
    }
}
