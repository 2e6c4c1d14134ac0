package org.exportscreening.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exportscreening.rules.fact.FactDefinition;
import org.exportscreening.rules.rulebook.Rule;
import org.exportscreening.rules.rulebook.RuleVersion;
import org.exportscreening.rules.rulebook.Rulebook;
import org.exportscreening.rules.rulebook.RulebookManifest.NotEvaluated;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What docs/FALSEHOODS.md and docs/LIMITS.md say of the bundled rulebook is so. */
class DocumentsTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern SCENARIO = Pattern.compile("`(\\d[\\w.]*/[\\w-]+)`(?:: \\*([^*]+)\\*)?");
    private static final Pattern RULE = Pattern.compile("`[^`]*\\b(ear\\.\\d[\\w.-]*)[^`]*`");
    private static final Pattern ITEM = Pattern.compile("\\*\\*(\\d+)\\. [^*]+\\*\\* (.*?)(?=\\*\\*\\d+\\. |## |$)");

    private final Rulebook rulebook = Scenarios.rulebook();

    /** A document on one line, so that it may be laid out anew. */
    private static String text(String document) throws IOException {
        return Files.readString(DOCS.resolve(document)).replaceAll("\\s+", " ");
    }

    @TestFactory
    Stream<DynamicTest> everyScenarioThatIsNamedIsThere() throws IOException {
        Map<String, List<String>> scenarios = Scenarios.files().stream()
                .collect(Collectors.toMap(
                        f -> f.name().replace(Scenarios.SCENARIOS, ""),
                        f -> f.scenarios().stream().map(Scenario::name).toList()));
        List<MatchResult> named =
                SCENARIO.matcher(text("FALSEHOODS.md")).results().toList();
        assertThat(named).hasSizeGreaterThan(40);
        return named.stream()
                .map(m -> dynamicTest(m.group(), () -> {
                    assertThat(scenarios).containsKey(m.group(1));
                    if (m.group(2) != null) {
                        assertThat(scenarios.get(m.group(1))).contains(m.group(2));
                    }
                }));
    }

    @Test
    void everyRuleThatIsNamedIsThere() throws IOException {
        List<String> rules = new ArrayList<>();
        for (String document : List.of("FALSEHOODS.md", "LIMITS.md")) {
            RULE.matcher(text(document)).results().map(m -> m.group(1)).forEach(rules::add);
        }
        assertThat(rules)
                .isNotEmpty()
                .allSatisfy(id -> assertThat(rulebook.rules()).containsKey(id));
    }

    @Test
    void everyFalsehoodHasItsNumberAndATip() throws IOException {
        List<MatchResult> items = ITEM.matcher(text("FALSEHOODS.md")).results().toList();
        assertThat(items).hasSizeBetween(40, 60);
        for (int i = 0; i < items.size(); i++) {
            assertThat(items.get(i).group(1)).isEqualTo(String.valueOf(i + 1));
            assertThat(items.get(i).group(2))
                    .as("tip of " + items.get(i).group(1))
                    .contains("*Tip:* ");
        }
    }

    @Test
    void theUnverifiedVersionsAreCountedByPart() throws IOException {
        Map<String, List<RuleVersion>> byPart = new TreeMap<>();
        for (Rule rule : rulebook.rules().values()) {
            String part = rule.file().substring(0, 3);
            byPart.computeIfAbsent(part, p -> new ArrayList<>()).addAll(rule.versions());
        }
        String limits = text("LIMITS.md");
        byPart.forEach((part, versions) -> assertThat(limits)
                .contains("| " + part + " | " + unverified(versions) + " of " + versions.size() + " |"));

        List<RuleVersion> all = byPart.values().stream().flatMap(List::stream).toList();
        assertThat(limits)
                .contains(unverified(all) + " of " + all.size() + " versions, of "
                        + rulebook.rules().size() + " rules");
    }

    private static long unverified(Collection<RuleVersion> versions) {
        return versions.stream().filter(v -> !v.verified()).count();
    }

    @Test
    void theOtherCountsOfTheLimitsAreRight() throws IOException {
        Collection<FactDefinition> facts = rulebook.catalogue().all();
        long lists =
                rulebook.lists().values().stream().filter(l -> !l.verified()).count();

        assertThat(text("LIMITS.md"))
                .contains("rulebook `" + rulebook.manifest().id() + " "
                        + rulebook.manifest().version() + "`")
                .contains(lists + " of " + rulebook.lists().size() + " dated lists are unverified")
                .contains(facts.stream().filter(FactDefinition::askLast).count() + " facts are rulings")
                .contains(facts.stream().filter(f -> f.standIn() != null).count() + " facts count as something")
                .contains(rulebook.manifest().notEvaluated().stream()
                        .map(DocumentsTest::line)
                        .toList());
    }

    private static String line(NotEvaluated provision) {
        return "- " + provision.citation() + ": " + provision.title();
    }
}
