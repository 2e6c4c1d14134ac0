package org.exportscreening.cli.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.exportscreening.rules.json.Json;

/**
 * What is new since the last run.
 *
 * @param changes what is new, by customer in the order of the file
 * @param errors rows that could not be read or screened
 * @param summary what the run did
 */
public record WatchReport(List<WatchChange> changes, List<RowError> errors, WatchSummary summary) {

    /**
     * A row that was not screened.
     *
     * @param id the customer's id, or empty where there is none
     * @param line the line of the file, counted from 1; 0 if it could be read, but not be screened
     * @param problem what is wrong
     */
    public record RowError(String id, long line, String problem) {

        Map<String, Object> tree() {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("id", id);
            if (line > 0) {
                tree.put("line", line);
            }
            tree.put("error", problem);
            return tree;
        }
    }

    /** Copies the lists. */
    public WatchReport {
        changes = List.copyOf(changes);
        errors = List.copyOf(errors);
    }

    /**
     * Whether a person must look.
     *
     * @return true if something is new that was not decided before
     */
    public boolean hasNews() {
        return open() > 0;
    }

    int open() {
        return (int) changes.stream().filter(WatchChange::isOpen).count();
    }

    /**
     * JSON Lines: an object a change, one an error, and the summary.
     *
     * @return the lines
     */
    public List<String> json() {
        return Stream.of(
                        changes.stream().map(WatchChange::tree),
                        errors.stream().map(RowError::tree),
                        Stream.of(summary.tree(changes.size(), open())))
                .flatMap(trees -> trees)
                .map(tree -> Json.write(tree, false))
                .toList();
    }

    /**
     * The same to read.
     *
     * @return the lines
     */
    public List<String> text() {
        return Stream.of(
                        changes.stream().map(WatchChange::line),
                        errors.stream().map(error -> "ERROR    " + error.id() + "  " + error.problem()),
                        Stream.of(closing()))
                .flatMap(lines -> lines)
                .toList();
    }

    /** The summary in a sentence. */
    String closing() {
        String lists =
                summary.before().isEmpty() ? "First run." : summary.changedEntries() + " entries of the lists changed.";
        return lists + " " + summary.screened() + " of " + summary.customers() + " customers screened, "
                + changes.size()
                + " changes, " + open() + " to look at."
                + (summary.removed() == 0 ? "" : " " + summary.removed() + " customers are no longer in the file.")
                + (errors.isEmpty() ? "" : " " + errors.size() + " rows in error, not screened.");
    }
}
