package org.exportscreening.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exportscreening.rules.Determination;
import org.exportscreening.rules.Finding;
import org.exportscreening.rules.FindingEffect;
import org.exportscreening.rules.LicenseException;
import org.exportscreening.rules.OpenQuestion;
import org.exportscreening.rules.TraceEntry;
import org.exportscreening.rules.Transaction;
import org.exportscreening.rules.ear.EarFacts;
import org.exportscreening.rules.engine.Evaluation;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.fact.FactReader;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.rulebook.RuleKind;
import org.exportscreening.rules.rulebook.Rulebook;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every rule gives the result, and every transaction the answer, that its scenarios say. */
class ScenarioTest {

    /** What one rule said: its result, its citations and why. */
    private record Verdict(RuleResult.Status result, List<String> citations, String why) {}

    @TestFactory
    Stream<DynamicNode> scenarios() {
        return Scenarios.files().stream()
                .map(file -> dynamicContainer(
                        file.name(), file.scenarios().stream().map(s -> dynamicTest(s.name(), () -> check(s)))));
    }

    @TestFactory
    Stream<DynamicNode> nothingAppliesToTheBases() {
        return Scenarios.bases().entrySet().stream()
                .map(base -> dynamicTest(base.getKey(), () -> {
                    Determination determination = Scenarios.screening()
                            .determine(Transaction.parse(
                                    base.getKey(), base.getValue().toString()));
                    assertThat(determination.outcome().name())
                            .as(determination.explain())
                            .isEqualTo(base.getKey().equals("us-export") ? "NLR" : "NOT_SUBJECT_TO_EAR");
                    assertThat(determination.openQuestions()).isEmpty();
                    assertThat(determination.findings()).isEmpty();
                    assertThat(determination.trace())
                            .filteredOn(e ->
                                    Scenarios.rulebook().rule(e.rule()).kind().compareTo(RuleKind.DEFINITION) > 0)
                            .noneMatch(e -> e.result() == RuleResult.Status.UNKNOWN);
                }));
    }

    private static void check(Scenario scenario) {
        Determination determination = Scenarios.screening()
                .determine(Transaction.parse(
                        scenario.name(), scenario.transaction().toString()));
        Verdict verdict = verdict(scenario, determination);
        String what = scenario + "\n expected " + scenario.expect() + "\n got " + verdict.result() + " of "
                + scenario.rule() + " because " + verdict.why() + "\n outcome " + determination.outcome()
                + ", questions "
                + determination.openQuestions().stream().map(OpenQuestion::fact).toList();
        assertThat(verdict.result()).as(what).isEqualTo(scenario.result());
        List<String> outcomes = scenario.texts("outcome");
        if (!outcomes.isEmpty()) {
            assertThat(outcomes).as(what).contains(determination.outcome().name());
        }
        for (String missing : scenario.texts("missing")) {
            assertThat(determination.openQuestions())
                    .as(what)
                    .anyMatch(q -> q.fact().startsWith(missing) || q.fact().endsWith(missing));
        }
        if (scenario.expect().has("citation")) {
            assertThat(verdict.citations())
                    .as(what)
                    .contains(scenario.expect().get("citation").asText());
        }
        if (scenario.expect().has("exceptions")) {
            assertThat(exceptions(determination))
                    .as(what)
                    .containsExactlyInAnyOrderElementsOf(scenario.texts("exceptions"));
        }
        if (scenario.expect().has("policy")) {
            List<String> policies = determination.findings().stream()
                    .filter(f -> f.rule().equals(scenario.rule()))
                    .map(Finding::policy)
                    .map(String::valueOf)
                    .toList();
            assertThat(policies)
                    .as(what)
                    .containsExactly(scenario.expect().get("policy").asText());
        }
    }

    /** The symbols of the license exceptions that every license requirement leaves. */
    private static Set<String> exceptions(Determination determination) {
        Set<String> common = null;
        for (Finding finding : determination.findings()) {
            List<LicenseException> left = finding.exceptions();
            if (finding.effect() == FindingEffect.LICENSE_REQUIRED && left != null) {
                Set<String> symbols =
                        left.stream().map(LicenseException::symbol).collect(Collectors.toSet());
                if (common == null) {
                    common = symbols;
                } else {
                    common.retainAll(symbols);
                }
            }
        }
        return common == null ? Set.of() : common;
    }

    /** From the trace; a rule that may not be in it is evaluated by itself. */
    private static Verdict verdict(Scenario scenario, Determination determination) {
        Rulebook rulebook = Scenarios.rulebook();
        RuleKind kind = rulebook.rule(scenario.rule()).kind();
        if (kind == RuleKind.HELPER || kind.onlyForLicenses()) {
            Evaluation evaluation = new Evaluation(
                    rulebook,
                    EarFacts.of(rulebook),
                    new FactReader(rulebook.catalogue())
                            .read(Json.parse(
                                    scenario.name(), scenario.transaction().toString())),
                    scenario.date());
            RuleResult result = evaluation.rule(scenario.rule());
            return new Verdict(result.status(), result.citations(), String.valueOf(result.observations()));
        }
        List<TraceEntry> entries = determination.trace().stream()
                .filter(e -> e.rule().equals(scenario.rule()))
                .toList();
        assertThat(entries).as("trace of " + scenario.rule()).isNotEmpty();
        List<TraceEntry> inForce = entries.stream()
                .filter(e -> e.result() != RuleResult.Status.NOT_IN_FORCE)
                .toList();
        List<TraceEntry> those = inForce.isEmpty() ? entries : inForce;
        assertThat(those)
                .as("one result of " + scenario.rule())
                .extracting(TraceEntry::result)
                .containsOnly(those.get(0).result());
        return new Verdict(
                those.get(0).result(),
                those.stream().map(TraceEntry::citation).toList(),
                those.get(0).why().toString());
    }
}
