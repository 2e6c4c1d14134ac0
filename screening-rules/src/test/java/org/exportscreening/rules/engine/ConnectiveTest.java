package org.exportscreening.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exportscreening.rules.engine.RuleResult.Status.MET;
import static org.exportscreening.rules.engine.RuleResult.Status.NOT_MET;
import static org.exportscreening.rules.engine.RuleResult.Status.UNKNOWN;

import org.exportscreening.rules.TinyRulebook;
import org.junit.jupiter.api.Test;

class ConnectiveTest {
    private static final String ABC =
            "[{'fact': 'a', 'is': true}, {'fact': 'b', 'is': true}, {'fact': 'c', 'is': true}]";

    @Test
    void allFailsAsSoonAsOneFails() {
        Ask ask = Ask.condition("{'all': " + ABC + "}");

        assertThat(ask.status("{'a': true, 'b': true, 'c': true}")).isEqualTo(MET);
        assertThat(ask.status("{'b': false}")).isEqualTo(NOT_MET);
        assertThat(ask.status("{'a': true}")).isEqualTo(UNKNOWN);
        assertThat(ask.missing("{'a': true}")).containsExactly("b", "c");
        assertThat(ask.missing("{'b': false}")).isEmpty();
    }

    @Test
    void anyHoldsAsSoonAsOneHolds() {
        Ask ask = Ask.condition("{'any': " + ABC + "}");

        assertThat(ask.status("{'b': true}")).isEqualTo(MET);
        assertThat(ask.status("{'a': false, 'b': false, 'c': false}")).isEqualTo(NOT_MET);
        assertThat(ask.missing("{'b': false}")).containsExactly("a", "c");
    }

    @Test
    void notTurnsADecidedAnswerAroundAndKeepsTheUnknown() {
        Ask ask = Ask.condition("{'not': {'fact': 'a', 'is': true}}");

        assertThat(ask.status("{'a': true}")).isEqualTo(NOT_MET);
        assertThat(ask.status("{'a': false}")).isEqualTo(MET);
        assertThat(ask.missing("{}")).containsExactly("a");
    }

    @Test
    void atLeastCountsWhatHoldsAndWhatMayHold() {
        Ask ask = Ask.condition("{'atLeast': {'count': 2, 'of': " + ABC + "}}");

        assertThat(ask.status("{'a': true, 'c': true}")).isEqualTo(MET);
        assertThat(ask.status("{'a': true}")).isEqualTo(UNKNOWN);
        assertThat(ask.missing("{'a': true}")).containsExactly("b", "c");
        assertThat(ask.status("{'a': false}")).isEqualTo(UNKNOWN);
        assertThat(ask.status("{'a': false, 'b': false}")).isEqualTo(NOT_MET);
    }

    @Test
    void atLeastAllIsAllAndAtLeastOneIsAny() {
        assertThat(Ask.condition("{'atLeast': {'count': 3, 'of': " + ABC + "}}").status("{'a': true, 'b': true}"))
                .isEqualTo(UNKNOWN);
        assertThat(Ask.condition("{'atLeast': {'count': 3, 'of': " + ABC + "}}").status("{'a': false}"))
                .isEqualTo(NOT_MET);
        assertThat(Ask.condition("{'atLeast': {'count': 1, 'of': " + ABC + "}}").status("{'c': true}"))
                .isEqualTo(MET);
    }

    @Test
    void aDecidedBranchAsksForNothing() {
        Ask ask = Ask.condition("{'any': [{'all': [{'fact': 'a', 'is': true}, {'fact': 'n', 'above': 1}]},"
                + " {'fact': 'b', 'is': true}]}");

        assertThat(ask.missing("{'a': false}")).containsExactly("b");
        assertThat(ask.missing("{}")).containsExactly("a", "b", "n");
    }

    @Test
    void theProvisionOfTheRuleStandsByEachMissingFact() {
        RuleResult result = Ask.condition("{'all': " + ABC + "}").with("{'a': true, 'b': true}");

        assertThat(result.node().missing()).hasToString("{c=[1 X 2]}");
    }

    @Test
    void theAnswerRestsOnTheFactsThatDecideAndNoOthers() {
        Ask any = Ask.condition("{'any': " + ABC + "}");
        Ask all = Ask.condition("{'all': " + ABC + "}");

        assertThat(any.with("{'a': false, 'b': true}").observations()).containsExactly(new Observation("b", true));
        assertThat(all.with("{'a': true, 'b': false}").observations()).containsExactly(new Observation("b", false));
        assertThat(all.with("{'a': true, 'b': true, 'c': true}").observations())
                .extracting(Observation::fact)
                .containsExactly("a", "b", "c");
    }

    @Test
    void theFactUnderANegationCountsAsReason() {
        assertThat(Ask.condition("{'not': {'any': " + ABC + "}}")
                        .with("{'a': false, 'b': false, 'c': false}")
                        .observations())
                .extracting(Observation::fact)
                .containsExactly("a", "b", "c");
    }

    @Test
    void aRuleThatIsMetMakesItsReferenceHold() {
        Ask ask = Ask.rulebook(new TinyRulebook()
                .define("other", "{'fact': 'a', 'is': true}")
                .define("r", "{'all': [{'rule': 'other'}, {'fact': 'b', 'is': true}]}"));

        assertThat(ask.status("{'a': true, 'b': true}")).isEqualTo(MET);
        assertThat(ask.status("{'a': false}")).isEqualTo(NOT_MET);
        assertThat(ask.missing("{'b': true}")).containsExactly("a");
        assertThat(ask.with("{'a': true, 'b': true}").observations())
                .extracting(Observation::fact)
                .containsExactly("a", "b");
    }
}
