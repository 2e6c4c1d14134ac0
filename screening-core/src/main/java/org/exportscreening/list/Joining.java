package org.exportscreening.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.Nullable;

/**
 * Puts what companion files say to the entries of the main files. A companion row whose entry is nowhere means that parties are
 * missing, for either the main file is missing or cut, or the files are of different days; {@link #unjoined} refuses that,
 * unless it is tolerated. Immutable.
 */
final class Joining {

    private final Set<String> used = new HashSet<>();
    private final List<ListEntry> entries = new ArrayList<>();

    /** Joins the files. */
    Joining(List<ListFileLoader.Loaded> files) {
        Map<String, List<Supplement>> byKey = new HashMap<>();
        for (ListFileLoader.Loaded file : files) {
            file.supplements()
                    .forEach(s -> byKey.computeIfAbsent(s.key(), k -> new ArrayList<>())
                            .add(s));
        }
        for (ListFileLoader.Loaded file : files) {
            for (ListEntry entry : file.entries()) {
                String key = entry.joinKey();
                List<Supplement> supplements = key == null ? List.of() : byKey.getOrDefault(key, List.of());
                if (supplements.isEmpty()) {
                    entries.add(entry);
                } else {
                    ListEntry whole = entry.with(supplements);
                    boolean continued = supplements.stream().anyMatch(s -> s.remark() != null);
                    entries.add(continued ? file.reader().joined(whole) : whole);
                    used.add(key);
                }
            }
        }
    }

    /**
     * All entries of the files, each with its supplements.
     *
     * @throws ListDataException if a supplement belongs to no entry
     */
    static List<ListEntry> of(List<ListFileLoader.Loaded> files) {
        Joining joining = new Joining(files);
        files.forEach(file -> joining.unjoined(file, Tolerance.FEW));
        return joining.entries();
    }

    List<ListEntry> entries() {
        return List.copyOf(entries);
    }

    /**
     * The rows of one of the files that belong to no entry.
     *
     * @throws UnreadRowsException if there are some and they are not tolerated; it names the first of them and says how many
     * @throws ListDataException if none of its rows belongs to an entry
     */
    List<RowProblem> unjoined(ListFileLoader.Loaded file, Tolerance tolerance) {
        List<Supplement> lost = file.supplements().stream()
                .filter(supplement -> !used.contains(supplement.key()))
                .toList();
        if (lost.isEmpty()) {
            return List.of();
        }
        String source = file.source().name();
        String main = orElse(file.reader().supplements(), "its main file");
        if (lost.size() == file.supplements().size()) {
            throw new ListDataException(
                    source,
                    "expected " + main + " of the same day among the files, found no entry that it belongs to; a "
                            + "companion file is no list by itself.");
        }
        UnreadRows rows = new UnreadRows();
        for (Supplement one : lost) {
            rows.add(
                    new RowProblem(one.line(), 0, "expected the entry " + one.key() + " in " + main + ", found none."));
        }
        if (tolerance != Tolerance.ANY) {
            RowProblem first = rows.toList().get(0);
            String problem = first.problem().substring(0, first.problem().length() - 1);
            throw new UnreadRowsException(
                    source,
                    first,
                    lost.size(),
                    problem + "; " + lost.size() + " of " + file.supplements().size()
                            + " rows have no entry: the main file is cut, or not of the same day. None is tolerated, unless"
                            + " an import allows it.");
        }
        return rows.toList();
    }

    private static String orElse(@Nullable String text, String other) {
        return text == null ? other : text;
    }
}
