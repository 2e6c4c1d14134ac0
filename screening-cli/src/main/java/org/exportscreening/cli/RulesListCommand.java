package org.exportscreening.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.rulebook.FactSummary;
import org.exportscreening.rules.rulebook.Rule;
import org.exportscreening.rules.rulebook.RuleVersion;
import org.exportscreening.rules.rulebook.Rulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rules list}: what is in the rulebook. */
@Command(name = "list", description = "Lists the rules; with --as-of those in force on that day.", sortOptions = false)
final class RulesListCommand extends ScreeningCommand {
    @Option(names = "--facts", description = "List the facts that rules may test, with their valid words, instead.")
    private boolean facts;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    RulesListCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int execute() {
        Rulebook rulebook = rulebook();
        Map<String, Object> tree = RuleTrees.head(rulebook);
        List<Map<String, Object>> rows = facts
                ? rulebook.facts().stream().map(RulesListCommand::row).toList()
                : rulebook.rules().values().stream()
                        .filter(r -> asOf() == null || r.on(asOf()).isPresent())
                        .map(r -> row(r, asOf()))
                        .toList();
        tree.put(facts ? "facts" : "rules", rows);
        if (json) {
            terminal().out().println(Json.write(tree, true));
        } else {
            terminal().out().println(RuleTrees.title(rulebook) + ": " + rows.size() + (facts ? " facts" : " rules"));
            rows.forEach(row -> terminal().out().println(facts ? factLine(row) : ruleLine(row)));
        }
        return ExitStatus.NOTHING_FOUND;
    }

    private static Map<String, Object> row(Rule rule, @Nullable LocalDate day) {
        RuleVersion version = day == null
                ? rule.versions().get(rule.versions().size() - 1)
                : rule.on(day).orElseThrow();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", rule.id());
        row.put("kind", rule.kind().key());
        row.put("title", rule.title());
        row.put("citations", version.citations());
        row.put("from", RuleTrees.day(version.period().from()));
        row.put("to", RuleTrees.day(version.period().to()));
        row.put("versions", rule.versions().size());
        row.put("verified", version.verified());
        return row;
    }

    private static String ruleLine(Map<String, Object> row) {
        List<?> citations = list(row, "citations");
        return String.format(
                "  %-34s %-20s %-10s %-10s  %s  %s%s",
                row.get("id"),
                row.get("kind"),
                row.get("from") == null ? "" : row.get("from"),
                row.get("to") == null ? "" : row.get("to"),
                citations.isEmpty() ? "" : citations.get(0),
                row.get("title"),
                Boolean.TRUE.equals(row.get("verified")) ? "" : " (unverified)");
    }

    private static Map<String, Object> row(FactSummary fact) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("path", fact.path());
        row.put("type", fact.type());
        row.put("many", fact.many());
        row.put("values", fact.values());
        row.put("question", fact.question());
        row.put("suppliable", fact.suppliable());
        return row;
    }

    private static String factLine(Map<String, Object> row) {
        List<?> values = list(row, "values");
        return String.format(
                "  %-52s %s%s%s",
                row.get("path"),
                Boolean.TRUE.equals(row.get("many")) ? "list of " : "",
                row.get("type"),
                values.isEmpty()
                        ? ""
                        : ": " + values.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private static List<?> list(Map<String, Object> row, String key) {
        return row.get(key) instanceof List<?> list ? list : List.of();
    }
}
