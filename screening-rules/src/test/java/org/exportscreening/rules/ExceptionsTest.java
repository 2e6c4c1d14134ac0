package org.exportscreening.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exportscreening.rules.TinyRulebook.version;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** License exceptions: possible, never granted; and what they do to the outcome. */
class ExceptionsTest {
    private static final String FACTS = TinyRulebook.FACTS
            + ", {'path': 'certifications', 'type': 'symbol', 'many': true, 'values': [], 'question': 'Which?'},"
            + " {'path': 'reasons', 'type': 'symbol', 'many': true, 'values': ['NS', 'RS'], 'completeWhen': 'complete',"
            + " 'question': 'Which reasons?'}";

    private static TinyRulebook requiring(String requirement) {
        return new TinyRulebook()
                .facts(FACTS)
                .rule(
                        "required",
                        "license-requirement",
                        version("'when': {'fact': 'a', 'is': true}, 'then': [{'require': 'license'" + requirement
                                + "}]"));
    }

    private static TinyRulebook allowing(
            TinyRulebook rulebook, String symbol, String paragraph, String when, String more) {
        return rulebook.rule(
                symbol + paragraph,
                "license-exception",
                "{'cite': ['15 CFR " + paragraph + "'], 'lastChecked': '2026-09-24', 'verified': true, 'when': " + when
                        + ", 'then': [{'allow': '" + symbol + "'" + more + "}]}");
    }

    private static TinyRulebook barring(TinyRulebook rulebook, String when, String except) {
        return rulebook.rule(
                "bar",
                "exception-restriction",
                version("'when': " + when + ", 'then': [{'bar': 'license-exceptions', 'except': [" + except + "]}]"));
    }

    private static Determination determine(TinyRulebook rulebook, Object... namesAndValues) {
        Stream<Object> first = Stream.of("a", true, "certifications", List.of());
        return rulebook.determine(
                Stream.concat(first, Stream.of(namesAndValues)).toArray());
    }

    private static List<String> possible(Determination d) {
        return d.findings().stream()
                .filter(f -> f.effect() == FindingEffect.LICENSE_REQUIRED)
                .flatMap(f -> f.exceptions().stream())
                .map(e -> e.name() + " " + e.state())
                .toList();
    }

    @Test
    void anExceptionWhoseConditionsAreAllFactsIsAvailable() {
        TinyRulebook rulebook = allowing(requiring(""), "LVS", "740.3", "{'fact': 'n', 'atMost': 3}", "");

        Determination under = determine(rulebook, "n", 3);
        assertThat(under.outcome()).isEqualTo(Outcome.LICENSE_EXCEPTION_AVAILABLE);
        assertThat(possible(under)).containsExactly("LVS 740.3 CONDITIONS_STATED");

        Determination over = determine(rulebook, "n", 3.01);
        assertThat(over.outcome()).isEqualTo(Outcome.LICENSE_REQUIRED);
        assertThat(possible(over)).isEmpty();
    }

    @Test
    void aMissingFactLeavesTheLicenseRequiredAndIsAskedFor() {
        Determination d = determine(allowing(requiring(""), "LVS", "740.3", "{'fact': 'n', 'atMost': 3}", ""));

        assertThat(d.outcome()).isEqualTo(Outcome.LICENSE_REQUIRED);
        assertThat(possible(d)).containsExactly("LVS 740.3 OPEN");
        assertThat(d.openQuestions()).singleElement().satisfies(q -> {
            assertThat(q.fact()).isEqualTo("n");
            assertThat(q.wouldDecide()).containsExactly("15 CFR 740.3");
        });
    }

