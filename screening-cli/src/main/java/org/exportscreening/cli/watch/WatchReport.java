package org.exportscreening.cli.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.exportscreening.rules.json.Json;
import org.exportscreening.text.Bundle;

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
     * @return true if something is new that nobody decided to be a false alarm
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
     * @param locale the reader's
     * @return the lines
     */
    public List<String> text(Locale locale) {
        Bundle words = words(locale);
        return Stream.of(
                        changes.stream().map(change -> change.line(words)),
                        errors.stream().map(error -> words.say("error", error.id(), error.problem())),
                        Stream.of(closing(words)))
                .flatMap(lines -> lines)
                .toList();
    }

    /** The words of reports. */
    static Bundle words(Locale locale) {
        return Bundle.of(WatchReport.class, locale);
    }

    /** The summary in sentences. */
    String closing(Bundle words) {
        StringJoiner said = new StringJoiner(words.say("closing.between"));
        said.add(
                summary.before().isEmpty()
                        ? words.say("closing.first")
                        : words.say("closing.lists", summary.changedEntries()));
        said.add(words.say("closing.screened", summary.screened(), summary.customers(), changes.size(), open()));
        said.add(words.say("closing.matches", summary.matches(), summary.cleared()));
        if (summary.removed() > 0) {
            said.add(words.say("closing.removed", summary.removed()));
        }
        if (!errors.isEmpty()) {
            said.add(words.say("closing.errors", errors.size()));
        }
        return said.toString();
    }
}
