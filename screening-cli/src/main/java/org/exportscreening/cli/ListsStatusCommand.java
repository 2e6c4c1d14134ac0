package org.exportscreening.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.exportscreening.list.ListSource;
import org.exportscreening.list.RowProblem;
import org.exportscreening.list.SnapshotInfo;
import org.exportscreening.list.store.ListStatus;
import org.exportscreening.list.store.StoreStatus;
import org.exportscreening.list.store.StoredFile;
import org.exportscreening.list.store.StoredSnapshot;
import org.exportscreening.rules.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lists status}: what there is, from where, and how old. */
@Command(name = "status", description = "Shows each list's size, date, source and age.", sortOptions = false)
final class ListsStatusCommand extends ScreeningCommand {
    private static final int WARNINGS = 3;
    private static final int PROBLEMS = 5;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    ListsStatusCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int execute() {
        withoutLists();
        StoreStatus status = store().status();
        StoredSnapshot current = status.current();
        if (json) {
            Map<String, Object> tree = current == null
                    ? ListStatusTree.notImported(snapshot().info())
                    : ListStatusTree.imported(status, current);
            terminal().out().println(Json.write(tree, true));
        } else if (current == null) {
            print(snapshot().info());
        } else {
            print(status, current);
        }
        return ExitStatus.NOTHING_FOUND;
    }

    private void print(StoreStatus status, StoredSnapshot current) {
        PrintStream out = terminal().out();
        out.println("Snapshot " + current.id() + ", imported " + current.imported() + ".");
        out.println();
        out.printf("%-8s %8s  %-10s  %-10s  %8s  %s%n", "list", "entries", "as of", "imported", "age", "source");
        for (ListStatus list : status.lists()) {
            out.printf(
                    "%-8s %8d  %-10s  %-10s  %6d d  %s%n",
                    list.list().code(),
                    list.entries(),
                    list.asOf() == null ? "not said" : list.asOf(),
                    list.imported().toString().substring(0, "2026-11-22".length()),
                    list.ageDays(),
                    list.source() + " (" + list.format() + ")"
                            + (list.confirmed() == null ? "" : ", confirmed " + list.confirmed()));
        }
        out.println();
        List<StoredFile> files = ListStatusTree.files(current);
        out.printf("%9s  %8s  %10s  %-12s  %s%n", "rows read", "not read", "bytes", "SHA-256", "file");
        for (StoredFile file : files) {
            ListSource source = file.source();
            out.printf(
                    "%9d  %8d  %10d  %.12s  %s%n",
                    source.read(), RowProblem.rows(source.problems()), file.size(), source.sha256(), source.name());
        }
        out.println();
        files.forEach(file -> print(file.source()));
        out.println("Snapshots kept: " + String.join(", ", status.snapshots()));
        if (!status.damaged().isEmpty()) {
            out.println("Damaged older snapshots: " + String.join(", ", status.damaged()));
        }
    }

    private void print(ListSource source) {
        PrintStream out = terminal().out();
        source.warnings().stream()
                .limit(WARNINGS)
                .forEach(warning -> out.println("warning: " + source.name() + ": " + warning));
        if (source.warnings().size() > WARNINGS) {
            out.println("warning: " + source.name() + ": and "
                    + (source.warnings().size() - WARNINGS) + " more; lists report shows them all.");
        }
        source.problems().stream()
                .limit(PROBLEMS)
                .forEach(problem -> out.println("problem: " + source.name() + ": " + ListStatusTree.text(problem)));
        if (source.problems().size() > PROBLEMS) {
            out.println("problem: " + source.name() + ": " + RowProblem.rows(source.problems())
                    + " rows in all could not be read; lists report names more.");
        }
    }

    private void print(SnapshotInfo info) {
        PrintStream out = terminal().out();
        out.println(
                info.starter()
                        ? "Nothing was imported. The embedded starter data is in use, a small part of the lists: no list"
                                + " to rely on."
                        : "Nothing was imported. In use are the files in " + folder().resolve("lists") + ".");
        out.println();
        info.entries().forEach((list, count) -> out.printf("%-8s %8d%n", list.code(), count));
        info.sources().forEach(this::print);
    }
}
