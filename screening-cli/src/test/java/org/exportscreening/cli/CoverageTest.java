package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.rules.reference.Explanation;
import org.exportscreening.rules.rulebook.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The coverage table says no more than is true. */
class CoverageTest {
    private static final Set<String> STATUSES = Set.of("implemented", "partial", "planned");
    private static final String EXPLAIN = "explain:";
    private static final Predicate<String> HAN = Pattern.compile("\\p{IsHan}").asPredicate();
    private static final CoverageReferences REFERENCES =
            new CoverageReferences(ListCatalog.starter().load(), Rulebook.bundledEar());

    /** A row, printed by its number and name. */
    record Row(JsonNode json) {
        String text(String member) {
            return json.path(member).asText();
        }

        List<String> texts(String member) {
            List<String> texts = new ArrayList<>();
            json.path(member).forEach(t -> texts.add(t.asText()));
            return texts;
        }

        @Override
        public String toString() {
            return text("id") + " " + text("instrument");
        }
    }

    static List<Row> rows() {
        try {
            List<Row> rows = new ArrayList<>();
            Run.parse(Files.readString(Path.of("..", "seeds", "coverage.json")))
                    .path("rows")
                    .forEach(row -> rows.add(new Row(row)));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void hasEveryRowOnce() {
        assertThat(rows())
                .extracting(row -> row.json().path("id").intValue())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 43).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRowSaysNoMoreThanIsTrue(Row row) {
        assertThat(row.text("instrument")).isNotBlank();
        assertThat(row.texts("documents")).isNotEmpty();
        String status = row.text("status");
        assertThat(status).isIn(STATUSES);
        if (status.equals("planned")) {
            assertThat(row.texts("implementedBy")).isEmpty();
        } else {
            assertThat(row.texts("implementedBy")).isNotEmpty();
            assertThat(row.texts("shownBy"))
                    .isNotEmpty()
                    .anySatisfy(r -> assertThat(r).matches("(transaction|scenario|test|explain):.+"));
        }
        if (!status.equals("implemented")) {
            assertThat(row.text("note")).as("what is missing").isNotBlank();
        }
        assertThat(row.texts("implementedBy")).doesNotHaveDuplicates().allMatch(REFERENCES::resolves);
        assertThat(row.texts("shownBy")).doesNotHaveDuplicates().allMatch(REFERENCES::resolves);
    }

    @Test
    void everyRowIsImplemented() {
        assertThat(rows()).extracting(row -> row.text("status")).containsOnly("implemented");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRowIsExplainedInBothLanguages(Row row) {
        List<String> terms = row.texts("shownBy").stream()
                .filter(r -> r.startsWith(EXPLAIN))
                .map(r -> r.substring(EXPLAIN.length()))
                .toList();

        assertThat(terms).anyMatch(HAN).anyMatch(HAN.negate());
        for (String term : terms) {
            Explanation e = REFERENCES.explanation(term).orElseThrow();
            assertThat(e.text(Locale.ENGLISH)).as(term).doesNotContainPattern("\\p{IsHan}");
            assertThat(e.text(Locale.SIMPLIFIED_CHINESE).lines().findFirst().orElse(""))
                    .as(term)
                    .containsPattern("\\p{IsHan}");
            assertThat(row.texts("implementedBy"))
                    .as("%s must have to do with the row", term)
                    .anyMatch(r -> r.equals("reference:" + e.term())
                            || e.implementedBy().contains(r));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list:EL",
                "list:1260H",
                "rule:ear.744.23.a.2.i",
                "table:country-chart",
                "parameters:ear.772.1.advanced-node-ic",
                "parameters:ear.772.1.advanced-node-ic/logic.maxNodeNm",
                "listdata:ear.740.D:5",
                "transaction:01-euv-scanner-to-smic",
                "test:org.exportscreening.cli.CoverageTest",
                "reference:wassenaar",
                "explain:瓦森纳"
            })
    void aReferenceToWhatIsThereResolves(String reference) {
        assertThat(REFERENCES.resolves(reference)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "EL",
                "list:",
                "list:DTC",
                "list:XX",
                "rule:ear.none",
                "table:none",
                "parameters:ear.772.1",
                "parameters:ear.772.1.advanced-node-ic/none",
                "listdata:ear.740.D:99",
                "transaction:index",
                "transaction:none",
                "scenario:ear.none",
                "test:org.exportscreening.cli.NoSuchTest",
                "test:../../etc",
                "reference:none",
                "reference:瓦森纳",
                "explain:no such thing at all",
                "prose:anything"
            })
    void aReferenceToNothingDoesNotResolve(String reference) {
        assertThat(REFERENCES.resolves(reference)).isFalse();
    }
}
