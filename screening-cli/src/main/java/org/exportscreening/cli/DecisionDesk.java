package org.exportscreening.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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

    DecisionDesk(DecisionLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
        this.book = read();
    }

    private DecisionBook read() {
        LogContent content = log.content();
        read = System.nanoTime();
        return DecisionBook.of(content.decisions(), content.revocations(), clock);
    }

    private synchronized DecisionBook current() {
        if (System.nanoTime() - read > LOOK_EVERY_NANOS) {
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
        at.only(
                "name",
                "country",
                "address",
                "type",
                "dob",
                "identifiers",
                "entry",
                "verdict",
                "reason",
                "by",
                "until");
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        ScreeningRequest request = NameQuery.party(at);
        ListEntry entry = lists.entries().stream()
                .filter(e -> e.id().equals(at.get("entry").text()))
                .findFirst()
                .orElseThrow(() -> at.get("entry").error("the lists have no such entry"));
        LocalDate until = at.find("until").map(JsonCursor::date).orElse(null);
        if (until != null && until.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            throw at.get("until").error("that day is over");
        }
        Decision decision = new Decision(
                "",
                request.subject(),
                entry.list(),
                entry.id(),
                entry.primaryName(),
                entry.contentDigest(),
                Verdict.parse(at.get("verdict").text()),
                at.get("reason").text(),
                at.get("by").text(),
                now,
                until);
        LogRecord record = log.add(decision);
        synchronized (this) {
            book = read();
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", record.id());
        tree.putAll(DecisionJson.decision(decision));
        return tree;
    }

    /** All decisions, the last first, each with whether it still counts. */
    Map<String, Object> list(ListSnapshot lists) {
        LogContent content = log.content();
        DecisionBook made = DecisionBook.of(content.decisions(), content.revocations(), clock);
        Map<String, ListEntry> entries = new HashMap<>();
        lists.entries().forEach(e -> entries.put(e.id(), e));
        List<Object> rows = new ArrayList<>();
        for (Decision d : content.decisions()) {
            rows.add(DecisionJson.ruling(made.ruling(d, entries.get(d.entry()))));
        }
        Collections.reverse(rows);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("decisions", rows);
        return tree;
    }
}
