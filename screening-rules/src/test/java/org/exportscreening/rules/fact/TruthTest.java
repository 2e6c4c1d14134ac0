package org.exportscreening.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exportscreening.rules.fact.Truth.FALSE;
import static org.exportscreening.rules.fact.Truth.TRUE;
import static org.exportscreening.rules.fact.Truth.UNKNOWN;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TruthTest {
    private static Stream<List<Truth>> pairs() {
        return Stream.of(Truth.values()).flatMap(a -> Stream.of(Truth.values()).map(b -> List.of(a, b)));
    }

    private static Stream<List<Truth>> triples() {
        return pairs().flatMap(p -> Stream.of(Truth.values()).map(c -> List.of(p.get(0), p.get(1), c)));
    }

    /** The decided values that an answer may turn out to be. */
    private static List<Truth> completions(Truth truth) {
        return truth == UNKNOWN ? List.of(TRUE, FALSE) : List.of(truth);
    }

    @ParameterizedTest
    @CsvSource({
        "TRUE, TRUE, TRUE",
        "TRUE, FALSE, FALSE",
        "TRUE, UNKNOWN, UNKNOWN",
        "FALSE, TRUE, FALSE",
        "FALSE, FALSE, FALSE",
        "FALSE, UNKNOWN, FALSE",
        "UNKNOWN, TRUE, UNKNOWN",
        "UNKNOWN, FALSE, FALSE",
        "UNKNOWN, UNKNOWN, UNKNOWN"
    })
    void conjunctionIsKleenes(Truth a, Truth b, Truth both) {
        assertThat(a.and(b)).isEqualTo(both);
    }

    @ParameterizedTest
    @CsvSource({
        "TRUE, TRUE, TRUE",
        "TRUE, FALSE, TRUE",
        "TRUE, UNKNOWN, TRUE",
        "FALSE, TRUE, TRUE",
        "FALSE, FALSE, FALSE",
        "FALSE, UNKNOWN, UNKNOWN",
        "UNKNOWN, TRUE, TRUE",
        "UNKNOWN, FALSE, UNKNOWN",
        "UNKNOWN, UNKNOWN, UNKNOWN"
    })
    void disjunctionIsKleenes(Truth a, Truth b, Truth either) {
        assertThat(a.or(b)).isEqualTo(either);
    }

    @Test
    void negationKeepsTheUnknown() {
        assertThat(TRUE.not()).isEqualTo(FALSE);
        assertThat(FALSE.not()).isEqualTo(TRUE);
        assertThat(UNKNOWN.not()).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void deMorganHolds(List<Truth> pair) {
        Truth a = pair.get(0);
        Truth b = pair.get(1);

        assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
        assertThat(a.or(b).not()).isEqualTo(a.not().and(b.not()));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theOrderOfTwoDoesNotMatter(List<Truth> pair) {
        assertThat(pair.get(0).and(pair.get(1))).isEqualTo(pair.get(1).and(pair.get(0)));
        assertThat(pair.get(0).or(pair.get(1))).isEqualTo(pair.get(1).or(pair.get(0)));
    }

    @ParameterizedTest
    @MethodSource("triples")
    void groupingDoesNotMatterAndEachDistributesOverTheOther(List<Truth> t) {
        Truth a = t.get(0);
        Truth b = t.get(1);
        Truth c = t.get(2);

        assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
        assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c)));
        assertThat(a.and(b.or(c))).isEqualTo(a.and(b).or(a.and(c)));
        assertThat(a.or(b.and(c))).isEqualTo(a.or(b).and(a.or(c)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void fillingInAnUnknownNeverFlipsADecidedAnswer(List<Truth> pair) {
        for (Truth a : completions(pair.get(0))) {
            for (Truth b : completions(pair.get(1))) {
                assertThat(completions(pair.get(0).and(pair.get(1)))).contains(a.and(b));
                assertThat(completions(pair.get(0).or(pair.get(1)))).contains(a.or(b));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Truth.class)
    void negatingTwiceChangesNothing(Truth truth) {
        assertThat(truth.not().not()).isEqualTo(truth);
    }

    @Test
    void aBooleanIsDecided() {
        assertThat(Truth.of(true)).isEqualTo(TRUE);
        assertThat(Truth.of(false)).isEqualTo(FALSE);
    }
}
