package org.exportscreening.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.exportscreening.name.WordKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbbreviationTest {

    @ParameterizedTest
    @CsvSource({
        "constr, construction",
        "mach, machinery",
        "shpg, shipping",
        "manufg, manufacturing",
        "electr, electronics"
    })
    void shortensAnEverydayWord(String asked, String listed) {
        assertThat(Abbreviation.is(distinctive(asked), generic(listed))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "co, construction", // too short
        "construc, construction", // too long to be one: a misspelling at most
        "shippin, shipping", // only one letter is missing
        "xhpg, shipping", // another first letter
        "spi, shipping", // too few consonants
        "shgp, shipping" // not in their order
    })
    void doesNot(String asked, String listed) {
        assertThat(Abbreviation.is(distinctive(asked), generic(listed))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"DISTINCTIVE", "COMMON", "SURNAME", "GIVEN_NAME", "NUMBER"})
    void onlyEverydayWordsAreAbbreviated(WordKind kind) {
        Word listed = new Word("construction", "construction", kind, "", "", true);
        assertThat(Abbreviation.is(distinctive("constr"), listed)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"LEGAL_FORM", "FUNCTION", "HONORIFIC", "NUMBER"})
    void minorWordsAndNumbersAbbreviateNothing(WordKind kind) {
        assertThat(Abbreviation.is(new Word("constr", "constr", kind, "", "", true), generic("construction")))
                .isFalse();
    }

    /** A known word is only short for one that begins with it: "marine" is not "merchandise". */
    @ParameterizedTest
    @CsvSource({"const, true", "cnstr, false"})
    void aKnownWordMustBeTheBeginning(String asked, boolean expected) {
        Word known = new Word(asked, asked, WordKind.GENERIC, "", "", true);
        assertThat(Abbreviation.is(known, generic("construction"))).isEqualTo(expected);
    }

    private static Word distinctive(String text) {
        return new Word(text, text, WordKind.DISTINCTIVE, "", "", true);
    }

    private static Word generic(String text) {
        return new Word(text, text, WordKind.GENERIC, "", "", true);
    }
}
