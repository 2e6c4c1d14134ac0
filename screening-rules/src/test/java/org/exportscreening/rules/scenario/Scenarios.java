package org.exportscreening.rules.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.exportscreening.rules.ExportScreening;
import org.exportscreening.rules.rulebook.Rulebook;

/** The scenario files beside the bundled rules, and what the tests that run them share. */
final class Scenarios {
    static final String BASES = "scenario-bases.json";
    static final String MANIFEST = "rulebook.json";
    static final String SCENARIOS = ".scenarios.json";
    static final String RULE = ".rule.json";

    private static final Rulebook RULEBOOK = Rulebook.bundledEar();
    private static final ExportScreening SCREENING =
            ExportScreening.builder().rulebook(RULEBOOK).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Scenarios() {}

    /** One scenario file. */
    record ScenarioFile(String name, String rule, List<Scenario> scenarios) {}

    static Rulebook rulebook() {
        return RULEBOOK;
    }

    static ExportScreening screening() {
        return SCREENING;
    }

    /** The folder of the bundled rulebook: its sources, since a build folder may hold what was deleted there. */
    static Path folder() {
        Path sources = Path.of("src", "main", "resources", "rulebook", "ear");
        if (Files.isDirectory(sources)) {
            return sources;
        }
        URL manifest = Objects.requireNonNull(Scenarios.class.getResource("/rulebook/ear/" + MANIFEST));
        try {
            return Objects.requireNonNull(Path.of(manifest.toURI()).getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every file in the folder, by its name relative to it, with forward slashes. */
    static List<String> fileNames() {
        Path folder = folder();
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(p -> folder.relativize(p).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String file) {
        try {
            return JSON.readTree(Files.readString(folder().resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** The complete transactions that scenarios start from. */
    static Map<String, ObjectNode> bases() {
        Map<String, ObjectNode> bases = new LinkedHashMap<>();
        json(BASES).get("bases").properties().forEach(e -> bases.put(e.getKey(), (ObjectNode) e.getValue()));
        return bases;
    }

    static List<ScenarioFile> files() {
        Map<String, ObjectNode> bases = bases();
        List<ScenarioFile> files = new ArrayList<>();
        for (String name : fileNames()) {
            if (name.endsWith(SCENARIOS)) {
                JsonNode file = json(name);
                String rule = file.path("rule").asText();
                List<Scenario> scenarios = new ArrayList<>();
                file.path("scenarios").forEach(s -> scenarios.add(Scenario.of(name, rule, s, bases)));
                files.add(new ScenarioFile(name, rule, scenarios));
            }
        }
        return files;
    }

    static List<Scenario> all() {
        return files().stream().flatMap(f -> f.scenarios().stream()).toList();
    }
}
