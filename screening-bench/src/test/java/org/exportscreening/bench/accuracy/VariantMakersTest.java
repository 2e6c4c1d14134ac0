package org.exportscreening.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.list.SnapshotManifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each maker changes what it says, and nothing else. */
class VariantMakersTest {

    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void aTypoIsOneErrorInTheLongestWord() {
        for (int i = 0; i < 500; i++) {
            String typo = Typos.inLongest("KALASHNIKOV Arms, Ltd.", random).orElseThrow();
            assertThat(typo).endsWith(" Arms, Ltd.").isNotEqualTo("KALASHNIKOV Arms, Ltd.");
            // Two neighbors exchanged are two edits for Levenshtein.
            assertThat(LevenshteinDistance.getDefaultInstance().apply(typo, "KALASHNIKOV Arms, Ltd."))
                    .isBetween(1, 2);
        }
    }

    @Test
    void aTypoMayHitAnyPositionAndIsOfEveryKind() {
        Set<String> typos = IntStream.range(0, 3000)
                .mapToObj(i -> Typos.edited("abcde", random))
                .collect(Collectors.toSet());
        assertThat(typos)
                .contains("bcde", "abcd", "bacde", "abced", "xbcde", "abcdx", "xabcde", "abcdex")
                .doesNotContain("abcde")
                .allMatch(typo -> typo.matches("[a-z]{4,6}"));
    }

    @Test
    void aRepeatedLetterStillGivesAnError() {
        assertThat(IntStream.range(0, 500).mapToObj(i -> Typos.edited("aaaa", random)))
                .doesNotContain("aaaa");
    }

    @Test
    void shortAndForeignWordsHaveNoTypos() {
        assertThat(Typos.inLongest("ABCD Co 12345", random)).isEmpty();
        assertThat(Typos.inLongest("МОСКВА", random)).isEmpty();
        assertThat(Typos.inTwo("ALPHA Co", random)).isEmpty();
    }

    @Test
    void twoTyposAreInTwoWords() {
        for (int i = 0; i < 200; i++) {
            String[] words =
                    Typos.inTwo("ALPHA BRAVO CHARLIE", random).orElseThrow().split(" ", -1);
            assertThat(List.of(words[0].equals("ALPHA"), words[1].equals("BRAVO"), words[2].equals("CHARLIE")))
                    .containsOnlyOnce(true);
        }
    }

    @Test
    void wordsAreJoinedAcrossOneBlank() {
        Set<String> joined = IntStream.range(0, 50)
                .mapToObj(i -> Spacing.joined("ALPHA BRAVO, CHARLIE-X", random).orElseThrow())
                .collect(Collectors.toSet());
        assertThat(joined).containsExactly("ALPHABRAVO, CHARLIE-X");
        assertThat(Spacing.joined("ALPHA", random)).isEmpty();
    }

    @Test
    void aWordIsSplitInPartsOfTwoLettersOrMore() {
        Set<String> split = IntStream.range(0, 100)
                .mapToObj(i -> Spacing.split("ABCDEF Co", random).orElseThrow())
                .collect(Collectors.toSet());
        assertThat(split).containsExactlyInAnyOrder("AB CDEF Co", "ABC DEF Co", "ABCD EF Co");
        assertThat(Spacing.split("ABCDE Co", random)).isEmpty();
    }

    @Test
    void anotherOrderHasTheSameWords() {
        String shuffled = Spacing.shuffled("BOUT, Viktor A.", random).orElseThrow();
        assertThat(shuffled.split(" ", -1)).containsExactlyInAnyOrder("BOUT", "Viktor", "A.");
        assertThat(shuffled).isNotEqualTo("BOUT Viktor A.");
        assertThat(Spacing.shuffled("SAME SAME", random)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"BOUT, Viktor A.|Viktor A. BOUT", "Viktor A. Bout|Bout, Viktor A.", "Bout|", "A, B, C|"})
    void personsAreSwapped(String name, String swapped) {
        assertThat(Spacing.swapped(name)).isEqualTo(Optional.ofNullable(swapped));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Huawei Technologies Co., Ltd.|Huawei Technologies",
                "AZUL MARINO, S.A. DE C.V.|AZUL MARINO",
                "Public Joint-Stock Company Sovcomflot|Sovcomflot",
                "Sovcomflot, PAO|Sovcomflot",
                "Limited Liability Company|",
                "Beihang University|"
            })
    void theLegalFormIsDropped(String name, String dropped) {
        assertThat(CompanyWords.formDropped(name)).isEqualTo(Optional.ofNullable(dropped));
    }

    @Test
    void theLegalFormIsReplacedByOneOfAnotherClass() {
        for (int i = 0; i < 200; i++) {
            String replaced = CompanyWords.formReplaced("Megvii Technology Limited", random)
                    .orElseThrow();
            assertThat(replaced).startsWith("Megvii Technology ");
            assertThat(replaced.substring(18)).isNotIn("LIMITED", "LTD", "CO LTD", "COMPANY LIMITED", "");
        }
    }

    @Test
    void everydayWordsAreAbbreviated() {
        assertThat(CompanyWords.abbreviated("Pars Technology Group", random)).contains("Pars Tech Grp");
        assertThat(CompanyWords.abbreviated("Mahan Air Company", random))
                .as("the legal form alone")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Beijing Institute of Technology|BIT",
                "Open Joint Stock Company Alpha Beta Gamma|ABG",
                "CETC 13th Research Institute|",
                "Mahan Air Ltd|"
            })
    void theAcronymIsOfTheCoreWords(String name, String acronym) {
        assertThat(Shortening.acronym(name)).isEqualTo(Optional.ofNullable(acronym));
    }

    @Test
    void theRarestWordStays() {
        NamePool pool = pool("Pars Kerman Trading House", "Pars Trading House", "Trading House");
        Set<String> dropped = IntStream.range(0, 50)
                .mapToObj(i -> Shortening.middleDropped("Pars Kerman Trading House", pool, random)
                        .orElseThrow())
                .collect(Collectors.toSet());
        assertThat(dropped).containsExactly("Pars Kerman House");
        Set<String> initials = IntStream.range(0, 100)
                .mapToObj(i -> Shortening.initial("Kerman, Pars", pool, random).orElseThrow())
                .collect(Collectors.toSet());
        assertThat(initials).containsExactlyInAnyOrder("Kerman, P", "Kerman, P.");
        assertThat(Shortening.middleDropped("Pars Trading House", pool, random)).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameQuestionsAndEveryOneDiffersFromItsName() {
        NamePool pool = pool("Kalashnikov Concern", "Mahan Air Services Ltd", "Beihang University of Technology");
        for (Kind kind : List.of(Kind.TYPO, Kind.ORDER, Kind.SPLIT, Kind.JOINED, Kind.INITIAL)) {
            List<Question> questions = new Variants(pool, 10, 1).of(kind).orElseThrow();
            assertThat(questions)
                    .as(kind.key())
                    .isNotEmpty()
                    .isEqualTo(new Variants(pool, 10, 1).of(kind).orElseThrow())
                    .allMatch(question -> !question.query().equals(question.original()))
                    .allMatch(question -> question.truth().size() == 1);
        }
    }

    static NamePool pool(String... names) {
        return new NamePool(snapshot(names));
    }

    static ListSnapshot snapshot(String... names) {
        return ListSnapshot.of(
                List.of(names).stream()
                        .map(name -> ListEntry.builder(ListId.INTERNAL, name).build())
                        .toList(),
                new SnapshotManifest(List.of(), false));
    }
}
