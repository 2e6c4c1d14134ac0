package org.exportscreening.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exportscreening.rules.engine.RuleResult.Status.MET;
import static org.exportscreening.rules.engine.RuleResult.Status.NOT_MET;
import static org.exportscreening.rules.engine.RuleResult.Status.UNKNOWN;

import org.exportscreening.rules.TinyRulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorTest {
    @ParameterizedTest
    @CsvSource({
        "atMost, MET, MET, NOT_MET",
        "atLeast, NOT_MET, MET, MET",
        "below, MET, NOT_MET, NOT_MET",
        "above, NOT_MET, NOT_MET, MET",
        "is, NOT_MET, MET, NOT_MET"
    })
    void numbersAreHeldAgainstALimit(
            String operator, RuleResult.Status below, RuleResult.Status at, RuleResult.Status above) {
        Ask ask = Ask.condition("{'fact': 'n', '" + operator + "': 25}");

        assertThat(ask.status("{'n': 24.99}")).isEqualTo(below);
        assertThat(ask.status("{'n': 25.00}")).isEqualTo(at);
        assertThat(ask.status("{'n': 25.01}")).isEqualTo(above);
        assertThat(ask.status("{}")).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.3", "0.30", "0.300000", "3e-1"})
    void decimalsCompareExactly(String value) {
        assertThat(Ask.condition("{'fact': 'n', 'atMost': 0.3}").status("{'n': " + value + "}"))
                .isEqualTo(MET);
        assertThat(Ask.condition("{'fact': 'n', 'is': 0.3}").status("{'n': " + value + "}"))
                .isEqualTo(MET);
        assertThat(Ask.condition("{'fact': 'n', 'in': [1, 0.30]}").status("{'n': " + value + "}"))
                .isEqualTo(MET);
    }

    @Test
    void theSmallestDifferenceCounts() {
        Ask ask = Ask.condition("{'fact': 'n', 'atMost': 0.3}");

        assertThat(ask.status("{'n': 0.30000000000000000001}")).isEqualTo(NOT_MET);
        assertThat(ask.status("{'n': 0.29999999999999999999}")).isEqualTo(MET);
    }

    @Test
    void isAndInTellWordsApart() {
        Ask is = Ask.condition("{'fact': 'color', 'is': 'RED'}");
        Ask in = Ask.condition("{'fact': 'color', 'in': ['RED', 'BLUE']}");

        assertThat(is.status("{'color': 'RED'}")).isEqualTo(MET);
        assertThat(is.status("{'color': 'BLUE'}")).isEqualTo(NOT_MET);
        assertThat(in.status("{'color': 'BLUE'}")).isEqualTo(MET);
        assertThat(in.status("{'color': 'GREEN'}")).isEqualTo(NOT_MET);
        assertThat(in.missing("{}")).containsExactly("color");
    }

    @Test
    void isTellsTrueFromFalseAndFromUnknown() {
        Ask ask = Ask.condition("{'fact': 'a', 'is': false}");

        assertThat(ask.status("{'a': false}")).isEqualTo(MET);
        assertThat(ask.status("{'a': true}")).isEqualTo(NOT_MET);
        assertThat(ask.status("{'a': null}")).isEqualTo(UNKNOWN);
    }

    @Test
    void intersectsNeedsOneCommonElement() {
        Ask ask = Ask.condition("{'fact': 'marks', 'intersects': [1, 4]}");

        assertThat(ask.status("{'marks': [3, 4.0]}")).isEqualTo(MET);
        assertThat(ask.status("{'marks': [2, 3]}")).isEqualTo(NOT_MET);
        assertThat(ask.status("{'marks': []}")).isEqualTo(NOT_MET);
        assertThat(ask.missing("{}")).containsExactly("marks");
    }

    @Test
    void intersectsIsUnknownWhileTheListMayGrow() {
        Ask ask = Ask.condition("{'fact': 'colors', 'intersects': ['RED']}");

        assertThat(ask.status("{'colors': ['RED']}")).isEqualTo(MET);
        assertThat(ask.missing("{'colors': ['BLUE']}")).containsExactly("complete");
        assertThat(ask.status("{'colors': ['BLUE'], 'complete': false}")).isEqualTo(UNKNOWN);
        assertThat(ask.status("{'colors': ['BLUE'], 'complete': true}")).isEqualTo(NOT_MET);
        assertThat(ask.status("{'colors': [], 'complete': true}")).isEqualTo(NOT_MET);
    }

    @ParameterizedTest
    @CsvSource({
        "3B001, UNKNOWN",
        "3B001.a, UNKNOWN",
        "3B001.a.4, MET",
        "3B001.a.4.x, MET",
        "3B001.a.3, NOT_MET",
        "3B001.b, NOT_MET",
        "3B002, NOT_MET",
        "EAR99, NOT_MET"
    })
    void aCodeIsHeldAgainstAParagraph(String code, RuleResult.Status expected) {
        TinyRulebook rulebook =
                new TinyRulebook().list("l", "'3B001.a.4'").define("r", "{'fact': 'code', 'in': {'list': 'l'}}");

        assertThat(Ask.rulebook(rulebook).status("{'code': '" + code + "'}")).isEqualTo(expected);
    }

    @Test
    void aCodeWithoutItsParagraphAsksForTheCode() {
        assertThat(Ask.condition("{'fact': 'code', 'is': '3B001.a'}").missing("{'code': '3B001'}"))
                .containsExactly("code");
    }

    @Test
    void oneParagraphThatFitsOutweighsOneThatMayFit() {
        Ask ask = Ask.condition("{'fact': 'code', 'in': ['3B001.a', '3B001']}");

        assertThat(ask.status("{'code': '3B001'}")).isEqualTo(MET);
    }

    @Test
    void listsOfCodesIntersectByParagraph() {
        Ask ask = Ask.condition("{'fact': 'codes', 'intersects': ['3D001', '3E001.b']}");

        assertThat(ask.status("{'codes': ['4D001', '3D001.a']}")).isEqualTo(MET);
        assertThat(ask.status("{'codes': ['3E001']}")).isEqualTo(UNKNOWN);
        assertThat(ask.status("{'codes': ['3E001.a', 'EAR99']}")).isEqualTo(NOT_MET);
    }
}
