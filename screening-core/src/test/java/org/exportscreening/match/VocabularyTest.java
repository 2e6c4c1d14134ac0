package org.exportscreening.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListEntry;
import org.exportscreening.name.NameToken;
import org.exportscreening.name.WordKind;
import org.exportscreening.party.PartyName;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    /** The cheap test before the real similarity lets none of the similar words go. */
    @Test
    void findsAllWordsLikeAGivenOne() {
        List<ListEntry> entries = ListCatalog.starter().load().entries();
        String[] names = entries.stream()
                .flatMap(entry -> entry.names().stream())
                .map(PartyName::text)
                .toArray(String[]::new);
        Vocabulary vocabulary = Names.vocabulary(names);
        NoisyNames noisy = new NoisyNames(entries, new Random(41));
        int found = 0;
        for (int i = 0; i < 300; i++) {
            for (Word asked : Names.name(noisy.next()).words) {
                Set<String> expected = new TreeSet<>();
                for (int id = 0; id < vocabulary.size(); id++) {
                    Word word = vocabulary.word(id);
                    double similarity = WordSimilarity.of(asked, word);
                    if (similarity > 0 && !(asked.isMinor() && word.isMinor())) {
                        expected.add(word + " " + similarity);
                    }
                }
                SimilarWords similar = vocabulary.similarTo(asked, 1);
                Set<String> actual = IntStream.range(0, similar.size())
                        .filter(n -> similar.similarity(n) > Alignment.INITIAL)
                        .mapToObj(n -> vocabulary.word(similar.word(n)) + " " + similar.similarity(n))
                        .collect(Collectors.toCollection(TreeSet::new));
                assertThat(actual).as("%s", asked).isEqualTo(expected);
                found += expected.size();
            }
        }
        assertThat(found).isGreaterThan(500);
    }

    @Test
    void theMostWorthComesFirst() {
        Vocabulary vocabulary = Names.vocabulary("Zirkonia", "Zirkonja", "Zirkonian", "Beijing");
        SimilarWords similar = vocabulary.similarTo(Names.word("zirkonia"), 1);
        assertThat(IntStream.range(0, similar.size()).mapToObj(similar::worth))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(IntStream.range(0, similar.size())
                        .mapToObj(n -> vocabulary.word(similar.word(n)).text()))
                .containsExactlyInAnyOrder("zirkonia", "zirkonja", "zirkonian");
    }

    @Test
    void rareAndLongWordsWeighMore() {
        List<String> names = new ArrayList<>(List.of("Quillonia"));
        for (int i = 0; i < 50; i++) {
            names.add("Zirkonia " + (char) ('a' + i % 26));
        }
        Vocabulary vocabulary = Names.vocabulary(names.toArray(String[]::new));
        assertThat(weight(vocabulary, "quillonia")).isGreaterThan(weight(vocabulary, "zirkonia"));
        assertThat(weight(vocabulary, "brackwater")).isGreaterThan(weight(vocabulary, "brack"));
    }

    /** "Bin" is a particle in one name and a given name in another; which comes first makes no difference. */
    @Test
    void aWordOfTwoKindsHasTwoWeights() {
        for (String[] names : new String[][] {{"Khalid bin Zirkonia", "Bin Wu"}, {"Bin Wu", "Khalid bin Zirkonia"}}) {
            Vocabulary vocabulary = Names.vocabulary(names);
            double particle = vocabulary.weight(vocabulary.id(new NameToken("bin", "bin", WordKind.PARTICLE)));
            double given = vocabulary.weight(vocabulary.id(new NameToken("bin", "bin", WordKind.GIVEN_NAME)));
            assertThat(particle).isLessThan(given);
        }
    }

    @Test
    void aPhraseWeighsWhatItsWordsWeighTogether() {
        Vocabulary vocabulary = Names.vocabulary("Zirkonia High-Tech");
        int phrase = vocabulary.firstWithText("high tech");
        ScoredName name = Names.name("Zirkonia High-Tech");
        assertThat(vocabulary.weight(phrase)).isEqualTo(name.weight(1, 3), within(1e-12));
    }

    @Test
    void knowsItsWords() {
        Vocabulary vocabulary = Names.vocabulary("Zirkonia Ltd");
        int zirkonia = Texts.hash("zirkonia", 0, 8);
        int number = vocabulary.text("xzirkonia", 1, 9, zirkonia);
        assertThat(vocabulary.textOf(vocabulary.firstWithText("zirkonia"))).isEqualTo(number);
        assertThat(vocabulary.text("xzirkonia", 0, 9, Texts.hash("xzirkonia", 0, 9)))
                .isEqualTo(Texts.NONE);
        assertThat(vocabulary.firstWithText("ltd")).isNotEqualTo(Vocabulary.NONE);
        assertThat(vocabulary.firstWithText("gmbh")).isEqualTo(Vocabulary.NONE);
    }

    private static double weight(Vocabulary vocabulary, String word) {
        return vocabulary.weight(new NameToken(word, word, WordKind.DISTINCTIVE));
    }
}
