package org.exportscreening.rules.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.FactSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChipMetricsTest {
    /** Facts from parameters; what is computed is computed, as in an evaluation. */
    private static FactSource facts(Object... namesAndValues) {
        Map<String, Answer> stated = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            stated.put(
                    "item.parameters." + namesAndValues[i],
                    Answer.known(value instanceof Boolean ? value : new BigDecimal(value.toString())));
        }
        return new FactSource() {
            @Override
            public Answer answer(String path) {
                Answer answer = stated.get(path);
                if (answer != null) {
                    return answer;
                }
                return switch (path) {
                    case ChipMetrics.TPP -> ChipMetrics.processingPerformance(this);
                    case ChipMetrics.DENSITY -> ChipMetrics.performanceDensity(this);
                    default -> Answer.unknown(path);
                };
            }
        };
    }

    private static BigDecimal number(Answer answer) {
        assertThat(answer.value()).as(answer.toString()).isInstanceOf(BigDecimal.class);
        return (BigDecimal) answer.value();
    }

    /** The two ways of counting give the same: 600 TOPS at 8 bits, 300 TFLOPS at 16 bits, 4800. */
    @ParameterizedTest
    @CsvSource({"tops, 600, 8", "tops, 300, 16", "macTops, 300, 8", "macTops, 150, 16"})
    void performanceIsOperationsTimesBitLength(String counted, String operations, String bits) {
        assertThat(number(ChipMetrics.processingPerformance(facts(counted, operations, "bitLength", bits))))
                .isEqualByComparingTo("4800");
    }

    @Test
    void densityIsPerformanceOverTheApplicableDieArea() {
        assertThat(number(ChipMetrics.performanceDensity(facts("tpp", 4736, "dieAreaMm2", 800))))
                .isEqualByComparingTo("5.92");
        assertThat(number(ChipMetrics.performanceDensity(facts("tops", 592, "bitLength", 8, "dieAreaMm2", 800))))
                .isEqualByComparingTo("5.92");
    }

    @Test
    void withoutADieOnANonPlanarNodeNoDensityIsReached() {
        assertThat(number(ChipMetrics.performanceDensity(facts("tpp", 9000, "dieAreaMm2", 0))))
                .isZero();
        assertThat(number(ChipMetrics.performanceDensity(facts("tpp", 9000, "nonPlanar", false))))
                .isZero();
        assertThat(number(ChipMetrics.performanceDensity(facts("tpp", 9000, "nonPlanar", false, "dieAreaMm2", 900))))
                .as("a stated area counts")
                .isEqualByComparingTo("10");
        assertThat(ChipMetrics.arithmetic(facts("tpp", 9000, "dieAreaMm2", 0)))
                .singleElement()
                .asString()
                .contains("not verified");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(ChipMetrics.processingPerformance(facts()).missing()).containsExactly(ChipMetrics.TPP);
        assertThat(ChipMetrics.processingPerformance(facts("tops", 1)).missing())
                .contains("item.parameters.bitLength");
        assertThat(ChipMetrics.processingPerformance(facts("bitLength", 8)).missing())
                .contains("item.parameters.tops");
        assertThat(ChipMetrics.performanceDensity(facts("tpp", 1)).missing())
                .containsExactly("item.parameters.dieAreaMm2", ChipMetrics.DENSITY);
        assertThat(ChipMetrics.performanceDensity(facts("dieAreaMm2", 1)).missing())
                .containsExactly(ChipMetrics.TPP);
    }

    @Test
    void theArithmeticCanBeRecomputed() {
        assertThat(ChipMetrics.arithmetic(facts("macTops", 156, "bitLength", 16, "dieAreaMm2", 826)))
                .extracting(Object::toString)
                .containsExactly(
                        "TOPS = 2 x 156 MacTOPS = 312 (multiply and accumulate are two operations)",
                        "TPP = 312 TOPS x 16 bits = 4992 (dense operations)",
                        "performance density = TPP / applicable die area = 4992 / 826 mm2 = 6.04358");
        assertThat(ChipMetrics.arithmetic(facts("tpp", 4992))).isEmpty();
    }

    @Test
    void contradictionsAreFound() {
        assertThat(ChipMetrics.contradiction(facts("tpp", 4991, "tops", 312, "bitLength", 16)))
                .hasValueSatisfying(c -> assertThat(c).contains("4991").contains("4992"));
        assertThat(ChipMetrics.contradiction(facts("tpp", 4992, "tops", 312, "bitLength", 16)))
                .isEmpty();
        assertThat(ChipMetrics.contradiction(facts("tpp", 6000, "tops", 312, "bitLength", 16)))
                .as("another bit length may give more")
                .isEmpty();
        assertThat(ChipMetrics.contradiction(facts("tops", 312, "macTops", 312)))
                .isPresent();
        assertThat(ChipMetrics.contradiction(facts("tops", 312, "macTops", 156)))
                .isEmpty();
        assertThat(ChipMetrics.contradiction(facts("tpp", 5000, "dieAreaMm2", 800, "performanceDensity", "6.2")))
                .as("stated rounded: 6.25")
                .isEmpty();
        assertThat(ChipMetrics.contradiction(facts("tpp", 5000, "dieAreaMm2", 800, "performanceDensity", "6.1")))
                .isPresent();
    }
}
