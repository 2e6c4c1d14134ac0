package org.exportscreening.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.exportscreening.ScreeningRequest;
import org.exportscreening.cli.decision.DecisionLog;
import org.exportscreening.cli.decision.DecisionLogException;
import org.exportscreening.cli.decision.LogContent;
import org.exportscreening.cli.decision.LogRecord;
import org.exportscreening.decision.Decision;
import org.exportscreening.decision.DecisionBook;
import org.exportscreening.decision.MatchDecisions;
import org.exportscreening.decision.Revocation;
import org.exportscreening.decision.Ruling;
import org.exportscreening.decision.Subject;
import org.exportscreening.decision.Verdict;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.rules.DecisionJson;
import org.exportscreening.rules.json.JsonCursor;

/**
 * Where the page records decisions, and looks up those that were made, here or by another command. Once recorded, a decision
 * counts from the next question on; one of another program soon after. Thread-safe.
 */
final class DecisionDesk implements MatchDecisions {
    private static final long LOOK_EVERY_NANOS = 5_000_000_000L;

    private final DecisionLog log;
    private final Clock clock;
    private DecisionBook book;
    private long read;
    private boolean stale;

    DecisionDesk(DecisionLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
        this.book = read();
    }

    private DecisionBook read() {
        LogContent content = log.content();
        read = System.nanoTime();
        stale = false;
        return content.book(clock);
    }

    private synchronized DecisionBook current() {
        if (stale || System.nanoTime() - read > LOOK_EVERY_NANOS) {
            book = read();
        }
        return book;
    }

    @Override
    public Optional<Ruling> find(Subject subject, ListEntry entry) {
        return current().find(subject, entry);
    }

    /** Records a decision; it is on the disk when this returns. What it replaces is told in a language. */
    Map<String, Object> decide(JsonCursor at, ListSnapshot lists, Locale locale) {
        at.only(PartyFields.and("entry", "verdict", "reason", "by", "until"));
        Instant now = now();
        ScreeningRequest request = NameQuery.party(at);
        ListEntry listed = at(at.get("entry"), JsonCursor::text, id -> DecisionInput.entry(lists, id));
        Decision decision = DecisionInput.decision(
                request.subject(),
                listed,
                at(at.get("verdict"), JsonCursor::text, Verdict::parse),
                at(at.get("reason"), JsonCursor::text, DecisionInput::reason),
                at(at.get("by"), JsonCursor::text, DecisionInput::by),
                now,
                at.find("until")
                        .map(day -> at(day, JsonCursor::date, d -> DecisionInput.until(d, now)))
                        .orElse(null));
        LogRecord record = recorded(log.add(decision));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", record.id());
        tree.putAll(DecisionJson.decision(decision));
        tree.put("replaces", replaced(record.id(), listed, locale));
        return tree;
    }

    @Nullable
    private String replaced(String id, ListEntry listed, Locale locale) {
        try {
            return log.content()
                    .replaced(id, listed, clock)
                    .map(r -> r.explain(locale))
                    .orElse(null);
        } catch (DecisionLogException e) {
            // It is recorded, and that has to be said; the next question tells what is wrong with the log.
            return null;
        }
    }

    /** Takes a decision back; that is on the disk when this returns. */
    Map<String, Object> revoke(JsonCursor at) {
        at.only("decision", "reason", "by");
        Revocation revocation = new Revocation(
                at.get("decision").text(),
                at(at.get("reason"), JsonCursor::text, DecisionInput::reason),
                at(at.get("by"), JsonCursor::text, DecisionInput::by),
                now());
        String problem = DecisionInput.irrevocable(log.content(), revocation.decision());
        if (problem != null) {
            throw at.get("decision").error(revocation.decision() + ": " + problem);
        }
        LogRecord record = recorded(log.add(revocation));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", record.id());
        tree.putAll(DecisionJson.revocation(revocation));
        return tree;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private synchronized LogRecord recorded(LogRecord record) {
        stale = true;
        return record;
    }

    /** A value that is checked; what is wrong with it is told with its place. */
    private static <R, T> T at(JsonCursor place, Function<JsonCursor, R> read, Function<R, T> check) {
        R value = read.apply(place);
        try {
            return check.apply(value);
        } catch (IllegalArgumentException e) {
            throw place.error(String.valueOf(e.getMessage()));
        }
    }

    /** All decisions, the last first, each with whether it still counts, and in a language why it does not. */
    Map<String, Object> list(ListSnapshot lists, Locale locale) {
        LogContent content = log.content();
        DecisionBook made = content.book(clock);
        Map<String, ListEntry> entries = lists.byId();
        List<Object> rows = new ArrayList<>();
        for (Decision d : content.decisions()) {
            rows.add(DecisionJson.ruling(made.ruling(d, entries.get(d.entry())), locale));
        }
        Collections.reverse(rows);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("decisions", rows);
        return tree;
    }
}
