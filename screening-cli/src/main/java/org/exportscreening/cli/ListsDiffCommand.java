package org.exportscreening.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exportscreening.list.EntryChange;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListDiff;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.list.store.ListStore;
import org.exportscreening.rules.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lists diff}: what changed between two snapshots or files. */
@Command(name = "diff", description = "Shows the parties that were added, removed or changed.", sortOptions = false)
final class ListsDiffCommand extends ScreeningCommand {
    @Parameters(
            index = "0",
            paramLabel = "A",
            description = "The older: a snapshot (an id from lists status, current, previous) or a list file.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B", description = "The newer, likewise.")
    private String after = "";

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    ListsDiffCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int execute() {
        withoutLists();
        ListDiff diff = ListDiff.between(load(before), load(after));
        if (json) {
            terminal().out().println(Json.write(tree(diff), true));
        } else {
            terminal().out().print(diff.toText());
        }
        return ExitStatus.NOTHING_FOUND;
    }

    private ListSnapshot load(String name) {
        ListStore store = store();
        if (!store.has(name) && Files.exists(Path.of(name))) {
            return ListCatalog.files(List.of(Path.of(name))).load();
        }
        return Inputs.run(() -> store.snapshot(name));
    }

    private static Map<String, Object> tree(ListDiff diff) {
        Map<String, Object> counts = new LinkedHashMap<>();
        diff.counts().forEach((list, count) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("added", count.added());
            one.put("removed", count.removed());
            one.put("changed", count.changed());
            counts.put(list.code(), one);
        });
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("before", diff.before());
        tree.put("after", diff.after());
        tree.put("counts", counts);
        tree.put("added", diff.added().stream().map(ListsDiffCommand::row).toList());
        tree.put("removed", diff.removed().stream().map(ListsDiffCommand::row).toList());
        tree.put(
                "changed",
                diff.changed().stream().map(ListsDiffCommand::changed).toList());
        return tree;
    }

    private static Map<String, Object> row(ListEntry entry) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("list", entry.list().code());
        row.put("entry", entry.id());
        row.put("name", entry.primaryName());
        return row;
    }

    private static Map<String, Object> changed(EntryChange change) {
        Map<String, Object> row = row(change.after());
        row.put(
                "fields",
                change.fields().stream()
                        .map(field -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("field", field.field());
                            one.put("before", field.before());
                            one.put("after", field.after());
                            return one;
                        })
                        .toList());
        return row;
    }
}
