package org.exportscreening.cli.watch;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run did.
 *
 * @param customers rows of the file that could be read
 * @param screened how many of them were screened
 * @param removed customers of the last run who are not in the file any more
 * @param errors rows that could not be read or screened
 * @param before digest of the lists of the last run; empty if there was none
 * @param after digest of the lists of this run
 * @param changedEntries how many entries were added, removed or changed between them
 * @param touchedEntries how many entries of today may score otherwise than before
 * @param matches how many matches stand, new or not
 * @param cleared how many of them were decided to be false alarms, and are
 * @param starter whether the lists are the embedded starter data, which is no list to rely on
 */
public record WatchSummary(
        int customers,
        int screened,
        int removed,
        int errors,
        String before,
        String after,
        int changedEntries,
        int touchedEntries,
        int matches,
        int cleared,
        boolean starter) {

    Map<String, Object> tree(int news, int open) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("new", news);
        tree.put("open", open);
        tree.put("customers", customers);
        tree.put("screened", screened);
        tree.put("removed", removed);
        tree.put("errors", errors);
        tree.put("before", before.isEmpty() ? null : before);
        tree.put("after", after);
        tree.put("changedEntries", changedEntries);
        tree.put("touchedEntries", touchedEntries);
        tree.put("matches", matches);
        tree.put("cleared", cleared);
        tree.put("starter", starter);
        return Map.of("summary", tree);
    }
}
