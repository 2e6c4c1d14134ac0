package org.exportscreening.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.rulebook.RulebookLinter;
import org.exportscreening.rules.rulebook.RulebookProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules check}: all that is wrong with a rulebook or a rule. */
@Command(
        name = "check",
        description = {
            "Says all that is wrong with a rulebook (a folder with rulebook.json, or one file), or with one rule (a file",
            "NAME.rule.json, as a part of --rulebook or of the bundled one). Exit status 1 if anything is."
        },
        sortOptions = false)
final class RulesCheckCommand extends ScreeningCommand {
    @Parameters(paramLabel = "FILE", description = "A folder or a file.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    RulesCheckCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int execute() {
        List<RulebookProblem> problems = problems();
        if (json) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("valid", problems.stream().noneMatch(p -> p.kind().error()));
            tree.put("problems", problems.stream().map(RulesCheckCommand::tree).toList());
            terminal().out().println(Json.write(tree, true));
        } else {
            problems.forEach(p -> terminal().out().println((p.kind().error() ? "error: " : "warning: ") + p));
            long errors = problems.stream().filter(p -> p.kind().error()).count();
            terminal()
                    .out()
                    .println(
                            problems.isEmpty()
                                    ? file + ": nothing wrong was found"
                                    : file + ": " + errors + " errors, " + (problems.size() - errors) + " warnings");
        }
        return problems.isEmpty() ? ExitStatus.NOTHING_FOUND : ExitStatus.NEEDS_PERSON;
    }

    private List<RulebookProblem> problems() {
        try {
            boolean rule = !Files.isDirectory(file)
                    && String.valueOf(file.getFileName()).endsWith(".rule.json");
            return rule ? RulebookLinter.checkRule(file, rulebookPath()) : RulebookLinter.check(file);
        } catch (NoSuchFileException e) {
            throw new InputException(e.getFile() + ": no such file");
        } catch (IOException e) {
            throw new InputException(file + ": can not be read: " + e.getMessage());
        }
    }

    private static Map<String, Object> tree(RulebookProblem problem) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("severity", problem.kind().error() ? "ERROR" : "WARNING");
        tree.put("kind", problem.kind().name());
        tree.put("file", problem.file());
        tree.put("place", problem.place());
        tree.put("message", problem.message());
        return tree;
    }
}
