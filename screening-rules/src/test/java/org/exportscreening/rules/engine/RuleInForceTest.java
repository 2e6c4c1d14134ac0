package org.exportscreening.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.exportscreening.rules.TinyRulebook.version;
import static org.exportscreening.rules.engine.RuleResult.Status.EXCLUDED;
import static org.exportscreening.rules.engine.RuleResult.Status.MET;
import static org.exportscreening.rules.engine.RuleResult.Status.NOT_IN_FORCE;
import static org.exportscreening.rules.engine.RuleResult.Status.NOT_MET;
import static org.exportscreening.rules.engine.RuleResult.Status.UNKNOWN;

import java.time.LocalDate;
import org.exportscreening.rules.TinyRulebook;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.Effect;
import org.junit.jupiter.api.Test;

class RuleInForceTest {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final String A = "{'fact': 'a', 'is': true}";
    private static final String B = "{'fact': 'b', 'is': true}";

    // exclusions

    private static final Ask UNLESS_B =
            Ask.rulebook(new TinyRulebook().rule("r", "definition", version("'when': " + A + ", 'unless': " + B)));

    @Test
    void anExclusionThatHoldsExcludes() {
        RuleResult result = UNLESS_B.with("{'a': true, 'b': true}");

        assertThat(result.status()).isEqualTo(EXCLUDED);
        assertThat(result.truth()).isEqualTo(Truth.FALSE);
        assertThat(result.observations()).extracting(Observation::fact).containsExactly("b");
    }

    @Test
    void anExclusionThatDoesNotHoldChangesNothing() {
        RuleResult result = UNLESS_B.with("{'a': true, 'b': false}");

        assertThat(result.status()).isEqualTo(MET);
        assertThat(result.observations()).extracting(Observation::fact).containsExactly("a");
    }

    @Test
    void anUnknownExclusionMakesItUnknown() {
        assertThat(UNLESS_B.missing("{'a': true}")).containsExactly("b");
        assertThat(UNLESS_B.status("{'a': true}")).isEqualTo(UNKNOWN);
    }

    @Test
    void anExclusionThatHoldsSettlesAnUnknownCondition() {
        assertThat(UNLESS_B.status("{'b': true}")).isEqualTo(NOT_MET);
    }

    @Test
    void bothUnknownAskForBoth() {
        assertThat(UNLESS_B.missing("{}")).containsExactly("a", "b");
    }

    @Test
    void aConditionThatFailsNeedsNoExclusion() {
        assertThat(UNLESS_B.status("{'a': false}")).isEqualTo(NOT_MET);
        assertThat(UNLESS_B.status("{'a': false, 'b': true}")).isEqualTo(NOT_MET);
    }

    // time

    private static final Ask SINCE_2024 = Ask.rulebook(new TinyRulebook()
            .rule(
                    "r",
                    "license-requirement",
                    version("'from': '2024-01-01', 'to': '2025-01-01', 'when': " + A
                            + ", 'then': [{'require': 'license'}]"),
                    version("'from': '2025-01-01', 'when': " + B + ", 'then': [{'prohibit': true}]")));

    @Test
    void beforeItsFirstDayARuleIsNotInForceWhateverTheFacts() {
        RuleResult result = SINCE_2024.on(START.minusDays(1), "{'a': true, 'b': true}");

        assertThat(result.status()).isEqualTo(NOT_IN_FORCE);
        assertThat(result.truth()).isEqualTo(Truth.FALSE);
        assertThat(result.version()).isNull();
        assertThat(result.citations()).isEmpty();
        assertThat(result.observations()).isEmpty();
    }

    @Test
    void theVersionOfTheDayDecides() {
        LocalDate change = LocalDate.of(2025, 1, 1);

        assertThat(SINCE_2024.on(START, "{'a': true, 'b': false}").status()).isEqualTo(MET);
        assertThat(SINCE_2024.on(change.minusDays(1), "{'a': true, 'b': false}").status())
                .isEqualTo(MET);
        assertThat(SINCE_2024.on(change, "{'a': true, 'b': false}").status()).isEqualTo(NOT_MET);
    }

    @Test
    void theEffectIsThatOfTheVersionInForceAndOnlyIfMet() {
        assertThat(SINCE_2024.on(START, "{'a': true}").has(Effect.License.class))
                .isTrue();
        assertThat(SINCE_2024.on(START, "{'a': true}").has(Effect.Prohibit.class))
                .isFalse();
        assertThat(SINCE_2024.on(START, "{'a': false}").has(Effect.License.class))
                .isFalse();
        assertThat(SINCE_2024.on(START, "{}").has(Effect.License.class)).isFalse();
    }

