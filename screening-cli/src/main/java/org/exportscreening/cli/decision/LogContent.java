package org.exportscreening.cli.decision;

import java.time.Clock;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exportscreening.decision.Decision;
import org.exportscreening.decision.DecisionBook;
import org.exportscreening.decision.Revocation;
import org.exportscreening.decision.Ruling;
import org.exportscreening.list.ListEntry;
import org.exportscreening.rules.DecisionJson;
import org.exportscreening.rules.json.CanonicalJson;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.json.JsonException;

/**
 * What the records of a log say. Immutable.
 *
 * @param decisions all decisions, in the order in which they were made
 * @param revocations those that were taken back
 */
public record LogContent(List<Decision> decisions, List<Revocation> revocations) {
    private static final String FORMAT = "screening-match-decision/1";
    private static final String DECISION = "decision";
    private static final String REVOCATION = "revocation";

    /** Copies the lists. */
    public LogContent {
        decisions = List.copyOf(decisions);
        revocations = List.copyOf(revocations);
    }

    /**
     * The decisions, to look one up.
     *
     * @param clock tells which day it is
     * @return the book of all of them
     */
    public DecisionBook book(Clock clock) {
        return DecisionBook.of(decisions, revocations, clock);
    }

    /**
     * What a decision replaces: somebody else may have decided the same match, perhaps otherwise, and perhaps a moment ago.
     *
     * @param id the decision's
     * @param entry the listing that it is about
     * @param clock tells which day it is
     * @return the decision before it, if that one is in force but for this; else empty
     */
    public Optional<Ruling> replaced(String id, ListEntry entry, Clock clock) {
        List<Decision> before =
                decisions.stream().takeWhile(d -> !d.id().equals(id)).toList();
        return decisions.stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .flatMap(d -> new LogContent(before, revocations).book(clock).find(d.subject(), entry))
                .filter(Ruling::inForce);
    }

    static String text(long seq, String writer, Decision decision) {
        Map<String, Object> tree = head(seq, writer, DECISION);
        tree.putAll(DecisionJson.decision(decision));
        return CanonicalJson.text(tree);
    }

    static String text(long seq, String writer, Revocation revocation) {
        Map<String, Object> tree = head(seq, writer, REVOCATION);
        tree.putAll(DecisionJson.revocation(revocation));
        return CanonicalJson.text(tree);
    }

    private static Map<String, Object> head(long seq, String writer, String kind) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", FORMAT);
        tree.put("seq", seq);
        tree.put("writer", writer);
        tree.put("kind", kind);
        return tree;
    }

    /** The database that wrote a record, with its version. */
    static String writer(LogRecord record) {
        return tree(record).get("writer").text();
    }

    /** The record's place as it says itself. */
    static long seq(LogRecord record) {
        return tree(record).get("seq").number().longValueExact();
    }

    private static JsonCursor tree(LogRecord record) {
        return Json.parse("decision " + record.id(), record.record());
    }

    static LogContent of(List<LogRecord> records) {
        List<Decision> decisions = new ArrayList<>();
        List<Revocation> revocations = new ArrayList<>();
        for (LogRecord record : records) {
            try {
                JsonCursor at = tree(record);
                String format = at.get("format").text();
                String kind = at.get("kind").text();
                if (!format.equals(FORMAT)) {
                    throw at.error("is of the format " + format + ", which this version does not know");
                }
                switch (kind) {
                    case DECISION -> decisions.add(DecisionJson.decision(record.id(), at));
                    case REVOCATION -> revocations.add(DecisionJson.revocation(at));
                    default -> throw at.error("is a " + kind + ", which this version does not know");
                }
            } catch (JsonException | IllegalArgumentException | DateTimeException e) {
                throw DecisionLogException.damaged("decisions: record " + record.seq() + ": " + e.getMessage(), e);
            }
        }
        return new LogContent(decisions, revocations);
    }
}
