package org.exportscreening.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.exportscreening.rules.engine.RuleResult.Status.MET;
import static org.exportscreening.rules.engine.RuleResult.Status.NOT_MET;
import static org.exportscreening.rules.engine.RuleResult.Status.UNKNOWN;

import java.math.BigDecimal;
import java.util.Map;
import org.exportscreening.rules.TinyRulebook;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.ComputedFact;
import org.junit.jupiter.api.Test;

class FactAnswerTest {
    // another fact stands in

    @Test
    void anAbsentFactIsTheSameAsTheOneThatStandsInForIt() {
        Ask ask = Ask.rulebook(new TinyRulebook()
                .facts(TinyRulebook.FACTS
                        + ", {'path': 'place', 'type': 'country', 'whenAbsent': {'sameAs': 'country'}}")
                .define("r", "{'fact': 'place', 'in': ['CN']}"));

        assertThat(ask.status("{'country': 'CN'}")).isEqualTo(MET);
        assertThat(ask.status("{'country': 'CN', 'place': 'DE'}")).isEqualTo(NOT_MET);
        assertThat(ask.status("{'country': 'DE', 'place': 'CN'}")).isEqualTo(MET);
        assertThat(ask.missing("{}")).containsExactly("country");
    }

    // cannotDetermine and supplied

    @Test
    void whatCanNotBeDeterminedIsSaidInSoManyWords() {
        Ask ask = Ask.condition("{'cannotDetermine': 'n'}");

        assertThat(ask.status("{'cannotDetermine': ['n']}")).isEqualTo(MET);
        assertThat(ask.missing("{'cannotDetermine': []}")).containsExactly("n");
        assertThat(ask.missing("{'cannotDetermine': ['m']}")).containsExactly("n");
        assertThat(ask.missing("{}")).containsExactly("n");
    }

    @Test
    void whatWasSuppliedCanBeDetermined() {
        assertThat(Ask.condition("{'cannotDetermine': 'n'}").status("{'n': 1, 'cannotDetermine': ['n']}"))
                .isEqualTo(NOT_MET);
    }

    @Test
    void aFactOfEveryElementCanBeSaidNotToBeDetermined() {
        Ask ask = Ask.condition("{'some': 'boxes', 'where': {'cannotDetermine': 'box.size'}}");

        assertThat(ask.status("{'boxes': [{}], 'cannotDetermine': ['boxes[].size']}"))
                .isEqualTo(MET);
        assertThat(ask.status("{'boxes': [{'size': 1}], 'cannotDetermine': ['boxes[].size']}"))
                .isEqualTo(NOT_MET);
    }

    @Test
    void theFactOfAnElementMayBeNamedWithoutBrackets() {
        Ask ask = Ask.condition("{'some': 'boxes', 'where': {'cannotDetermine': 'box.size'}}");

        assertThat(ask.status("{'boxes': [{}], 'cannotDetermine': ['boxes.size']}"))
                .isEqualTo(MET);
    }

    @Test
    void whatIsSaidOfOneElementIsNotSaidOfAnother() {
        Ask ask = Ask.condition("{'some': 'boxes', 'where': {'all': [{'fact': 'box.locked', 'is': true},"
                + " {'cannotDetermine': 'box.size'}]}}");
        String facts = "{'boxes': [{'locked': false}, {'locked': true}], 'cannotDetermine': ['boxes[%d].size']}";

        assertThat(ask.status(facts.formatted(1))).isEqualTo(MET);
        assertThat(ask.status(facts.formatted(0))).isEqualTo(UNKNOWN);
    }

    @Test
    void suppliedIsNeverUnknown() {
        Ask ask = Ask.condition("{'supplied': 'n'}");

        assertThat(ask.status("{'n': 0}")).isEqualTo(MET);
        assertThat(ask.status("{}")).isEqualTo(NOT_MET);
        assertThat(ask.status("{'n': null}")).isEqualTo(NOT_MET);
    }

    @Test
    void anEmptyListIsSupplied() {
        assertThat(Ask.condition("{'supplied': 'marks'}").status("{'marks': []}"))
                .isEqualTo(MET);
    }

    // derived facts

