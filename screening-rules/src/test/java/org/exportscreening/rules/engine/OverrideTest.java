package org.exportscreening.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exportscreening.rules.TinyRulebook.version;

import java.time.LocalDate;
import org.exportscreening.rules.TinyRulebook;
import org.junit.jupiter.api.Test;

/** An exception takes the place of the rule that it names. */
class OverrideTest {
    private static final LocalDate CHANGE = LocalDate.of(2023, 1, 1);

    /** Rule r: a; rule x overrides it: b, from 2023-01-01. */
    private static Ask exception(String unless) {
        return Ask.rulebook(new TinyRulebook()
                .rule("r", "definition", version("'when': {'fact': 'a', 'is': true}" + unless))
                .rawRule("{'id': 'x', 'title': 'The exception', 'kind': 'exception', 'overrides': ['r'], 'versions': ["
                        + version("'from': '2023-01-01', 'when': {'fact': 'b', 'is': true}") + "]}"));
    }

    @Test
    void aRuleGivesWayToAnExceptionThatIsMet() {
        RuleResult result = exception("").with("{'a': true, 'b': true}");

        assertThat(result.status()).isEqualTo(RuleResult.Status.EXCLUDED);
        assertThat(result.overriddenBy().id()).isEqualTo("x");
        assertThat(result.observations()).containsExactly(new Observation("b", true));
    }

    @Test
    void aRuleStandsWhereItsExceptionIsNotMet() {
        assertThat(exception("").status("{'a': true, 'b': false}")).isEqualTo(RuleResult.Status.MET);
    }

    @Test
    void aRuleThatIsNotMetIsNotExcluded() {
        assertThat(exception("").status("{'a': false, 'b': true}")).isEqualTo(RuleResult.Status.NOT_MET);
    }

    @Test
    void anExceptionThatMayBeMetLeavesTheRuleOpen() {
        Ask ask = exception("");

        assertThat(ask.status("{'a': true}")).isEqualTo(RuleResult.Status.UNKNOWN);
        assertThat(ask.missing("{'a': true}")).containsExactly("b");
        assertThat(ask.missing("{}")).containsExactly("a", "b");
    }

    @Test
    void anExceptionDecidesARuleThatIsOpenItself() {
        assertThat(exception("").status("{'b': true}")).isEqualTo(RuleResult.Status.NOT_MET);
    }

    @Test
    void anExceptionThatIsNotInForceYetExceptsNothing() {
        Ask ask = exception("");

        assertThat(ask.on(CHANGE.minusDays(1), "{'a': true, 'b': true}").status())
                .isEqualTo(RuleResult.Status.MET);
        assertThat(ask.on(CHANGE, "{'a': true, 'b': true}").status()).isEqualTo(RuleResult.Status.EXCLUDED);
    }

    @Test
    void exclusionsOfTheRuleItselfComeFirst() {
        Ask ask = exception(", 'unless': {'fact': 'c', 'is': true}");

        assertThat(ask.with("{'a': true, 'b': true, 'c': true}").overriddenBy()).isNull();
        assertThat(ask.with("{'a': true, 'b': true, 'c': false}").overriddenBy().id())
                .isEqualTo("x");
    }

    @Test
    void anExceptionOfAnExceptionLetsTheRuleStand() {
        Ask ask = Ask.rulebook(new TinyRulebook()
                .define("r", "{'fact': 'a', 'is': true}")
                .rawRule(exception("x", "r", "b"))
                .rawRule(exception("y", "x", "c")));

        assertThat(ask.status("{'a': true, 'b': true, 'c': true}")).isEqualTo(RuleResult.Status.MET);
        assertThat(ask.status("{'a': true, 'b': true, 'c': false}")).isEqualTo(RuleResult.Status.EXCLUDED);
        assertThat(ask.missing("{'a': true, 'b': true}")).containsExactly("c");
    }

    private static String exception(String id, String overrides, String fact) {
        return "{'id': '" + id + "', 'title': 'Exception', 'kind': 'exception', 'overrides': ['" + overrides
                + "'], 'versions': [" + version("'when': {'fact': '" + fact + "', 'is': true}") + "]}";
    }
}
