package org.exportscreening.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KoreanNamesTest {

    private static final NameNormalizer NORMALIZER = NameNormalizer.bundled();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CHO'NG, Man-pok   | JONG, Man Bok
            KIM, CHIN-SO'K    | KIM, JIN SOK
            JANG, Kyong Hwa   | CHANG, Kyong-hwa
            Park Geun Hye     | PAK, Kun Hye
            RI, Chae-Il       | RI, Jae Il
            """)
    void spellingsOfOneNameHaveOneKey(String a, String b) {
        assertThat(keys(a)).isEqualTo(keys(b));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Wang Ping        | Wang Bing
            Tan Wei          | Dan Wei
            Kim Trading Bank | Gim Trading Bank
            """)
    void otherNamesAreNotKorean(String a, String b) {
        assertThat(keys(a)).isNotEqualTo(keys(b));
    }

    private static List<String> keys(String name) {
        return NORMALIZER.normalize(name).tokens().stream().map(NameToken::key).toList();
    }
}
