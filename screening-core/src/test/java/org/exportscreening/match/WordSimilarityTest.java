package org.exportscreening.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.exportscreening.name.WordKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSimilarityTest {

    @ParameterizedTest
    @CsvSource({"huawei, huawei", "42, 42", "ltd, ltd", "华为, 华为"})
    void equalWordsAreOne(String a, String b) {
        assertThat(similarity(a, b)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"tech, technologies", "ltd, limited", "42, 42nd", "42, 042"})
    void wordsThatMeanTheSameAreNearlyOne(String a, String b) {
        assertThat(similarity(a, b)).isEqualTo(WordSimilarity.SAME_KEY).isLessThan(1);
    }

    @Test
    void spellingsOfAGivenNameAreLessSureThanThoseOfAWord() {
        assertThat(similarity("muhammad", "mohammed")).isBetween(0.9, WordSimilarity.SAME_KEY - 0.01);
    }

    @ParameterizedTest
    @CsvSource({
        "zirkonia, zirkonja",
        "zirkonia, zirkoni",
        "zirkonia, zirkoonia",
        "zirkonia, zrikonia",
        "brackwater, brakwatre"
    })
    void aMisspelledWordIsLessAlike(String a, String b) {
        assertThat(similarity(a, b)).isBetween(0.7, WordSimilarity.SAME_KEY).isEqualTo(similarity(b, a));
    }

    @ParameterizedTest
    @CsvSource({
        "zrk, zrq", // short
        "zrkn, zqkm", // two edits in four letters
        "42, 43",
        "z42, z43",
        "z1rkonia, zirkonia", // with a digit
        "华为, 华伟",
        "li, lu",
        "zirkonia, quillon"
    })
    void otherWordsAreNotAlike(String a, String b) {
        assertThat(similarity(a, b)).isZero();
    }

    @Test
    void moreEditsAreLessAlike() {
        assertThat(similarity("brackwater", "brackwatre")).isGreaterThan(similarity("brackwater", "brakwatre"));
        assertThat(similarity("brackwaterness", "brackwatrness"))
                .as("one letter says less in a long word")
                .isGreaterThan(similarity("brack", "brac"));
    }

    @Test
    void twoKnownWordsAreDifferentWords() {
        Word known = new Word("shipping", "shipping", WordKind.GENERIC, "", "", true);
        Word alsoKnown = new Word("shopping", "shopping", WordKind.COMMON, "", "", true);
        Word unknown = new Word("shopping", "shopping", WordKind.DISTINCTIVE, "", "", true);
        assertThat(WordSimilarity.of(known, alsoKnown)).isZero();
        assertThat(WordSimilarity.of(known, unknown)).isPositive();
    }

    @Test
    void wordsThatSoundTheSameAreAlikeWhateverTheirLetters() {
        Word a = new Word("tschukow", "tschukow", WordKind.DISTINCTIVE, "cukov", "", true);
        Word b = new Word("chukov", "chukov", WordKind.DISTINCTIVE, "cukov", "", true);
        Word mute = new Word("chukov", "chukov", WordKind.DISTINCTIVE, "", "", true);
        assertThat(WordSimilarity.of(a, b)).isEqualTo(WordSimilarity.SAME_SOUND);
        assertThat(WordSimilarity.of(a, mute)).isZero();
    }

    /** The index rules names out by it. */
    @Test
    void noMisspellingIsLessAlikeThanTheIndexExpects() {
        for (int length = WordSimilarity.SHORTEST_EDITED; length < 60; length++) {
            int edits = WordSimilarity.allowedEdits(length);
            assertThat(edits).isBetween(1, WordSimilarity.MOST_EDITS);
            assertThat(WordSimilarity.afterEdits(edits, length)).isGreaterThan(0.75);
        }
        assertThat(WordSimilarity.allowedEdits(3)).isZero();
    }

    @Test
    void namesOfPeopleMayBeMisspelledAndCountLess() {
        Word a = new Word("vasiliev", "vasiliev", WordKind.SURNAME, "", "", true);
        Word b = new Word("vasilief", "vasilief", WordKind.SURNAME, "", "", true);
        Word unknown = new Word("vasilief", "vasilief", WordKind.DISTINCTIVE, "", "", true);
        assertThat(WordSimilarity.of(a, b)).isPositive().isLessThan(WordSimilarity.of(a, unknown));
    }

    private static double similarity(String a, String b) {
        return WordSimilarity.of(Names.word(a), Names.word(b));
    }
}