    @ParameterizedTest
    @CsvSource({"RETURNED_IN_A_YEAR, LICENSE_EXCEPTION_AVAILABLE", ", LICENSE_REQUIRED"})
    void aConditionThatNoFactTellsIsConfirmedByItsCertification(String certification, Outcome outcome) {
        TinyRulebook rulebook = allowing(
                requiring(""),
                "TMP",
                "740.9(a)(1)",
                "{'fact': 'b', 'is': true}",
                ", 'confirm': [{'certification': 'RETURNED_IN_A_YEAR', 'that': 'the tools come back within a year'}]");

        Determination d = determine(
                rulebook, "b", true, "certifications", certification == null ? List.of() : List.of(certification));

        assertThat(d.outcome()).isEqualTo(outcome);
        assertThat(d.openQuestions()).isEmpty();
        assertThat(d.toJson(false).contains("the tools come back within a year"))
                .isEqualTo(certification == null);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2",
        "', ''exceptions'': []', 0",
        "', ''exceptions'': [''GOV'']', 1",
        "', ''exceptions'': [''GOV 740.11(b)'']', 1",
        "', ''exceptions'': [''GOV 740.11(b)(2)(ii)'']', 1",
        "', ''exceptions'': [''GOV 740.11(b)(2)(i)'']', 0"
    })
    void aRequirementLeavesTheParagraphsThatItNames(String exceptions, int left) {
        TinyRulebook rulebook = requiring(exceptions);
        allowing(rulebook, "GOV", "740.11(b)(2)(ii)", "{'fact': 'a', 'is': true}", "");
        allowing(rulebook, "GOV", "740.11(b)(2)(i)", "{'fact': 'b', 'is': true}", "");
        allowing(rulebook, "RPL", "740.10(a)", "{'fact': 'a', 'is': true}", "");

        assertThat(possible(determine(rulebook, "b", false))).hasSize(left);
    }

    @ParameterizedTest
    @CsvSource({"BAG 740.14(a), 1", "BAG 740.14(b), 1", "RPL, 0"})
    void aRuleOfSeveralParagraphsIsLeftWhereOneOfThemIs(String name, int left) {
        assertThat(possible(determine(baggage(requiring(", 'exceptions': ['" + name + "']")), "b", false)))
                .hasSize(left);
        assertThat(possible(determine(
                        barring(baggage(requiring("")), "{'fact': 'a', 'is': true}", "'" + name + "'"), "b", false)))
                .hasSize(left);
    }

    /** A rule of two paragraphs that is met, and another that waits for b. */
    private static TinyRulebook baggage(TinyRulebook rulebook) {
        rulebook.rule(
                "baggage",
                "license-exception",
                "{'cite': ['15 CFR 740.14(a)', '15 CFR 740.14(b)'], 'lastChecked': '2026-09-24', 'verified': true,"
                        + " 'when': {'fact': 'a', 'is': true}, 'then': [{'allow': 'BAG'}]}");
        return allowing(rulebook, "RPL", "740.10(a)", "{'fact': 'b', 'is': true}", "");
    }

    @ParameterizedTest
    @CsvSource({"true, 1, LICENSE_REQUIRED", "false, 2, LICENSE_EXCEPTION_AVAILABLE", ", 2, LICENSE_REQUIRED"})
    void aRestrictionTakesAwayWhatItDoesNotLeave(Boolean barred, int left, Outcome outcome) {
        TinyRulebook rulebook = requiring("");
        allowing(rulebook, "LVS", "740.3", "{'fact': 'a', 'is': true}", "");
        allowing(
                rulebook,
                "RPL",
                "740.10(a)",
                "{'fact': 'a', 'is': true}",
                ", 'confirm': [{'certification': 'ONE_FOR_ONE', 'that': 'one part for one'}]");
        barring(rulebook, "{'fact': 'b', 'is': true}", "'RPL'");

        Determination d = barred == null ? determine(rulebook) : determine(rulebook, "b", barred);

        assertThat(possible(d)).hasSize(left);
        assertThat(d.outcome()).isEqualTo(outcome);
        assertThat(d.openQuestions()).hasSize(barred == null ? 1 : 0);
        assertThat(d.findings().stream().map(Finding::effect))
                .satisfies(effects -> assertThat(effects.contains(FindingEffect.FEWER_LICENSE_EXCEPTIONS))
                        .isEqualTo(Boolean.TRUE.equals(barred)));
    }

    @ParameterizedTest
    @CsvSource({"NS, true, 1", "RS, true, 0", "NS RS, true, 0", "'', true, 0", "NS, false, 1"})
    void anExceptionMustOvercomeEveryReason(String reasons, boolean complete, int left) {
        TinyRulebook rulebook = allowing(
                requiring(", 'reasonsFrom': 'reasons'"),
                "GBS",
                "740.4",
                "{'fact': 'a', 'is': true}",
                ", 'overcomes': ['NS']");

        Determination d = determine(
                rulebook, "reasons", reasons.isEmpty() ? List.of() : List.of(reasons.split(" ")), "complete", complete);

        assertThat(possible(d)).hasSize(left);
        assertThat(d.outcome())
                .isEqualTo(left == 1 && complete ? Outcome.LICENSE_EXCEPTION_AVAILABLE : Outcome.LICENSE_REQUIRED);
        assertThat(d.openQuestions()).hasSize(complete ? 0 : 1);
    }

    @Test
    void oneExceptionMustOvercomeAllThatIsRequired() {
        TinyRulebook rulebook = requiring(", 'exceptions': ['LVS']")
                .rule(
                        "other",
                        "license-requirement",
                        version("'when': {'fact': 'b', 'is': true}, 'then': [{'require': 'license', 'exceptions':"
                                + " ['RPL']}]"));
        allowing(rulebook, "LVS", "740.3", "{'fact': 'a', 'is': true}", "");
        allowing(rulebook, "RPL", "740.10(a)", "{'fact': 'a', 'is': true}", "");

        assertThat(determine(rulebook, "b", false).outcome()).isEqualTo(Outcome.LICENSE_EXCEPTION_AVAILABLE);
        assertThat(determine(rulebook, "b", true).outcome()).isEqualTo(Outcome.LICENSE_REQUIRED);
    }

    @Test
    void exceptionsAreLookedAtOnlyWhereALicenseIsRequired() {
        TinyRulebook rulebook = allowing(requiring(""), "LVS", "740.3", "{'fact': 'n', 'atMost': 3}", "");

        Determination none = determine(rulebook, "a", false);
        assertThat(none.outcome()).isEqualTo(Outcome.NLR);
        assertThat(none.openQuestions()).isEmpty();
        assertThat(none.trace()).extracting(TraceEntry::citation).doesNotContain("15 CFR 740.3");
        assertThat(determine(rulebook, "n", 9).trace())
                .extracting(TraceEntry::citation)
                .contains("15 CFR 740.3");
    }

    @Test
    void noExceptionIsLookedAtWhereNoRequirementLeavesAny() {
        TinyRulebook rulebook =
                allowing(requiring(", 'exceptions': []"), "LVS", "740.3", "{'fact': 'n', 'atMost': 3}", "");
        barring(rulebook, "{'fact': 'a', 'is': true}", "'LVS'");

        Determination d = determine(rulebook);
        assertThat(d.outcome()).isEqualTo(Outcome.LICENSE_REQUIRED);
        assertThat(d.findings())
                .singleElement()
                .satisfies(f -> assertThat(f.exceptions()).isEmpty());
        assertThat(d.openQuestions()).isEmpty();
        assertThat(d.trace()).extracting(TraceEntry::citation).doesNotContain("15 CFR 740.3");
    }

    @Test
    void aRulebookWithoutExceptionsDoesNotCallThemNone() {
        assertThat(determine(requiring("")).findings())
                .singleElement()
                .satisfies(f -> assertThat(f.exceptions()).isNull());
    }

    @Test
    void noTextCallsAnExceptionGranted() {
        Determination d = determine(allowing(requiring(""), "LVS", "740.3", "{'fact': 'a', 'is': true}", ""));

        assertThat(d.explain()).contains("LVS 740.3").contains("possible, not granted");
        assertThat(d.explain().replace("not granted", "") + d.toJson(false).replace("not granted", ""))
                .doesNotContainIgnoringCase("granted")
                .doesNotContainIgnoringCase("clear");
    }
}
