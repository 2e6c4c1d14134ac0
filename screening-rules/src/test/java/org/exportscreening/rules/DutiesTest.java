package org.exportscreening.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exportscreening.rules.TinyRulebook.version;

import java.util.List;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.JsonCursor;
import org.junit.jupiter.api.Test;

/** Duties: listed with the answer, without changing it. */
class DutiesTest {
    private static final String A = "{'fact': 'a', 'is': true}";

    private static TinyRulebook filing(String id, String when, String more) {
        return filing(new TinyRulebook(), id, when, more);
    }

    private static TinyRulebook filing(TinyRulebook rulebook, String id, String when, String more) {
        return rulebook.rule(id, "duty", version("'when': " + when + ", 'then': [{'duty': 'File it.'" + more + "}]"));
    }

    private static TinyRulebook requiring(TinyRulebook rulebook) {
        return rulebook.rule(
                "required",
                "license-requirement",
                version("'when': {'fact': 'b', 'is': true}, 'then': [{'require': 'license'}]"));
    }

    @Test
    void aDutyIsListedAndLeavesTheOutcomeAsItIs() {
        Determination d = filing("filing", A, "").determine("a", true);

        assertThat(d.outcome()).isEqualTo(Outcome.NLR);
        assertThat(d.findings()).isEmpty();
        assertThat(d.obligations().duties()).containsExactly(new Duty("filing", "1 X 2", "File it.", List.of(), true));
        assertThat(d.explain()).contains("File it. (1 X 2)");
    }

    @Test
    void aDutyThatIsNotDueIsNotListed() {
        assertThat(filing("filing", A, "").determine("a", false).obligations().duties())
                .isEmpty();
    }

    @Test
    void aMissingFactLeavesADutyOpenButTheOutcomeDecided() {
        Determination d = filing("filing", A, "").determine();

        assertThat(d.outcome()).isEqualTo(Outcome.NLR);
        assertThat(d.openQuestions()).isEmpty();
        assertThat(d.obligations().duties()).extracting(Duty::dependsOn).containsExactly(List.of("a"));
        assertThat(d.explain()).contains("Find out whether this is due (it depends on a): File it. (1 X 2)");
    }

    @Test
    void aDutyOfLicensedTransactionsIsListedOnlyWhereALicenseIsRequired() {
        TinyRulebook rulebook = requiring(filing("filing", A, ", 'withLicense': true"));

        assertThat(rulebook.determine("a", true, "b", false).obligations().duties())
                .isEmpty();
        assertThat(rulebook.determine("a", true, "b", true).obligations().duties())
                .hasSize(1);
    }

    @Test
    void whatSeveralRulesAskForIsListedOnceAndAsDueIfOneSaysSo() {
        TinyRulebook rulebook = filing(filing("first", A, ""), "second", "{'fact': 'b', 'is': true}", "");

        Determination second = rulebook.determine("b", true);
        assertThat(second.obligations().duties())
                .containsExactly(new Duty("second", "1 X 2", "File it.", List.of(), true));
        Determination first = rulebook.determine("a", true);
        assertThat(first.obligations().duties())
                .containsExactly(new Duty("first", "1 X 2", "File it.", List.of(), true));
        Determination open = rulebook.determine();
        assertThat(open.obligations().duties()).extracting(Duty::rule).containsExactly("first");
    }

    @Test
    void theJsonFormHoldsTheDuties() {
        JsonCursor duties = Json.parse(
                        "determination", filing("filing", A, "").determine().toJson(false))
                .get("duties");

        JsonCursor duty = duties.elements().get(0);
        assertThat(duty.get("duty").text()).isEqualTo("File it.");
        assertThat(duty.get("citation").text()).isEqualTo("1 X 2");
        assertThat(duty.get("dependsOn").texts()).containsExactly("a");
    }
}
