package org.exportscreening.cli.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * One thing that is new.
 *
 * @param kind what
 * @param customer the customer's id
 * @param query the customer's name
 * @param cause why it is new now
 * @param match the match as it is, or as it was if it is gone
 * @param fields which fields of the entry changed; empty if that is not what is new, or the old entry is not known
 * @param decided what a person decided about it before, so that nobody need look again; null if nothing
 */
public record WatchChange(
        Kind kind,
        String customer,
        String query,
        Cause cause,
        KnownMatch match,
        List<String> fields,
        @Nullable String decided) {

    /** Copies the list. */
    public WatchChange {
        fields = List.copyOf(fields);
    }

    /** What is new. */
    public enum Kind {
        /** A match that was not there before. */
        NEW,
        /** A match that is not there any more. */
        GONE,
        /** A match that is still there, and says something else. */
        CHANGED
    }

    /** Why something is new. */
    public enum Cause {
        /** The customer was screened for the first time. */
        FIRST,
        /** The customer's row was changed. */
        CUSTOMER,
        /** The lists were changed. */
        LISTS,
        /** Another threshold or other lists were asked for. */
        OPTIONS
    }

    /** Whether a person must look. */
    boolean isOpen() {
        return decided == null;
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("change", kind.name());
        tree.put("id", customer);
        tree.put("query", query);
        tree.put("cause", cause.name());
        if (!fields.isEmpty()) {
            tree.put("fields", fields);
        }
        if (decided != null) {
            tree.put("decided", decided);
        }
        tree.put("match", match.tree());
        return tree;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-7s  %s  %s  %.4f  %s  %s  [%s]%s%s",
                kind,
                customer,
                query,
                match.score(),
                match.list(),
                match.name(),
                match.entry(),
                fields.isEmpty() ? "" : "  changed: " + String.join(", ", fields),
                decided == null ? "" : "  decided: " + decided);
    }
}
