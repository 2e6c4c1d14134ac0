package org.exportscreening.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.exportscreening.rules.TinyRulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds whatever the one missing fact is, is decided and not asked for. */
class SupervaluationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'any': [{'fact': 'n', 'atMost': 14}, {'fact': 'n', 'above': 14}]}",
                "{'any': [{'fact': 'n', 'below': 14}, {'fact': 'n', 'is': 14}, {'fact': 'n', 'above': 14}]}",
                "{'any': [{'fact': 'a', 'is': true}, {'not': {'fact': 'a', 'is': true}}]}"
            })
    void whatHoldsForAllValuesIsMet(String condition) {
        assertThat(Ask.condition(condition).with("{}").status()).isEqualTo(RuleResult.Status.MET);
        assertThat(Ask.condition("{'not': " + condition + "}").with("{}").status())
                .isEqualTo(RuleResult.Status.NOT_MET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'any': [{'fact': 'n', 'below': 14}, {'fact': 'n', 'above': 14}]}",
                "{'any': [{'fact': 'n', 'atMost': 14}, {'fact': 'n', 'above': 15}]}",
                "{'any': [{'fact': 'color', 'in': ['RED', 'GREEN']}, {'fact': 'color', 'is': 'BLUE'}]}",
                "{'any': [{'fact': 'a', 'is': true}, {'fact': 'a', 'is': true}]}"
            })
    void whatOneValueDecidesStaysOpen(String condition) {
        assertThat(Ask.condition(condition).with("{}").status()).isEqualTo(RuleResult.Status.UNKNOWN);
        assertThat(Ask.condition(condition).missing("{}")).hasSize(1);
    }

    @Test
    void limitsThatStandApartCount() {
        Ask ask = Ask.rulebook(
                new TinyRulebook()
                        .parameter("p", "x", "{'value': 14, 'unit': 'nm', 'cite': '1 X 2'}")
                        .define(
                                "r",
                                "{'any': [{'fact': 'n', 'atMost': {'param': 'p/x'}}, {'fact': 'n', 'above': {'param': 'p/x'}}]}"));

        assertThat(ask.status("{}")).isEqualTo(RuleResult.Status.MET);
    }

    @Test
    void aStatementAboutKnowingIsNotAnsweredByGuessing() {
        assertThat(Ask.condition("{'any': [{'cannotDetermine': 'a'}, {'fact': 'a', 'is': true},"
                                + " {'fact': 'a', 'is': false}]}")
                        .with("{}")
                        .status())
                .isEqualTo(RuleResult.Status.UNKNOWN);
    }

    @Test
    void theReasonSaysThatTheFactDoesNotMatter() {
        RuleResult result = Ask.condition("{'any': [{'fact': 'a', 'is': true}, {'fact': 'a', 'is': false}]}")
                .with("{}");

        assertThat(result.node().text()).hasToString("whatever a is");
        assertThat(result.node().missing()).isEmpty();
    }
}
