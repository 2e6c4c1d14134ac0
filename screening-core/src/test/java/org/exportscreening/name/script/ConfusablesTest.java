package org.exportscreening.name.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfusablesTest {

    /** Escapes stand for the letters that do not belong: 0430 a, 0435 e, 043e o, 0440 r, 0441 s, 041d N in Cyrillic. */
    @ParameterizedTest
    @CsvSource({
        "hu\u0430wei, huawei",
        "\u0455b\u0435rb\u0430nk, sberbank",
        "\u041dUAWEI, hUAWEI",
        "r\u03bfsneft, rosneft",
        "\u03bfmeg\u03b1, omega",
        "\u0456r\u0430n, iran",
        "газпpом, газпром",
        "рoстeх, ростех",
        "παπαδoπoυλoς, παπαδοπουλος",
        "huawei, huawei",
        "газпром, газпром",
        "оcо, осо",
        "жhuawei, жhuawei",
        "abc123, abc123",
    })
    void aWordOfTwoScriptsGoesBackToOne(String word, String folded) {
        assertThat(Confusables.fold(word)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "g00gle, google",
        "hu@wei, huawei",
        "fa1con, falcon",
        "m1tsubishi, mitsubishi",
        "ro5neft, rosneft",
        "ro$neft, rosneft",
        "k3lly, kelly",
        "f16, f16",
        "3m, 3m",
        "a123b, a123b",
        "unit 61398, unit 61398",
    })
    void digitsAmongLettersAreLetters(String word, String read) {
        assertThat(Confusables.digits(word)).isEqualTo(read);
    }
}
