package org.exportscreening.cli.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.exportscreening.text.Bundle;

/**
 * One thing that is new.
 *
 * @param kind what
 * @param customer the customer's id
 * @param query the customer's name
 * @param cause why it is new now
 * @param match the match as it is, or as it was if it is gone; with what a person decided about it
 * @param fields which fields of the entry changed; empty if that is not what is new, or the old entry is not known
 */
public record WatchChange(
        Kind kind, String customer, String query, Cause cause, KnownMatch match, List<String> fields) {

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
        CHANGED,
        /** A match that is still there, and about which a person decided. */
        DECIDED,
        /** A match that is still there as it was, but what was decided about it no longer counts. */
        LAPSED
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
        OPTIONS,
        /** A decision was made, revoked, or is past its last day. */
        DECISIONS
    }

    /** Whether a person must look: always, but for what a person decided to be a false alarm. */
    boolean isOpen() {
        return !match.cleared();
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("change", kind.name());
        tree.put("open", isOpen());
        tree.put("id", customer);
        tree.put("query", query);
        tree.put("cause", cause.name());
        if (!fields.isEmpty()) {
            tree.put("fields", fields);
        }
        tree.put("match", match.tree());
        return tree;
    }

    String line(Bundle words) {
        return String.format(
                        Locale.ROOT,
                        "%-7s  %s  %s  %s  %s  %s  [%s]  %s",
                        kindIn(words),
                        customer,
                        query,
                        score(),
                        match.list(),
                        match.name(),
                        match.entry(),
                        remark(words))
                .stripTrailing();
    }

    String kindIn(Bundle words) {
        return words.say("kind." + kind);
    }

    String score() {
        return String.format(Locale.ROOT, "%.4f", match.score());
    }

    /** Which fields were changed, and who decided what, when and why. */
    String remark(Bundle words) {
        StringJoiner remark = new StringJoiner("; ");
        if (!fields.isEmpty()) {
            remark.add(words.say("changed", String.join(", ", fields)));
        }
        if (match.decided() != null) {
            remark.add(match.decided().explain(words.language()));
        }
        return remark.toString();
    }
}
