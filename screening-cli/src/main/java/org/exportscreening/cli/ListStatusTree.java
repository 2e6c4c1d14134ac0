package org.exportscreening.cli;

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

/** What there is of lists, as a tree for JSON. Stateless. */
final class ListStatusTree {
    private ListStatusTree() {}

    static String text(RowProblem problem) {
        return "line " + problem.line() + ": " + problem.problem();
    }

    static Map<String, Object> imported(StoreStatus status, StoredSnapshot current) {
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
        tree.put("files", files.stream().map(ListStatusTree::file).toList());
        putRemarks(files.stream().map(StoredFile::source).toList(), tree);
        tree.put("snapshots", status.snapshots());
        tree.put("damaged", status.damaged());
        return tree;
    }

    static List<StoredFile> files(StoredSnapshot current) {
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

    static Map<String, Object> notImported(SnapshotInfo info) {
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
