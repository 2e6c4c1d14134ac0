package org.exportscreening.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import javax.annotation.Nullable;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.FactType;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.Operator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number of which only the bounds are known decides a comparison where every number between them does. */
class BoundsTest {
    @ParameterizedTest
    @CsvSource({
        "AT_MOST, 10, 25, TRUE",
        "AT_MOST, 10, 26, UNKNOWN",
        "AT_MOST, 26, 30, FALSE",
        "AT_MOST, 26, , FALSE",
        "AT_MOST, 10, , UNKNOWN",
        "ABOVE, 10, 25, FALSE",
        "ABOVE, 26, , TRUE",
        "ABOVE, 25, 26, UNKNOWN",
        "BELOW, 25, , FALSE",
        "BELOW, 24, , UNKNOWN",
        "AT_LEAST, 25, , TRUE",
        "AT_LEAST, 0, 24, FALSE"
    })
    void againstTwentyFive(Operator operator, BigDecimal atLeast, @Nullable BigDecimal atMost, Truth expected) {
        Answer answer = Answer.between(new Answer.Bounds(atLeast, atMost), List.of("n"));

        assertThat(Comparison.of(FactType.NUMBER, operator, List.of(new BigDecimal("25.0")), answer))
                .isEqualTo(expected);
    }
}
