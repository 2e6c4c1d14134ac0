package org.exportscreening.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exportscreening.list.ListFieldReport;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.list.ListSource;
import org.exportscreening.rules.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lists report}: how well the lists were understood. */
@Command(
        name = "report",
        description =
                "How well the lists were understood: what was read of each field, what was left over, every warning.",
        sortOptions = false)
final class ListsReportCommand extends ScreeningCommand {
    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    ListsReportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int execute() {
        ListSnapshot snapshot = snapshot();
        ListFieldReport report = ListFieldReport.of(snapshot);
        if (json) {
            terminal().out().println(Json.write(tree(report, snapshot), true));
            return ExitStatus.NOTHING_FOUND;
        }
        terminal().out().print(report.toText());
        remarks(snapshot).forEach(terminal().out()::println);
        return ExitStatus.NOTHING_FOUND;
    }

    private static Map<String, Object> tree(ListFieldReport report, ListSnapshot snapshot) {
        List<Object> fields = new ArrayList<>();
        for (ListFieldReport.Field field : report.fields()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("field", field.name());
            one.put("understood", field.counts());
            one.put("leftOver", field.leftOver());
            fields.add(one);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("snapshot", report.digest());
        tree.put("starter", snapshot.info().starter());
        tree.put("entries", report.entries());
        tree.put("fields", fields);
        tree.put("remarks", remarks(snapshot));
        return tree;
    }

    private static List<String> remarks(ListSnapshot snapshot) {
        List<String> remarks = new ArrayList<>();
        for (ListSource source : snapshot.info().sources()) {
            source.problems()
                    .forEach(p -> remarks.add("problem: " + source.name() + ":" + p.line() + ": " + p.problem()));
            source.warnings().forEach(w -> remarks.add("warning: " + source.name() + ": " + w));
        }
        return remarks;
    }
}
