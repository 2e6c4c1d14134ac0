package org.exportscreening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchPolicyTest {

    @Test
    void readsItsTextForm() {
        assertThat(MatchPolicy.parse("threshold=0.82;top=5")).isEqualTo(new MatchPolicy(0.82, 5));
        assertThat(MatchPolicy.parse(" top = 3 ; ")).isEqualTo(MatchPolicy.DEFAULT.withTop(3));
        assertThat(MatchPolicy.parse("")).isEqualTo(new MatchPolicy(0.85, 10));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            treshold=0.8      | Unknown setting "treshold"; did you mean "threshold"? Expected threshold or top.
            topp=1            | Unknown setting "topp"; did you mean "top"? Expected threshold or top.
            threshold         | Expected settings such as "threshold=0.82;top=5", found "threshold".
            threshold=high    | The setting "threshold" needs a number, found "high".
            top=1;top=2       | The setting "top" is given twice.
            threshold=1.2     | The threshold must be from 0 to 1, found 1.2.
            threshold=NaN     | The threshold must be from 0 to 1, found NaN.
            top=0             | The number of matches must be from 1 to 1000, found 0.
            """)
    void everyMisuseHasItsSentence(String text, String message) {
        assertThatThrownBy(() -> MatchPolicy.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
