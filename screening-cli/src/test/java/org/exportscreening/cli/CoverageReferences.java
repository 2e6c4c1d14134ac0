package org.exportscreening.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.rules.reference.Explanation;
import org.exportscreening.rules.reference.Reference;
import org.exportscreening.rules.rulebook.Rulebook;

/** Looks up what the coverage table refers to. A reference is a kind, a colon and a name: {@code rule:ear.744.23.a.2.i}. */
final class CoverageReferences {
    private static final String RULES = "/rulebook/ear/";

    private final ListSnapshot lists;
    private final Rulebook rulebook;
    private final Set<String> parameterGroups;
    private final Reference explained;

    CoverageReferences(ListSnapshot lists, Rulebook rulebook) {
        this.lists = lists;
        this.rulebook = rulebook;
        this.parameterGroups = parameterGroups();
        this.explained = Reference.bundled(rulebook);
    }

    /** Whether what it names is there. */
    boolean resolves(String reference) {
        int colon = reference.indexOf(':');
        if (colon < 0 || colon == reference.length() - 1) {
            return false;
        }
        String name = reference.substring(colon + 1);
        return switch (reference.substring(0, colon)) {
            case "list" -> list(name);
            case "rule" -> rulebook.rules().containsKey(name);
            case "table" -> rulebook.table(name).isPresent();
            case "parameters" ->
                parameterGroups.contains(name) || !rulebook.parameter(name).isEmpty();
            case "listdata" -> listData(name);
            case "transaction" -> !name.equals("index") && Files.isRegularFile(Run.SAMPLES.resolve(name + ".json"));
            case "scenario" -> scenarios(name);
            case "test" -> test(name);
            case "reference" -> explained.ids().contains(name);
            case "explain" -> explanation(name).isPresent();
            default -> false;
        };
    }

    /** The answer to a term of the table. */
    Optional<Explanation> explanation(String term) {
        return explained.explain(term).explanation();
    }

    private boolean list(String code) {
        return lists.lists().stream().map(ListId::code).anyMatch(code::equals);
    }

    private boolean listData(String id) {
        try {
            rulebook.list(id);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Scenarios stand beside their rule: among the library's resources, or in its tests' resources at the same path. */
    private boolean scenarios(String rule) {
        if (!rulebook.rules().containsKey(rule)) {
            return false;
        }
        String file = rulebook.rule(rule).file().replaceFirst("\\.rule\\.json$", ".scenarios.json");
        return CoverageReferences.class.getResource(RULES + file) != null
                || Stream.of("main", "test")
                        .map(kind -> Path.of("..", "screening-rules", "src", kind, "resources" + RULES + file))
                        .anyMatch(Files::isRegularFile);
    }

    private static boolean test(String className) {
        if (!className.matches("[a-z]\\w*(\\.[a-z]\\w*)*\\.[A-Z]\\w*")) {
            return false;
        }
        String file = className.replace('.', '/') + ".java";
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules.filter(m -> String.valueOf(m.getFileName()).startsWith("screening-"))
                    .map(m -> m.resolve("src/test/java").resolve(file))
                    .anyMatch(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ids above the parameters, which the rulebook itself knows only together with a parameter's name. */
    private static Set<String> parameterGroups() {
        Set<String> groups = new TreeSet<>();
        for (JsonNode file : resource("rulebook.json").path("files")) {
            if (file.asText().endsWith(".parameters.json")) {
                resource(file.asText())
                        .path("parameters")
                        .forEach(p -> groups.add(p.path("id").asText()));
            }
        }
        return groups;
    }

    private static JsonNode resource(String file) {
        try (InputStream in = CoverageReferences.class.getResourceAsStream(RULES + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            return Run.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
