package org.exportscreening.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.cli.decision.LogContent;
import org.exportscreening.decision.Decision;
import org.exportscreening.decision.Subject;
import org.exportscreening.decision.Verdict;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListSnapshot;

/** What a person decides, checked before it is recorded, at the page as at the command line. Stateless. */
final class DecisionInput {
    private static final int LONGEST_REASON = 10_000;
    private static final int LONGEST_NAME = 200;

    /** A terminal, or a reader, would take these for something else than text. */
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private static final Pattern CONTROL_BUT_LINES = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]");

    private DecisionInput() {}

    /**
     * A decision that is yet to be recorded.
     *
     * @throws IllegalArgumentException if the last day is over, or reason or person are no good
     */
    static Decision decision(
            Subject subject,
            ListEntry entry,
            Verdict verdict,
            String reason,
            String by,
            Instant at,
            @Nullable LocalDate until) {
        return new Decision(
                "",
                subject,
                entry.list(),
                entry.id(),
                entry.primaryName(),
                entry.contentDigest(),
                verdict,
                reason(reason),
                by(by),
                at,
                until == null ? null : until(until, at));
    }

    /**
     * The last day of a decision.
     *
     * @throws IllegalArgumentException if it is over
     */
    static LocalDate until(LocalDate day, Instant now) {
        if (day.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            throw new IllegalArgumentException("until " + day + ": that day is over");
        }
        return day;
    }

    /** Why a decision can not be revoked, or null if it can. */
    @Nullable
    static String irrevocable(LogContent made, String id) {
        if (made.decisions().stream().noneMatch(d -> d.id().equals(id))) {
            return "no such decision (decisions list shows them)";
        }
        return made.revocations().stream().anyMatch(r -> r.decision().equals(id)) ? "is revoked already" : null;
    }

    /**
     * The listing that is decided on.
     *
     * @throws IllegalArgumentException if there is none
     */
    static ListEntry entry(ListSnapshot lists, String id) {
        return lists.entries().stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("entry " + id + ": the lists have no such entry"));
    }

    static String reason(String text) {
        return checked("reason", text, LONGEST_REASON, CONTROL_BUT_LINES);
    }

    static String by(String text) {
        return checked("person who decides (by)", text, LONGEST_NAME, CONTROL);
    }

    private static String checked(String what, String text, int longest, Pattern refused) {
        if (text.length() > longest) {
            throw new IllegalArgumentException(
                    "the " + what + " has " + text.length() + " characters; " + longest + " are the most");
        }
        if (refused.matcher(text).find()) {
            throw new IllegalArgumentException("the " + what + " has a control character in it");
        }
        return text;
    }
}
