package org.exportscreening.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.rulebook.ParameterValue;
import org.exportscreening.rules.rulebook.Rule;
import org.exportscreening.rules.rulebook.RuleVersion;
import org.exportscreening.rules.rulebook.Rulebook;
import org.exportscreening.rules.rulebook.RulebookDiff;
import org.exportscreening.rules.rulebook.RulebookDiff.RuleChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules diff}: what changed in the law between two days. */
@Command(
        name = "diff",
        description = "Shows what is different between the law of two days, rule by rule.",
        sortOptions = false)
final class RulesDiffCommand extends ScreeningCommand {
    @Nullable
    @Parameters(index = "0", paramLabel = "DATE", description = "A day, such as 2024-11-30.")
    private LocalDate before;

    @Nullable
    @Parameters(index = "1", paramLabel = "DATE", description = "A later day.")
    private LocalDate after;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    RulesDiffCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int execute() {
        if (before == null || after == null || before.isAfter(after)) {
            throw new InputException("expected the earlier day first, found " + before + " and " + after);
        }
        Rulebook rulebook = rulebook();
        LocalDate coversFrom = rulebook.manifest().coversFrom();
        if (before.isBefore(coversFrom)) {
            throw new InputException("the rulebook covers dates from " + coversFrom + " on, found " + before);
        }
        RulebookDiff diff = RulebookDiff.between(rulebook, before, after);
        if (json) {
            terminal().out().println(Json.write(tree(rulebook, diff), true));
        } else {
            print(rulebook, diff, terminal().out());
        }
        return ExitStatus.NOTHING_FOUND;
    }

    private static void print(Rulebook rulebook, RulebookDiff diff, PrintStream out) {
        out.println(RuleTrees.title(rulebook));
        out.println(diff.isEmpty() ? "nothing changed" : "what changed from " + diff.before() + " to " + diff.after());
        for (RuleChange change : diff.rules()) {
            out.println();
            out.println("  " + change.rule().id() + "  " + change.rule().title());
            out.println("    " + words(change));
            change.lines().forEach(line -> out.println("      " + line));
        }
        if (!diff.parameters().isEmpty()) {
            out.println("\n  parameters");
        }
        diff.parameters()
                .forEach(p -> out.println("    " + p.id() + ": " + words(p.before()) + " -> " + words(p.after())));
        if (!diff.lists().isEmpty()) {
            out.println("\n  lists");
        }
        diff.lists()
                .forEach(l -> out.println("    " + l.list().id() + ": "
                        + Stream.concat(
                                        l.removed().stream().map(m -> "- " + m),
                                        l.added().stream().map(m -> "+ " + m))
                                .collect(Collectors.joining(", "))));
    }

    private static String words(RuleChange change) {
        RuleVersion version = change.after() == null ? change.before() : change.after();
        String what = change.change().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (version == null) {
            return what;
        }
        Rule.Suspension suspension = change.suspension();
        String when = change.after() == null
                ? suspension == null
                        ? " " + version.period().to()
                        : " " + suspension.period() + " by " + suspension.citation()
                : change.change() == RulebookDiff.Change.ENFORCEMENT
                        ? ""
                        : " " + version.period().from();
        String acts = change.after() == null || version.amendedBy().isEmpty()
                ? ""
                : " (" + String.join(", ", version.amendedBy()) + ")";
        return what + when + ": " + String.join(", ", version.citations()) + acts;
    }

    private static String words(@Nullable ParameterValue value) {
        return value == null ? "none" : plain(value.value()) + " " + value.unit() + " (" + value.citation() + ")";
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static Map<String, Object> tree(Rulebook rulebook, RulebookDiff diff) {
        Map<String, Object> tree = RuleTrees.head(rulebook);
        tree.put("before", diff.before().toString());
        tree.put("after", diff.after().toString());
        tree.put("rules", diff.rules().stream().map(RulesDiffCommand::tree).toList());
        tree.put(
                "parameters",
                diff.parameters().stream()
                        .map(p -> object("id", p.id(), "before", value(p.before()), "after", value(p.after())))
                        .toList());
        tree.put(
                "lists",
                diff.lists().stream()
                        .map(l -> object(
                                "id",
                                l.list().id(),
                                "added",
                                List.copyOf(l.added()),
                                "removed",
                                List.copyOf(l.removed())))
                        .toList());
        return tree;
    }

    private static Map<String, Object> tree(RuleChange change) {
        Map<String, Object> tree = object(
                "id",
                change.rule().id(),
                "title",
                change.rule().title(),
                "change",
                change.change().name(),
                "before",
                change.before() == null ? null : RuleTrees.version(change.before()),
                "after",
                change.after() == null ? null : RuleTrees.version(change.after()));
        Rule.Suspension suspension = change.suspension();
        tree.put("suspension", suspension == null ? null : RuleTrees.suspension(suspension));
        tree.put("lines", change.lines());
        return tree;
    }

    @Nullable
    private static Map<String, Object> value(@Nullable ParameterValue value) {
        return value == null
                ? null
                : object("value", value.value(), "unit", value.unit(), "citation", value.citation());
    }

    private static Map<String, Object> object(@Nullable Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }
}
