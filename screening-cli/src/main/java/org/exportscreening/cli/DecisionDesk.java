package org.exportscreening.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.exportscreening.ScreeningRequest;
import org.exportscreening.cli.decision.DecisionLog;
import org.exportscreening.cli.decision.LogContent;
import org.exportscreening.cli.decision.LogRecord;
import org.exportscreening.decision.Decision;
import org.exportscreening.decision.DecisionBook;
import org.exportscreening.decision.MatchDecisions;
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
        return DecisionBook.of(content.decisions(), content.revocations(), clock);
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

    /** Records a decision; it is on the disk when this returns. */
    Map<String, Object> decide(JsonCursor at, ListSnapshot lists) {
        at.only(PartyFields.and("entry", "verdict", "reason", "by", "until"));
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        ScreeningRequest request = NameQuery.party(at);
        Decision decision = DecisionInput.decision(
                request.subject(),
                DecisionInput.entry(lists, at.get("entry").text()),
                Verdict.parse(at.get("verdict").text()),
                at.get("reason").text(),
                at.get("by").text(),
                now,
                at.find("until").map(JsonCursor::date).orElse(null));
        LogRecord record = log.add(decision);
        synchronized (this) {
            stale = true;
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", record.id());
        tree.putAll(DecisionJson.decision(decision));
        return tree;
    }

    /** All decisions, the last first, each with whether it still counts, and in a language why it does not. */
    Map<String, Object> list(ListSnapshot lists, Locale locale) {
        LogContent content = log.content();
        DecisionBook made = DecisionBook.of(content.decisions(), content.revocations(), clock);
        Map<String, ListEntry> entries = new HashMap<>();
        lists.entries().forEach(e -> entries.put(e.id(), e));
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
