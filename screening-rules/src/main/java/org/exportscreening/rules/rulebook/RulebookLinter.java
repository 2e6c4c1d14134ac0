package org.exportscreening.rules.rulebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.json.JsonException;
import org.exportscreening.rules.rulebook.RulebookProblem.Kind;

/** Says all that is wrong with a rulebook, or with one rule, for the person who writes it. Stateless. */
public final class RulebookLinter {
    private static final String RULE = ".rule.json";

    private RulebookLinter() {}

    /**
     * Checks a rulebook.
     *
     * @param path a folder with {@code rulebook.json}, or a file that holds all of it
     * @return what is wrong, the errors first; empty if nothing is
     * @throws JsonException if the manifest, the fact catalogue or the single file is not readable at all
     * @throws IOException if a file can not be read
     */
    public static List<RulebookProblem> check(Path path) throws IOException {
        List<RulebookProblem> problems = new ArrayList<>();
        RulebookFiles files = RulebookFiles.of(path, e -> problems.add(problem(e)));
        Path folder = Files.isDirectory(path) ? path : null;
        lint(files, folder, problems);
        if (folder != null) {
            problems.addAll(unlisted(files, folder));
        }
        return sorted(problems);
    }

    /**
     * Checks one rule as a part of a rulebook, in place of the rule of the same id if that has one.
     *
     * @param file a file that ends in {@code .rule.json}; its scenarios are expected beside it
     * @param rulebook the folder or file of the rulebook; null for the bundled one
     * @return what is wrong with the rule; empty if nothing is
     * @throws JsonException if the file or the rulebook is not readable at all
     * @throws IOException if a file can not be read
     */
    public static List<RulebookProblem> checkRule(Path file, @Nullable Path rulebook) throws IOException {
        RulebookFiles files = rulebook == null
                ? RulebookFiles.bundled(Rulebook.BUNDLED)
                : RulebookFiles.of(rulebook, RulebookReader.THROW);
        String name = String.valueOf(file.getFileName());
        JsonCursor rule = Json.parse(name, Files.readString(file, StandardCharsets.UTF_8));
        String id = rule.find("id").map(JsonCursor::value).map(String::valueOf).orElse("");
        String place = files.parts().keySet().stream()
                .filter(p -> p.endsWith(RULE) && files.partId(p).equals(id))
                .findFirst()
                .orElse(name);
        List<RulebookProblem> problems = new ArrayList<>();
        lint(files.with(place, rule), null, problems);
        problems.removeIf(p -> !p.file().equals(place) && !p.file().equals(name));
        problems.replaceAll(p -> new RulebookProblem(p.kind(), name, p.place(), p.message()));
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && problems.stream().noneMatch(p -> p.kind() == Kind.INVALID)) {
            problems.addAll(ScenarioCheck.check(folder, name, id));
        }
        return sorted(problems);
    }

    private static void lint(RulebookFiles files, @Nullable Path folder, List<RulebookProblem> problems) {
        List<RulebookProblem> unread = new ArrayList<>();
        Rulebook rulebook = RulebookReader.read(files, e -> unread.add(problem(e)));
        problems.addAll(unread);
        List<RulebookProblem> hanging = new RulebookCheck(rulebook).run();
        if (!problems.isEmpty()) {
            // what could not be read may be what others refer to
            hanging.removeIf(p -> p.kind() == Kind.UNKNOWN_REFERENCE);
        }
        problems.addAll(hanging);
        for (Rule rule : rulebook.rules().values()) {
            problems.addAll(new BranchCheck(rulebook, rule).run());
            problems.addAll(acts(rule));
            if (folder != null) {
                problems.addAll(ScenarioCheck.check(folder, rule.file(), rule.id()));
            }
        }
    }

    /** A version that begins on a known day was brought by an act. */
    private static List<RulebookProblem> acts(Rule rule) {
        return rule.versions().stream()
                .filter(v -> v.period().from() != null
                        && v.amendedBy().isEmpty()
                        && rule.kind().isLaw())
                .map(v -> new RulebookProblem(
                        Kind.MISSING_CITATION,
                        rule.file(),
                        "/versions/" + rule.versions().indexOf(v),
                        "the version of " + v.period() + " names no act that brought it (\"amendedBy\")"))
                .toList();
    }

    private static List<RulebookProblem> unlisted(RulebookFiles files, Path folder) throws IOException {
        TreeSet<String> there = new TreeSet<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .map(p -> folder.relativize(p).toString().replace('\\', '/'))
                    .filter(n -> n.endsWith(RULE)
                            || n.endsWith(".lists.json")
                            || n.endsWith(".parameters.json")
                            || n.endsWith(".table.json")
                            || n.endsWith(".overlays.json"))
                    .forEach(there::add);
        }
        files.manifest().get("files").texts().forEach(there::remove);
        return there.stream()
                .map(n -> new RulebookProblem(
                        Kind.UNLISTED_FILE, n, "", RulebookFiles.MANIFEST + " does not name it, so it is not read"))
                .toList();
    }

    private static RulebookProblem problem(JsonException e) {
        return new RulebookProblem(Kind.INVALID, e.source(), e.place(), e.problem());
    }

    private static List<RulebookProblem> sorted(List<RulebookProblem> problems) {
        return problems.stream()
                .sorted((a, b) -> Boolean.compare(b.kind().error(), a.kind().error()))
                .toList();
    }
}
