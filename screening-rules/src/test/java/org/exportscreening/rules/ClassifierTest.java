package org.exportscreening.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.exportscreening.rules.Classification.ParameterQuestion;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.json.JsonException;
import org.exportscreening.rules.rulebook.Rulebook;
import org.exportscreening.rules.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final String CLASS = "742.6(b)(10)(iii)(A)(1)";
    private static final Rulebook RULEBOOK = Rulebook.bundledEar();
    private static final Classifier CLASSIFIER = Classifier.of(RULEBOOK);

    private static Classification classify(String kind, Map<String, ?> parameters) {
        return CLASSIFIER.classify(ClassificationRequest.of(kind, DAY, parameters));
    }

    private static List<String> leadsTo(Classification classification, String fact) {
        return classification.questions().stream()
                .filter(q -> q.fact().equals(fact))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not asked: " + fact))
                .leadsTo()
                .stream()
                .map(Message::toString)
                .toList();
    }

    @Test
    void limitsThatAreReachedExactlyAreToldApartFromThoseThatAreNot() {
        Classification scanner = classify("SCANNER", Map.of("wavelengthNm", 193, "minimumResolvableFeatureNm", 38));
        assertThat(leadsTo(scanner, "parameters.dedicatedChuckOverlayNm"))
                .containsExactly(
                        "at most 1.5: 3B001.f.1.b; not 3B993.f.1",
                        "more than 1.5, at most 2.4: not 3B001.f.1.b; 3B993.f.1",
                        "more than 2.4: not 3B001.f.1.b; not 3B993.f.1");
        assertThat(leadsTo(classify("HBM", Map.of()), "parameters.memoryBandwidthDensity"))
                .containsExactly("at most 2: not 3A090.c", "more than 2: 3A090.c");
        assertThat(leadsTo(classify("WAFER", Map.of("siteFlatnessNm", 20)), "parameters.waferDiameterMm"))
                .containsExactly("less than 300: not 3E004", "exactly 300: 3E004", "more than 300: not 3E004");
    }

    @Test
    void aLimitOnAComputedParameterIsALimitOnTheParameter() {
        assertThat(leadsTo(classify("IC", Map.of("dataCenter", true, "performanceDensity", 1)), "parameters.tpp"))
                .containsExactly(
                        "less than 4800: not 3A090.a; not " + CLASS,
                        "4800 or more, less than 21000: 3A090.a; still open: " + CLASS,
                        "21000 or more: 3A090.a; not " + CLASS);
    }

    /** Each kind is asked only for what its own paragraphs and terms need. */
    @ParameterizedTest
    @ValueSource(strings = {"IC", "DRAM", "NAND", "LOGIC", "HBM", "SCANNER", "COMPUTER", "WAFER", "MICROPROCESSOR"})
    void everyKindHasItsParagraphsOrTerms(String kind) {
        Classification nothingStated = classify(kind, Map.of());
        assertThat(nothingStated.paragraphs().size() + nothingStated.terms().size())
                .as("paragraphs and terms of " + kind)
                .isPositive();
        assertThat(nothingStated.paragraphs(Truth.TRUE)).isEmpty();
        assertThat(nothingStated.paragraphs(Truth.FALSE))
                .as("nothing is ruled out")
                .isEmpty();
        assertThat(nothingStated.terms()).allMatch(t -> t.met() == Truth.UNKNOWN);
        assertThat(nothingStated.questions()).isNotEmpty().allSatisfy(q -> {
            assertThat(q.fact()).startsWith("parameters.");
            assertThat(q.question().toString()).endsWith("?").doesNotContain("Please supply");
            assertThat(q.wouldDecide()).isNotEmpty();
        });
    }

    @Test
    void whatIsAskedMatters() {
        Classification classification = classify("IC", Map.of("tpp", 2000));
        for (ParameterQuestion question : classification.questions()) {
            if (!question.leadsTo().isEmpty()) {
                assertThat(question.leadsTo()).as(question.fact()).hasSizeGreaterThan(1);
            }
        }
    }

    @Test
    void theTermOfAFacilityIsTheTermOfItsCircuits() {
        Classification dram =
                classify("DRAM", Map.of("dramCellAreaUm2", 0.0026, "dramDensityGbPerMm2", 0.2, "tsvPerDie", 3000));
        assertThat(dram.terms()).singleElement().satisfies(t -> {
            assertThat(t.name()).isEqualTo("advanced-node integrated circuit");
            assertThat(t.met()).isEqualTo(Truth.FALSE);
            assertThat(t.because())
                    .hasToString(
                            "dramCellAreaUm2 0.0026 >= 0.0026; dramDensityGbPerMm2 0.2 <= 0.2; tsvPerDie 3000 <= 3000");
        });
    }

    @Test
    void anExclusionIsGivenAsTheReason() {
        Classification gaming = classify("IC", Map.of("tpp", 4700, "performanceDensity", 7, "dataCenter", false));
        assertThat(gaming.paragraphs(Truth.FALSE))
                .filteredOn(p -> p.name().equals("3A090.a"))
                .singleElement()
                .satisfies(p -> assertThat(p.because().toString())
                        .contains("tpp 4700 < 4800")
                        .contains("dataCenter = false"));
    }

    @Test
    void textThatWasNotReadIsSaidToBeUnverified() {
        Classification classification = CLASSIFIER.classify(ClassificationRequest.of(
                "IC", LocalDate.of(2023, 1, 15), Map.of("tpp", 4992, "interconnectGBps", 600)));
        assertThat(classification.paragraphs(Truth.TRUE)).singleElement().satisfies(p -> {
            assertThat(p.verified()).isFalse();
            assertThat(p.citations()).containsExactly("15 CFR 774 Supp. 1, 3A090");
        });
        assertThat(classification.explain()).contains("unverified text");
    }

    @Test
    void daysBeforeTheRulebookAreNotAnsweredFor() {
        Classification early = CLASSIFIER.classify(
                ClassificationRequest.of("IC", RULEBOOK.manifest().coversFrom().minusDays(1), Map.of("tpp", 9000)));
        assertThat(early.paragraphs()).isEmpty();
        assertThat(early.questions()).extracting(ParameterQuestion::fact).containsExactly("date");
        assertThat(early.needsPerson()).isTrue();
    }

    @Test
    void aMisspelledParameterIsRefusedAtItsPlaceInTheRequest() {
        assertThatThrownBy(() -> classify("IC", Map.of("performancDensity", 5)))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("/parameters: unknown property")
                .hasMessageContaining("did you mean \"performanceDensity\"?");
    }
}
