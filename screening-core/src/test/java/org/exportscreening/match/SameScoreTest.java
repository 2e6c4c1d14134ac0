package org.exportscreening.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.exportscreening.TestData;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.name.NameNormalizer;
import org.exportscreening.party.NameKind;
import org.junit.jupiter.api.Test;

/** What must not change the answer to a query, and what must change it in a known way. */
class SameScoreTest {

    private static final int QUERIES = 400;
    private static final double THRESHOLD = 0.6;
    private static final ListSnapshot LISTS = ListCatalog.starter().load();
    private static final NameIndex INDEX = NameIndex.of(LISTS, NameNormalizer.bundled());

    @Test
    void caseSaysNothing() {
        sameAnswers(name -> name.toUpperCase(Locale.ROOT), name -> name.toLowerCase(Locale.ROOT));
    }

    @Test
    void blanksSayNothing() {
        sameAnswers(name -> "  " + name.replace(" ", " \u00a0\t ") + "\n", UnaryOperator.identity());
    }

    @Test
    void punctuationBetweenWordsSaysNothing() {
        sameAnswers(name -> "\"" + name.replace(" ", " ;, ") + "\"!", UnaryOperator.identity());
    }

    @Test
    void fullWidthLettersSayNothing() {
        sameAnswers(SameScoreTest::fullWidth, UnaryOperator.identity());
    }

    @Test
    void accentsSayNothing() {
        sameAnswers(name -> name.replaceAll("([aeiou])", "$1\u0301"), UnaryOperator.identity());
        sameAnswers(
                name -> Normalizer.normalize(name.replaceAll("([aeiou])", "$1\u0301"), Normalizer.Form.NFC),
                UnaryOperator.identity());
    }

    @Test
    void invisibleCharactersSayNothing() {
        sameAnswers(name -> "\u202e" + name.replaceAll("([a-z])", "$1\u200b"), UnaryOperator.identity());
    }

    /** Words of one letter and phrases depend on their neighbors, so the words here are distinctive. */
    @Test
    void theOrderOfWordsIsOnlyNoted() {
        NameIndex index = NameIndex.of(
                TestData.snapshot("Zirkonia Brackwater Photonics Quillon Ltd", "Nordlund Kharazmi"),
                NameNormalizer.bundled());
        List<String> words = new ArrayList<>(List.of("zirkonai", "brackwater", "photonics", "quillonn", "oslo"));
        Match straight = only(index, words);
        assertThat(straight.explanation().notes()).doesNotContain("the words stand in another order");
        Random random = new Random(3);
        int swapped = 0;
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(words, random);
            Match match = only(index, words);
            assertThat(match.score()).as("%s", words).isEqualTo(straight.score());
            assertThat(match.explanation().pairs())
                    .containsExactlyInAnyOrderElementsOf(straight.explanation().pairs());
            swapped += match.explanation().notes().contains("the words stand in another order") ? 1 : 0;
        }
        assertThat(swapped).isBetween(30, 50);
    }

    @Test
    void anAddedWordNeverMakesTwoNamesTheSame() {
        Random random = new Random(29);
        NoisyNames names = new NoisyNames(LISTS.entries(), random);
        for (int i = 0; i < QUERIES; i++) {
            String query = names.next();
            Map<String, Double> before = scores(query);
            for (Match match : INDEX.search(INDEX.readings(query + " Zirkonia"), any -> true, THRESHOLD)) {
                assertThat(match.score()).as("%s Zirkonia", query).isBetween(THRESHOLD, 0.99);
                if (before.getOrDefault(match.entry().id(), 0.0) == 1) {
                    assertThat(match.explanation().identical()).isFalse();
                }
            }
        }
    }

    @Test
    void aListedNameFindsItself() {
        for (int i = 0; i < LISTS.entries().size(); i += 7) {
            var entry = LISTS.entries().get(i);
            for (var name : entry.names()) {
                double expected = name.kind() == NameKind.WEAK_ALIAS ? 0.9 : 1;
                assertThat(scores(name.text()).getOrDefault(entry.id(), 0.0))
                        .as(name.text())
                        .isGreaterThanOrEqualTo(expected);
            }
        }
    }

    private static void sameAnswers(UnaryOperator<String> change, UnaryOperator<String> plain) {
        NoisyNames names = new NoisyNames(LISTS.entries(), new Random(31));
        int found = 0;
        for (int i = 0; i < QUERIES; i++) {
            String query = plain.apply(names.next());
            Map<String, Double> expected = scores(query);
            assertThat(scores(change.apply(query)))
                    .as("\"%s\" as \"%s\"", query, change.apply(query))
                    .isEqualTo(expected);
            found += expected.size();
        }
        assertThat(found).isGreaterThan(QUERIES / 4);
    }

    private static Map<String, Double> scores(String query) {
        Map<String, Double> scores = new TreeMap<>();
        INDEX.search(INDEX.readings(query), any -> true, THRESHOLD)
                .forEach(match -> scores.put(match.entry().id(), match.score()));
        return scores;
    }

    private static Match only(NameIndex index, List<String> words) {
        List<Match> matches = index.search(index.readings(String.join(" ", words)), any -> true, THRESHOLD);
        assertThat(matches).as("%s", words).hasSize(1);
        return matches.get(0);
    }

    private static String fullWidth(String name) {
        StringBuilder wide = new StringBuilder();
        name.chars().forEach(c -> wide.append((char) (c > ' ' && c < 127 && c != '\'' && c != '`' ? c + 0xfee0 : c)));
        return wide.toString();
    }
}