    @Test
    void aReferenceToARuleNotInForceDoesNotHold() {
        TinyRulebook rulebook = new TinyRulebook()
                .rule("later", "definition", version("'from': '2024-01-01', 'when': " + A))
                .define("r", "{'rule': 'later'}");

        assertThat(Ask.rulebook(rulebook).on(START.minusDays(1), "{'a': true}").status())
                .isEqualTo(NOT_MET);
        assertThat(Ask.rulebook(rulebook).on(START.minusDays(1), "{}").status()).isEqualTo(NOT_MET);
        assertThat(Ask.rulebook(rulebook).on(START, "{'a': true}").status()).isEqualTo(MET);
    }

    @Test
    void theNegationOfARuleNotInForceHolds() {
        TinyRulebook rulebook = new TinyRulebook()
                .rule("later", "definition", version("'from': '2024-01-01', 'when': " + A))
                .define("r", "{'not': {'rule': 'later'}}");

        assertThat(Ask.rulebook(rulebook).on(START.minusDays(1), "{}").status()).isEqualTo(MET);
    }

    @Test
    void aMemberOfAListCountsOnItsDaysOnly() {
        Ask ask = Ask.rulebook(new TinyRulebook()
                .list("l", "'CN', {'value': 'RU', 'from': '2024-01-01', 'to': '2024-02-01'}")
                .define("r", "{'fact': 'country', 'in': {'list': 'l'}}"));

        assertThat(ask.on(START.minusDays(1), "{'country': 'RU'}").status()).isEqualTo(NOT_MET);
        assertThat(ask.on(START, "{'country': 'RU'}").status()).isEqualTo(MET);
        assertThat(ask.on(LocalDate.of(2024, 1, 31), "{'country': 'RU'}").status())
                .isEqualTo(MET);
        assertThat(ask.on(LocalDate.of(2024, 2, 1), "{'country': 'RU'}").status())
                .isEqualTo(NOT_MET);
        assertThat(ask.on(START.minusYears(50), "{'country': 'CN'}").status()).isEqualTo(MET);
    }

    @Test
    void aParameterHasTheValueOfTheDay() {
        Ask ask = Ask.rulebook(new TinyRulebook()
                .parameter(
                        "p",
                        "limit",
                        "{'to': '2024-01-01', 'value': 16, 'unit': 'nm', 'cite': '1 X 2'},"
                                + "{'from': '2024-01-01', 'value': 14, 'unit': 'nm', 'cite': '1 X 2'}")
                .define("r", "{'fact': 'n', 'atMost': {'param': 'p/limit'}}"));

        assertThat(ask.on(START.minusDays(1), "{'n': 15}").status()).isEqualTo(MET);
        assertThat(ask.on(START, "{'n': 15}").status()).isEqualTo(NOT_MET);
        assertThat(ask.on(START, "{'n': 14}").status()).isEqualTo(MET);
    }

    // rulings

    @Test
    void aRulingIsAskedOnlyOnceNothingElseIsMissing() {
        Ask ask = Ask.condition("{'all': [" + A + ", " + B + ", {'fact': 'ruling', 'is': true}]}");

        assertThat(ask.missing("{}")).containsExactly("a", "b");
        assertThat(ask.missing("{'a': true}")).containsExactly("b");
        assertThat(ask.missing("{'a': true, 'b': true}")).containsExactly("ruling");
        assertThat(ask.status("{'a': false}")).isEqualTo(NOT_MET);
        assertThat(ask.status("{'a': true, 'b': true, 'ruling': true}")).isEqualTo(MET);
    }

    @Test
    void aRulingBehindAReferenceWaitsToo() {
        Ask ask = Ask.rulebook(new TinyRulebook()
                .define("other", "{'fact': 'ruling', 'is': true}")
                .define("r", "{'all': [" + A + ", {'rule': 'other'}]}"));

        assertThat(ask.missing("{}")).containsExactly("a");
        assertThat(ask.missing("{'a': true}")).containsExactly("ruling");
    }

    @Test
    void aRulingWaitsForTheExclusionToo() {
        Ask ask = Ask.rulebook(new TinyRulebook()
                .rule("r", "definition", version("'when': {'fact': 'ruling', 'is': true}, 'unless': " + B)));

        assertThat(ask.missing("{}")).containsExactly("b");
        assertThat(ask.missing("{'b': false}")).containsExactly("ruling");
    }

    // the whole rulebook

    @Test
    void allRulesAreAnsweredInTheOrderOfTheRulebook() {
        Ask ask = Ask.rulebook(
                new TinyRulebook().define("z", "{'rule': 'r'}").define("r", A).define("b", B));

        assertThat(ask.evaluation("{'a': true}", Ask.DAY).all())
                .extracting(r -> r.rule().id() + " " + r.status())
                .containsExactly("z MET", "r MET", "b UNKNOWN");
    }

    @Test
    void aRuleThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> Ask.condition(A).evaluation("{}", Ask.DAY).rule("q"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no rule q");
    }
}
