package org.exportscreening.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts what companion files say to the entries of the main files. Stateless. */
final class Joining {
    private Joining() {}

    /**
     * All entries of the files, each with its supplements.
     *
     * @throws ListDataException if a supplement belongs to no entry: then a file is missing, or two belong to different days
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
                List<Supplement> supplements = byKey.getOrDefault(String.valueOf(entry.joinKey()), List.of());
                entries.add(supplements.isEmpty() ? entry : entry.with(supplements));
                used.add(String.valueOf(entry.joinKey()));
            }
        }
        for (ListFileLoader.Loaded file : files) {
            for (Supplement supplement : file.supplements()) {
                if (!used.contains(supplement.key())) {
                    throw new ListDataException(
                            file.source().name(),
                            supplement.line(),
                            0,
                            "expected the entry " + supplement.key()
                                    + " in one of the other files, found none; the files"
                                    + " of one day belong together.");
                }
            }
        }
        return entries;
    }
}
