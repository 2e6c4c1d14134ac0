package org.exportscreening.name.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransliteratorTest {

    private final Transliterator transliterator = Transliterator.bundled();

    static Stream<Arguments> examples() {
        return Resources.entries("examples.txt").stream()
                .map(entry ->
                        Arguments.of(entry[0], String.join(" ", List.of(entry).subList(1, entry.length))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("examples")
    void writesANameAsListingsDo(String word, String expected) {
        if (expected.startsWith("*")) {
            assertThat(transliterator.latin(word)).startsWith(expected.substring(1));
        } else {
            assertThat(transliterator.latin(word)).contains(expected);
        }
    }

    @Test
    void spellingsArePlainDistinctAndFew() {
        for (String[] example : Resources.entries("examples.txt")) {
            assertThat(transliterator.latin(example[0]))
                    .as(example[0])
                    .hasSizeBetween(1, 4)
                    .doesNotHaveDuplicates()
                    .allMatch(spelling -> spelling.matches("[a-z]+( [a-z]+)*"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "huawei", "123", "-", "华为", "ហួ", "ー", "ь"})
    void aWordWithoutATableOrALetterHasNoSpelling(String word) {
        assertThat(transliterator.latin(word)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ال", "عبدال", "الدين", "الله", "ء", "ו", "ь", "っ", "이", "ㄱ", "्", "์", "เ", "ё̈", "а́"})
    void fragmentsDoNoHarm(String fragment) {
        assertThat(transliterator.latin(fragment)).allMatch(spelling -> spelling.matches("[a-z]+( [a-z]+)*"));
    }

    @Test
    void aLongWordTakesNoLongerThanItsLength() {
        String word = "شششش".repeat(5_000);

        assertThat(transliterator.latin(word).get(0)).hasSizeGreaterThan(word.length());
        assertThat(transliterator.latin("서".repeat(20_000))).isNotEmpty();
        assertThat(transliterator.latin("щ".repeat(20_000))).isNotEmpty();
    }

    /** A caller that takes accents off may have taken the breve of the short i as well. */
    @Test
    void aShortIWithoutItsBreveIsStillOne() {
        assertThat(transliterator.latin("тухачевскии")).isEqualTo(transliterator.latin("тухачевский"));
    }
}
