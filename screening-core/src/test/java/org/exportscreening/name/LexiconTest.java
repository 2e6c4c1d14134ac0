package org.exportscreening.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {

    private static final List<Map.Entry<String, WordKind>> TABLES = List.of(
            Map.entry("legal-forms.txt", WordKind.LEGAL_FORM),
            Map.entry("legal-forms-other-scripts.txt", WordKind.LEGAL_FORM),
            Map.entry("trade-words.txt", WordKind.GENERIC),
            Map.entry("honorifics.txt", WordKind.HONORIFIC),
            Map.entry("function-words.txt", WordKind.FUNCTION),
            Map.entry("particles.txt", WordKind.PARTICLE),
            Map.entry("places.txt", WordKind.PLACE),
            Map.entry("given-names.txt", WordKind.GIVEN_NAME),
            Map.entry("surnames.txt", WordKind.SURNAME),
            Map.entry("nicknames.txt", WordKind.GIVEN_NAME),
            Map.entry("common-words.txt", WordKind.COMMON));

    private final Lexicon lexicon = Lexicon.bundled();

    /** The kind of a word that stands for itself is that of the first table that has it. */
    @Test
    void ofAWordInSeveralTablesTheFirstCounts() {
        Map<String, WordKind> first = new TreeMap<>();
        for (Map.Entry<String, WordKind> table : TABLES) {
            WordTable.read("words/" + table.getKey(), (section, canonical, spelling) -> {
                if (spelling.equals(canonical)) {
                    first.putIfAbsent(spelling, table.getValue());
                }
            });
        }
        int checked = 0;
        for (Map.Entry<String, WordKind> word : first.entrySet()) {
            Lexicon.Word known = lexicon.find(word.getKey());
            assertThat(known).as(word.getKey()).isNotNull();
            if (known.key().equals(word.getKey())) {
                // A number or a spelling of an earlier word is of that one's kind.
                assertThat(known.kind())
                        .as(word.getKey())
                        .isIn(word.getValue(), WordKind.NUMBER, WordKind.FUNCTION, WordKind.GENERIC);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @CsvSource({
        "ltd, form:limited, LEGAL_FORM",
        "foundation, foundation, GENERIC",
        "tech, technology, GENERIC",
        "seven, 7, NUMBER",
        "beijing, beijing, PLACE"
    })
    void knowsKeyAndKind(String word, String key, WordKind kind) {
        assertThat(lexicon.find(word)).isEqualTo(new Lexicon.Word(key, kind));
    }

    @Test
    void doesNotKnowDistinctiveWords() {
        assertThat(lexicon.find("zirkonia")).isNull();
        assertThat(lexicon.longestFrom("zirkonia")).isEqualTo(1);
    }

    @Test
    void knowsHowLongPhrasesAre() {
        assertThat(lexicon.longestFrom("hong")).isGreaterThanOrEqualTo(2);
        assertThat(lexicon.longestFrom("united")).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"华为技术有限公司, 4", "有限公司, 0", "华为技术, 4", "公司, 0"})
    void findsTheLegalFormAtTheEndOfAChineseName(String run, int start) {
        assertThat(lexicon.hanFormStart(run)).isEqualTo(start);
    }
}
