package org.exportscreening.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.Nullable;

/**
 * Puts what companion files say to the entries of the main files. Strict: a companion row whose entry is nowhere is an error,
 * for either the main file is missing or cut, or the files are of different days, and each means that parties are missing.
 * Stateless.
 */
final class Joining {
    private Joining() {}

    /**
     * All entries of the files, each with its supplements.
     *
     * @throws ListDataException if a supplement belongs to no entry; it names the first of them and says how many there are
     */
    static List<ListEntry> of(List<ListFileLoader.Loaded> files) {
        Map<String, List<Supplement>> byKey = new HashMap<>();
        for (ListFileLoader.Loaded file : files) {
            file.supplements()
                    .forEach(s -> byKey.computeIfAbsent(s.key(), k -> new ArrayList<>())
                            .add(s));
        }
        Set<String> used = new HashSet<>();
        List<ListEntry> entries = new ArrayList<>();
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
        files.forEach(file -> checkAllUsed(file, used));
        return entries;
    }

    private static void checkAllUsed(ListFileLoader.Loaded file, Set<String> used) {
        List<Supplement> lost = file.supplements().stream()
                .filter(supplement -> !used.contains(supplement.key()))
                .toList();
        if (lost.isEmpty()) {
            return;
        }
        String source = file.source().name();
        String main = orElse(file.reader().supplements(), "its main file");
        if (lost.size() == file.supplements().size()) {
            throw new ListDataException(
                    source,
                    "expected " + main + " of the same day among the files, found no entry that it belongs to; a "
                            + "companion file is no list by itself.");
        }
        throw new ListDataException(
                source,
                lost.get(0).line(),
                0,
                "expected the entry " + lost.get(0).key() + " in " + main + ", found none; " + lost.size() + " of "
                        + file.supplements().size()
                        + " rows have no entry: the main file is cut, or not of the same day.");
    }

    private static String orElse(@Nullable String text, String other) {
        return text == null ? other : text;
    }
}
