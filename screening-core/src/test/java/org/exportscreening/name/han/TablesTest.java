package org.exportscreening.name.han;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text files: written without slips, and small. */
class TablesTest {

    private static final List<String> ALL = List.of(
            "pinyin.txt",
            "traditional.txt",
            "polyphones.txt",
            "surnames.txt",
            "entities.txt",
            "legal-forms.txt",
            "places.txt",
            "glossary.txt");

    @Test
    void allTogetherStaySmall() throws IOException {
        int size = 0;
        for (String resource : ALL) {
            try (InputStream in = Tables.class.getResourceAsStream(resource)) {
                assertThat(in).as(resource).isNotNull();
                size += in.readAllBytes().length;
            }
        }
        assertThat(size).isLessThan(300_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"entities.txt", "legal-forms.txt", "places.txt", "glossary.txt", "surnames.txt"})
    void aTableHasEachWordOnceInSimplifiedCharactersWithPlainReadings(String resource) {
        List<String> words = new ArrayList<>();
        for (String line : Resource.lines(resource)) {
            String[] sides = line.split("=", -1);
            assertThat(sides).as(line).hasSizeBetween(1, 2);
            words.addAll(List.of(sides[0].strip().split("\\s+", -1)));
            if (sides.length == 2) {
                assertThat(List.of(sides[1].split("\\|", -1)))
                        .as(line)
                        .allMatch(reading -> reading.strip().matches("~|[a-z0-9]+( [a-z0-9]+)*"));
            }
        }
        assertThat(repeated(words)).as("words in %s twice", resource).isEmpty();
        assertThat(words.stream()
                        .filter(word ->
                                !Tables.bundled().characters().simplify(word).equals(word)))
                .as("words in %s that are not simplified", resource)
                .isEmpty();
    }

    @Test
    void aPhraseHasASoundForEachCharacter() {
        List<String> phrases = new ArrayList<>();
        for (String line : Resource.lines("polyphones.txt")) {
            List<String> fields = List.of(line.split("\\s+", -1));
            String word = fields.get(0);
            phrases.add(word);
            assertThat(fields.subList(1, fields.size())).as(line).allMatch(sound -> sound.matches("[a-z]{1,6}"));
            if (word.length() > 1) {
                assertThat(fields).as(line).hasSize(word.length() + 1);
            }
        }
        assertThat(repeated(phrases)).as("phrases twice").isEmpty();
    }

    private static List<String> repeated(List<String> words) {
        return words.stream()
                .filter(word -> words.indexOf(word) != words.lastIndexOf(word))
                .distinct()
                .toList();
    }
}
