package org.exportscreening.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.rulebook.Rule;
import org.exportscreening.rules.rulebook.RuleVersion;
import org.junit.jupiter.api.Test;

/** Every rule has its scenarios, and every file in the rulebook's folder has its place. */
class ScenarioCompletenessTest {
    private static final String TEXTS = "texts.json";
    private final List<Scenarios.ScenarioFile> files = Scenarios.files();
    private final List<String> names = Scenarios.fileNames();

    @Test
    void everyRuleHasAScenarioFileBesideIt() {
        assertThat(names)
                .containsAll(Scenarios.rulebook().rules().values().stream()
                        .map(ScenarioCompletenessTest::scenarioFile)
                        .toList());
    }

    @Test
    void everyScenarioFileNamesItsOwnRule() {
        Set<String> expected = Scenarios.rulebook().rules().values().stream()
                .map(r -> scenarioFile(r) + " " + r.id())
                .collect(Collectors.toSet());
        assertThat(files).allSatisfy(f -> assertThat(expected).contains(f.name() + " " + f.rule()));
    }

    @Test
    void noTwoScenariosOfAFileShareAName() {
        assertThat(files)
                .allSatisfy(f -> assertThat(f.scenarios())
                        .extracting(Scenario::name)
                        .as(f.name())
                        .doesNotHaveDuplicates());
    }

    @Test
    void everyRuleIsMetInOneScenarioAndNotMetInAnother() {
        assertThat(files).allSatisfy(f -> {
            Set<RuleResult.Status> results =
                    f.scenarios().stream().map(Scenario::result).collect(Collectors.toSet());
            assertThat(results).as(f.name()).contains(RuleResult.Status.MET);
            assertThat(results).as(f.name()).containsAnyOf(RuleResult.Status.NOT_MET, RuleResult.Status.EXCLUDED);
        });
    }

    @Test
    void everyExclusionIsShownInOneScenario() {
        assertThat(files).allSatisfy(f -> {
            boolean excludes =
                    Scenarios.rulebook().rule(f.rule()).versions().stream().anyMatch(v -> v.unless() != null);
            assertThat(f.scenarios().stream().anyMatch(s -> s.result() == RuleResult.Status.EXCLUDED))
                    .as(f.name() + " shows an exclusion")
                    .isEqualTo(excludes);
        });
    }

    @Test
    void everyBoundaryDateHasAScenarioOnBothSides() {
        List<String> lacking = new ArrayList<>();
        for (Scenarios.ScenarioFile file : files) {
            Set<LocalDate> dates = file.scenarios().stream().map(Scenario::date).collect(Collectors.toSet());
            for (LocalDate boundary : boundaries(Scenarios.rulebook().rule(file.rule()))) {
                Stream.of(boundary.minusDays(1), boundary)
                        .filter(d -> !dates.contains(d))
                        .forEach(d -> lacking.add(file.name() + ": " + d));
            }
        }
        assertThat(lacking).isEmpty();
    }

    @Test
    void everyOtherFileIsInTheManifestAndViceVersa() {
        Set<String> listed = new TreeSet<>();
        for (JsonNode file : Scenarios.json(Scenarios.MANIFEST).get("files")) {
            listed.add(file.asText());
        }
        listed.add(TEXTS);
        Scenarios.json(TEXTS).forEach(language -> language.forEach(file -> listed.add(file.asText())));
        Set<String> there = new TreeSet<>(names);
        there.removeIf(n -> n.endsWith(Scenarios.SCENARIOS));
        there.removeAll(Set.of(Scenarios.MANIFEST, Scenarios.BASES));
        assertThat(there).isEqualTo(listed);
    }

    private static String scenarioFile(Rule rule) {
        return rule.file().replace(Scenarios.RULE, Scenarios.SCENARIOS);
    }

    private static Set<LocalDate> boundaries(Rule rule) {
        Set<LocalDate> dates = new HashSet<>();
        rule.versions().stream()
                .map(RuleVersion::period)
                .flatMap(p -> Stream.of(p.from(), p.to()).filter(Objects::nonNull))
                .forEach(dates::add);
        return dates;
    }
}
