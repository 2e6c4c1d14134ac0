package org.exportscreening.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.exportscreening.list.ListId;
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
        Map<String, Object> tree = current == null ? notImported(snapshot().info()) : imported(status, current);
        if (json) {
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
        List<StoredFile> files = files(current);
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
                .forEach(problem -> out.println("problem: " + source.name() + ": " + text(problem)));
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

    private static String text(RowProblem problem) {
        return "line " + problem.line() + ": " + problem.problem();
    }

    private static Map<String, Object> imported(StoreStatus status, StoredSnapshot current) {
        List<Object> lists = new ArrayList<>();
        for (ListStatus list : status.lists()) {
            Map<String, Object> one = row(list.list(), list.entries());
            one.put("asOf", Objects.toString(list.asOf(), null));
            one.put("imported", list.imported().toString());
            one.put("confirmed", Objects.toString(list.confirmed(), null));
            one.put("ageDays", list.ageDays());
            one.put("source", list.source());
            one.put("format", list.format());
            lists.add(one);
        }
        List<StoredFile> files = files(current);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("starter", false);
        tree.put("snapshot", current.id());
        tree.put("imported", current.imported().toString());
        tree.put("lists", lists);
        tree.put("files", files.stream().map(ListsStatusCommand::file).toList());
        putRemarks(files.stream().map(StoredFile::source).toList(), tree);
        tree.put("snapshots", status.snapshots());
        tree.put("damaged", status.damaged());
        return tree;
    }

    private static List<StoredFile> files(StoredSnapshot current) {
        return current.sources().stream()
                .flatMap(source -> source.files().stream())
                .toList();
    }

    private static Map<String, Object> file(StoredFile file) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", file.source().name());
        one.put("format", file.source().format());
        one.put("rows", file.source().read());
        one.put("unreadRows", RowProblem.rows(file.source().problems()));
        one.put("bytes", file.size());
        one.put("sha256", file.source().sha256());
        return one;
    }

    private static Map<String, Object> notImported(SnapshotInfo info) {
        List<Object> lists = new ArrayList<>();
        info.entries().forEach((list, count) -> lists.add(row(list, count)));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("starter", info.starter());
        tree.put("snapshot", null);
        tree.put("lists", lists);
        putRemarks(info.sources(), tree);
        return tree;
    }

    private static void putRemarks(List<ListSource> files, Map<String, Object> tree) {
        List<String> warnings = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (ListSource file : files) {
            file.warnings().forEach(warning -> warnings.add(file.name() + ": " + warning));
            file.problems().forEach(problem -> problems.add(file.name() + ": " + text(problem)));
        }
        tree.put("warnings", warnings);
        tree.put("problems", problems);
    }

    private static Map<String, Object> row(ListId list, int entries) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("list", list.code());
        row.put("entries", entries);
        return row;
    }
}
