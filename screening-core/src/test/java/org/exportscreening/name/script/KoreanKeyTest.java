package org.exportscreening.name.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KoreanKeyTest {

    @ParameterizedTest
    @CsvSource({
        "jong, chong",
        "jeong, chong",
        "pom, bom",
        "kyu, gyu",
        "tae, dae",
        "chun, jun",
        "eun, un",
        "hyok, hyeok",
        "taechin, daejin"
    })
    void isTheSameForSpellingsOfOneSyllable(String a, String b) {
        assertThat(KoreanKey.isSyllables(a)).isTrue();
        assertThat(KoreanKey.isSyllables(b)).isTrue();
        assertThat(KoreanKey.of(a)).isEqualTo(KoreanKey.of(b));
    }

    @ParameterizedTest
    @CsvSource({"jong, yong", "pong, pyong", "chol, chul", "sam, som", "il, im"})
    void differsForOtherSyllables(String a, String b) {
        assertThat(KoreanKey.of(a)).isNotEqualTo(KoreanKey.of(b));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhang", "smith", "bank", "xi", "vostok", "williams"})
    void otherWordsAreNoSyllables(String word) {
        assertThat(KoreanKey.isSyllables(word)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"kyong, true", "hyok, true", "myung, true", "chang, false", "ping, false", "ryan, false"})
    void aConsonantAndYMarkKorean(String word, boolean marked) {
        assertThat(KoreanKey.isMarked(word)).isEqualTo(marked);
    }
}
