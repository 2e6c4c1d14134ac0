package org.exportscreening.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.exportscreening.rules.Determination;
import org.exportscreening.rules.ExportScreening;
import org.exportscreening.rules.Outcome;
import org.exportscreening.rules.Transaction;
import org.exportscreening.rules.engine.Evaluation;
import org.exportscreening.rules.fact.FactCatalogue;
import org.exportscreening.rules.fact.FactReader;
import org.exportscreening.rules.fact.FactType;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.rulebook.LicensePolicy;
import org.exportscreening.rules.rulebook.Operator;
import org.exportscreening.rules.rulebook.RuleKind;
import org.exportscreening.rules.rulebook.Rulebook;
import org.exportscreening.rules.rulebook.RulebookLinter;
import org.exportscreening.rules.rulebook.RulebookProblem;
import org.exportscreening.rules.rulebook.RulebookProblem.Kind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What docs/RULES.md shows is read by the real reader, and what it says that the check answers is what it answers. */
class RulesDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "RULES.md");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```json\\n(.*?)\\n```");
    private static final Pattern MISTAKE = Pattern.compile("(?m)^\\| `(\\{\".*})` \\| `(.+)` \\|$");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VERSION =
            "{'cite': ['1 X 2'], 'lastChecked': '2026-11-20', 'verified': true, 'when': %s, 'then': %s}";

    @TempDir
    Path folder;

    private static String text() throws IOException {
        return Files.readString(DOCUMENT).replace("\r\n", "\n");
    }

    private static List<JsonNode> examples() throws IOException {
        List<JsonNode> examples = new ArrayList<>();
        for (MatchResult found : EXAMPLE.matcher(text()).results().toList()) {
            examples.add(JSON.readTree(found.group(1)));
        }
        return examples;
    }

    /** The only example that has such a member. */
    private static JsonNode example(String member) throws IOException {
        return examples().stream().filter(e -> e.has(member)).findFirst().orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsRead() throws IOException {
        List<JsonNode> examples = examples();
        assertThat(examples).as("examples of " + DOCUMENT).hasSizeGreaterThanOrEqualTo(11);
        return examples.stream()
                .map(e -> dynamicTest(
                        e.toString().substring(0, 60),
                        () -> assertThat(problems(e)).isEmpty()));
    }

    /** What is wrong with an example: a rulebook, or a part of one that is told by its members. */
    private List<RulebookProblem> problems(JsonNode example) throws IOException {
        if (example.has("rulebook")) {
            return RulebookLinter.check(write("rulebook-of-the-document.json", example));
        }
        if (example.has("facts")) {
            FactCatalogue.read(Json.parse("facts.json", example.toString()));
            return List.of();
        }
        if (example.has("destination") || example.has("scenarios")) {
            return List.of(); // run by the tests below
        }
        if (example.has("lists") || example.has("parameters") || example.has("overlays")) {
            ObjectNode rulebook = JSON.createObjectNode();
            rulebook.set("rulebook", example("rulebook").get("rulebook"));
            rulebook.setAll((ObjectNode) example);
            return RulebookLinter.check(write("part-of-the-document.json", rulebook));
        }
        if (example.has("versions")) {
            return rule(example.toString());
        }
        return example.isArray()
                ? rule(effects(example, "{\"fact\": \"isInformed\", \"is\": true}"))
                : rule(condition(example.toString()));
    }

    private static String condition(String condition) {
        return ruleText("definition", condition, "[]");
    }

    private static String effects(JsonNode effects, String when) {
        return ruleText(effects.get(0).has("allow") ? "license-exception" : "condition", when, effects.toString());
    }

    private static String ruleText(String kind, String when, String then) {
        return "{\"id\": \"example\", \"title\": \"Example\", \"kind\": \"" + kind + "\", \"versions\": ["
                + VERSION.replace('\'', '"').formatted(when, then) + "]}";
    }

    /** What is wrong with a rule as a part of the bundled rulebook; the scenarios that it lacks do not count. */
    private List<RulebookProblem> rule(String rule) throws IOException {
        Path file = Files.writeString(folder.resolve("example.rule.json"), rule);
        return RulebookLinter.checkRule(file, null).stream()
                .filter(p -> p.kind() != Kind.MISSING_SCENARIO)
                .toList();
    }

    private Path write(String name, JsonNode json) throws IOException {
        return Files.writeString(folder.resolve(name), json.toString());
    }

    @Test
    void theCompanyRuleHoldsTheOrder() throws IOException {
        Rulebook rulebook = Rulebook.read(write("acme-policy.json", example("rulebook")));
        ExportScreening screening = ExportScreening.builder().rulebook(rulebook).build();
        ObjectNode order = (ObjectNode) example("destination");

        assertThat(outcome(screening, order)).isEqualTo(Outcome.HOLD);
        assertThat(outcome(screening, order.deepCopy().put("destination", "MY")))
                .isEqualTo(Outcome.NLR);
        order.withObject("/item").remove("orderValue");
        assertThat(outcome(screening, order)).isEqualTo(Outcome.INDETERMINATE);
        order.withObject("/item").put("value", 600000);
        assertThat(outcome(screening, order)).isEqualTo(Outcome.NLR);
        assertThat(outcome(screening, order.deepCopy().put("date", "2026-09-15")))
                .as("under the limit of that day")
                .isEqualTo(Outcome.HOLD);
    }

    private static Outcome outcome(ExportScreening screening, ObjectNode order) {
        Determination determination = screening.determine(Transaction.parse("order.json", order.toString()));
        return determination.outcome();
    }

    @TestFactory
    Stream<DynamicTest> theScenariosHold() throws IOException {
        Rulebook rulebook = Rulebook.read(write("acme-policy.json", example("rulebook")));
        ExportScreening screening = ExportScreening.builder().rulebook(rulebook).build();
        JsonNode file = example("scenarios");
        Map<String, ObjectNode> bases = Scenarios.bases();
        List<Scenario> scenarios = new ArrayList<>();
        file.get("scenarios")
                .forEach(s ->
                        scenarios.add(Scenario.of("RULES.md", file.get("rule").asText(), s, bases)));
        return scenarios.stream()
                .map(s -> dynamicTest(s.name(), () -> {
                    String json = s.transaction().toString();
                    Evaluation evaluation = new Evaluation(
                            rulebook,
                            Map.of(),
                            new FactReader(rulebook.catalogue()).read(Json.parse(s.name(), json)),
                            s.date());
                    Determination determination = screening.determine(Transaction.parse(s.name(), json));
                    assertThat(evaluation.rule(s.rule()).status()).isEqualTo(s.result());
                    if (!s.texts("outcome").isEmpty()) {
                        assertThat(s.texts("outcome"))
                                .contains(determination.outcome().name());
                    }
                    assertThat(determination.openQuestions())
                            .extracting(q -> q.fact())
                            .containsExactlyElementsOf(s.texts("missing"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> theCheckAnswersAsTheDocumentSays() throws IOException {
        List<MatchResult> mistakes = MISTAKE.matcher(text()).results().toList();
        assertThat(mistakes).hasSizeGreaterThan(10);
        return mistakes.stream()
                .map(m -> dynamicTest(
                        m.group(1),
                        () -> assertThat(rule(condition(m.group(1))))
                                .extracting(RulebookProblem::message)
                                .anyMatch(message -> message.contains(m.group(2)))));
    }

    @Test
    void everyWordOfTheFormatIsExplained() throws IOException {
        List<String> words = new ArrayList<>();
        Stream.of(RuleKind.values()).map(RuleKind::key).forEach(words::add);
        Stream.of(Operator.values()).map(Operator::key).forEach(words::add);
        Stream.of(FactType.values()).map(FactType::key).forEach(words::add);
        Stream.of(LicensePolicy.values()).map(LicensePolicy::name).forEach(words::add);
        Stream.of(Kind.values())
                .map(k -> k.name() + "` | " + (k.error() ? "error" : "warning") + " |")
                .forEach(words::add);

        String text = text();
        assertThat(words).allSatisfy(w -> assertThat(text).contains(w.contains("`") ? "`" + w : "`" + w + "`"));
    }

    @Test
    void everyRuleThatIsReferredToIsThere() throws IOException {
        List<String> rules = new ArrayList<>();
        for (JsonNode example : examples()) {
            collect(example, rules);
        }
        assertThat(rules)
                .isNotEmpty()
                .allSatisfy(r -> assertThat(Scenarios.rulebook().rules()).containsKey(r));
    }

    private static void collect(JsonNode node, List<String> rules) {
        if (node.path("rule").asText().startsWith("ear.")) {
            rules.add(node.get("rule").asText());
        }
        if (node instanceof ArrayNode || node instanceof ObjectNode) {
            node.forEach(child -> collect(child, rules));
        }
    }
}
