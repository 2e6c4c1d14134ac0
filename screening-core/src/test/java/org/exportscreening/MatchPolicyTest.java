package org.exportscreening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.exportscreening.list.ListId;
import org.exportscreening.match.WeakAliases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchPolicyTest {

    @Test
    void readsItsTextForm() {
        assertThat(MatchPolicy.parse("threshold=0.82;top=5"))
                .isEqualTo(MatchPolicy.STANDARD.withThreshold(0.82).withTop(5));
        assertThat(MatchPolicy.parse("review=0.82;lists=EL, dpl;weakAliases=score;top=20;ofacScore=yes"))
                .isEqualTo(new MatchPolicy(0.82, 20, Set.of(ListId.EL, ListId.DPL), WeakAliases.SCORE, true));
        assertThat(MatchPolicy.parse(" top = 3 ; ")).isEqualTo(MatchPolicy.DEFAULT.withTop(3));
        assertThat(MatchPolicy.parse("")).isEqualTo(MatchPolicy.DEFAULT).isEqualTo(MatchPolicy.STANDARD);
    }

    @Test
    void startsFromAPresetWhereverThatIsNamed() {
        assertThat(MatchPolicy.parse("preset=wide;top=50")).isEqualTo(MatchPolicy.WIDE.withTop(50));
        assertThat(MatchPolicy.parse("top=50;PRESET=Wide")).isEqualTo(MatchPolicy.WIDE.withTop(50));
        assertThat(MatchPolicy.parse("exact")).isEqualTo(MatchPolicy.EXACT);
        assertThat(MatchPolicy.parse("preset=wide;lists=EL").lists()).containsExactly(ListId.EL);
        assertThat(MatchPolicy.parse("lists=all").lists()).isEmpty();
    }

    @Test
    void presetsGoFromNarrowToWide() {
        assertThat(List.of("exact", "standard", "wide", "ofac"))
                .extracting(MatchPolicy::preset)
                .containsExactly(MatchPolicy.EXACT, MatchPolicy.STANDARD, MatchPolicy.WIDE, MatchPolicy.OFAC);
        assertThat(MatchPolicy.EXACT.threshold()).isEqualTo(1);
        assertThat(MatchPolicy.STANDARD.threshold()).isBetween(MatchPolicy.WIDE.threshold(), 0.99);
        assertThat(MatchPolicy.WIDE.threshold()).isLessThan(MatchPolicy.STANDARD.threshold());
        assertThat(MatchPolicy.OFAC.withOfacScore(false)).isEqualTo(MatchPolicy.WIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "exact", "wide", "ofac;lists=EL,1260H", "review=0.8125;top=1000;weakAliases=off", "review=1"
            })
    void writesATextThatReadsBack(String text) {
        MatchPolicy policy = MatchPolicy.parse(text);
        assertThat(MatchPolicy.parse(policy.toString())).isEqualTo(policy);
    }

    @Test
    void namesEverySetting() {
        assertThat(new MatchPolicy(0.82, 20, Set.of(ListId.DPL, ListId.EL), WeakAliases.EXACT, false))
                .hasToString("review=0.82;top=20;lists=EL,DPL;weakAliases=exact;ofacScore=no");
        assertThat(MatchPolicy.OFAC.toString()).contains("lists=all", "ofacScore=yes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            treshold=0.8      | Unknown setting "treshold"; did you mean "threshold"? Expected one of preset, review, threshold, top, lists, weakAliases, ofacScore.
            rewiev=0.8        | Unknown setting "rewiev"; did you mean "review"? Expected one of preset, review, threshold, top, lists, weakAliases, ofacScore.
            preset=wise       | Unknown policy "wise"; did you mean "wide"? Expected one of exact, standard, wide, ofac.
            weakAliases=exakt | Unknown value of "weakAliases": "exakt"; did you mean "exact"? Expected one of score, exact, off.
            ofacScore=maybe   | The setting "ofacScore" needs yes or no, found "maybe".
            threshold         | Expected settings such as "review=0.82;top=5", or one of exact, standard, wide, ofac, found "threshold".
            review=high       | The setting "review" needs a number from 0 to 1, found "high".
            top=few           | The setting "top" needs a whole number, found "few".
            top=1;top=2       | The setting "top" is given twice.
            review=1;threshold=1 | The setting "threshold" is given twice.
            wide;preset=wide  | The setting "preset" is given twice.
            threshold=1.2     | The threshold must be from 0 to 1, found 1.2.
            threshold=NaN     | The threshold must be from 0 to 1, found NaN.
            top=0             | The number of matches must be from 1 to 1000, found 0.
            lists=            | The setting "lists" needs codes such as EL,SDN, or "all", found nothing.
            """)
    void everyMisuseHasItsSentence(String text, String message) {
        assertThatThrownBy(() -> MatchPolicy.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void anUnknownListIsNamedWithItsNearest() {
        assertThatThrownBy(() -> MatchPolicy.parse("lists=EL,SDNN"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Unknown list \"SDNN\"; did you mean SDN?");
    }
}
