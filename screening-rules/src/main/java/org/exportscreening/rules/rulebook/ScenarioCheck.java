package org.exportscreening.rules.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.json.JsonException;
import org.exportscreening.rules.rulebook.RulebookProblem.Kind;

/** Checks that a rule has scenarios beside it, one in which it is met and one in which it is not. Stateless. */
final class ScenarioCheck {
    private ScenarioCheck() {}

    static List<RulebookProblem> check(Path folder, String ruleFile, String rule) {
        String name = ruleFile.replace(".rule.json", ".scenarios.json");
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            return List.of(missing(ruleFile, "has no scenarios; expected " + name + " beside it"));
        }
        try {
            JsonCursor all = Json.parse(name, Files.readString(file, StandardCharsets.UTF_8));
            return check(ruleFile, rule, name, all);
        } catch (JsonException e) {
            return List.of(new RulebookProblem(Kind.INVALID, name, e.place(), e.problem()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RulebookProblem> check(String ruleFile, String rule, String name, JsonCursor all) {
        List<RulebookProblem> problems = new ArrayList<>();
        String about = all.get("rule").text();
        if (!about.equals(rule)) {
            problems.add(missing(ruleFile, "has no scenarios of its own: those of " + name + " are of " + about));
        }
        Set<String> results = new TreeSet<>();
        for (JsonCursor scenario : all.get("scenarios").elements()) {
            results.add(scenario.get("expect").get("result").text());
        }
        if (!results.contains("MET")) {
            problems.add(missing(ruleFile, "has no scenario in which it is met"));
        }
        if (!results.contains("NOT_MET") && !results.contains("EXCLUDED")) {
            problems.add(missing(ruleFile, "has no scenario in which it is not met"));
        }
        return problems;
    }

    private static RulebookProblem missing(String file, String what) {
        return new RulebookProblem(Kind.MISSING_SCENARIO, file, "", "the rule " + what);
    }
}