    private static Ask derived() {
        return Ask.rulebook(new TinyRulebook()
                .define("derivation", "{'all': [{'fact': 'a', 'is': true}, {'fact': 'b', 'is': true}]}")
                .define("r", "{'fact': 'derived', 'is': true}"));
    }

    @Test
    void aDerivedFactIsTheAnswerOfItsRule() {
        assertThat(derived().status("{'a': true, 'b': true}")).isEqualTo(MET);
        assertThat(derived().status("{'a': false}")).isEqualTo(NOT_MET);
    }

    @Test
    void anUnknownDerivedFactAsksForItselfAndForWhatItsRuleMisses() {
        assertThat(derived().missing("{'a': true}")).containsExactly("b", "derived");
    }

    @Test
    void aSuppliedValueWinsOverTheRule() {
        assertThat(derived().status("{'a': false, 'derived': true}")).isEqualTo(MET);
        assertThat(derived().status("{'a': true, 'b': true, 'derived': false}")).isEqualTo(NOT_MET);
    }

    @Test
    void theReasonsOfADerivedFactAreThoseOfItsRule() {
        assertThat(derived().with("{'a': true, 'b': true}").observations())
                .extracting(Observation::fact)
                .containsExactly("a", "b");
    }

    // assumptions

    @Test
    void anAbsentFactWithAStandInCountsAsItAndIsReported() {
        Ask ask = Ask.condition("{'fact': 'assumed', 'is': true}");
        Evaluation evaluation = ask.evaluation("{}", Ask.DAY);

        assertThat(evaluation.rule("r").status()).isEqualTo(NOT_MET);
        assertThat(evaluation.assumptions()).containsExactly("Nothing was assumed.");
    }

    @Test
    void whatWasSuppliedIsNotAssumed() {
        Evaluation evaluation =
                Ask.condition("{'fact': 'assumed', 'is': true}").evaluation("{'assumed': true}", Ask.DAY);

        assertThat(evaluation.rule("r").status()).isEqualTo(MET);
        assertThat(evaluation.assumptions()).isEmpty();
    }

    // computed facts

    private static final ComputedFact SUM = (facts, date, path) -> {
        Answer n = facts.answer("n");
        Answer m = facts.answer("m");
        if (n.value() instanceof BigDecimal x && m.value() instanceof BigDecimal y) {
            return Answer.known(x.add(y));
        }
        return n.value() == null ? n : m;
    };

    private static final String EXACTLY_A_THIRD = "{'fact': 'sum', 'atMost': 0.3}";

    @Test
    void aComputedFactIsExact() {
        Ask ask = Ask.condition(EXACTLY_A_THIRD).computing(Map.of("sum", SUM));

        assertThat(ask.status("{'n': 0.1, 'm': 0.2}")).isEqualTo(MET);
        assertThat(ask.status("{'n': 0.10000000000000000001, 'm': 0.2}")).isEqualTo(NOT_MET);
    }

    @Test
    void aComputedFactAsksForItsInputs() {
        Ask ask = Ask.condition(EXACTLY_A_THIRD).computing(Map.of("sum", SUM));

        assertThat(ask.missing("{'n': 1}")).containsExactly("m");
        assertThat(ask.missing("{'m': 1}")).containsExactly("n");
    }

    @Test
    void aComputedFactMayRestOnAnother() {
        ComputedFact twice = (facts, date, path) -> facts.answer("sum");
        Ask ask = Ask.condition("{'fact': 'difference', 'is': 3}").computing(Map.of("sum", SUM, "difference", twice));

        assertThat(ask.status("{'n': 1, 'm': 2}")).isEqualTo(MET);
    }

    @Test
    void computedFactsThatRestOnEachOtherAreAnError() {
        ComputedFact sum = (facts, date, path) -> facts.answer("difference");
        ComputedFact difference = (facts, date, path) -> facts.answer("sum");
        Ask ask = Ask.condition(EXACTLY_A_THIRD).computing(Map.of("sum", sum, "difference", difference));

        assertThatThrownBy(() -> ask.with("{}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the computed fact sum rests on itself");
    }

    @Test
    void aComputedFactThatAsksForNoFactIsAnError() {
        Ask ask = Ask.condition(EXACTLY_A_THIRD).computing(Map.of("sum", (facts, date, path) -> facts.answer("som")));

        assertThatThrownBy(() -> ask.with("{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no fact som");
    }
}
