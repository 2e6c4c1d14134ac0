package org.exportscreening.rules.ear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.json.Nearest;
import org.exportscreening.rules.rulebook.Rulebook;
import org.exportscreening.rules.text.Message;

/**
 * The Commerce Control List as a table: which reasons for control and Country Chart columns an ECCN has, by paragraph
 * (Supplement No. 1 to part 774). Immutable.
 *
 * <p>An entry that the table does not hold is unknown, not uncontrolled. So is a line of which the paragraph, what the technology
 * is for, or a condition that no fact tells decides whether it reaches the item: the answer then names what is certain, and what
 * is missing for the rest.
 *
 * @param entries by ECCN
 */
record ControlList(Map<String, ControlEntry> entries) {
    private static final String TABLE = "commerce-control-list-";
    private static final int CATEGORIES = 10;

    /** The list of a rulebook, one table a category; empty if it has none. */
    static Optional<ControlList> of(Rulebook rulebook) {
        List<JsonCursor> tables = new ArrayList<>();
        for (int category = 0; category < CATEGORIES; category++) {
            rulebook.table(TABLE + category).ifPresent(tables::add);
        }
        return tables.isEmpty() ? Optional.empty() : Optional.of(read(tables));
    }

    static ControlList read(List<JsonCursor> tables) {
        Map<String, ControlEntry> entries = new LinkedHashMap<>();
        for (JsonCursor table : tables) {
            table.only("table", "title", "cite", "lastChecked", "verified", "note", "entries");
            for (JsonCursor at : table.get("entries").elements()) {
                ControlEntry entry = ControlEntry.read(at);
                if (entries.put(entry.eccn(), entry) != null) {
                    throw at.error(entry.eccn() + " is entered twice");
                }
            }
        }
        return new ControlList(entries);
    }

    /** The entry that a code belongs to. */
    Optional<ControlEntry> entry(String code) {
        return Optional.ofNullable(entries.get(EccnRange.heading(code)));
    }

    Answer chartColumns(ListQuery query) {
        return certain(query, ControlLine::columns);
    }

    Answer reasons(ListQuery query) {
        return certain(query, ControlLine::reasons);
    }

    Answer outsideChart(ListQuery query) {
        return certain(query, ControlLine::elsewhere);
    }

    /** Every column that the item may have, whatever is still missing turns out to be. */
    Answer possibleColumns(ListQuery query) {
        return possible(query, ControlLine::columns);
    }

    /** Every reason for control that the item may have. */
    Answer possibleReasons(ListQuery query) {
        return possible(query, ControlLine::reasons);
    }

    /** Every provision outside the chart that the item may fall under. */
    Answer possibleOutsideChart(ListQuery query) {
        return possible(query, ControlLine::elsewhere);
    }

    /** What makes a look-up in the list open, in words: conditions that no fact tells, or that there is no such entry. */
    Answer openConditions(ListQuery query) {
        if (query.eccn().value() instanceof String code
                && !code.equals(EccnParts.EAR99)
                && entry(code).isEmpty()) {
            String heading = EccnRange.heading(code);
            return Answer.known(List.of(Nearest.of(heading, entries.keySet())
                    .map(near -> Message.of("openCondition.noEntryBut", heading, near))
                    .orElseGet(() -> Message.of("openCondition.noEntry", heading))));
        }
        return possible(
                query,
                line -> line.scope().condition() == null
                        ? List.of()
                        : List.of(Message.of(
                                "openCondition.reasons",
                                String.join(", ", line.reasons()),
                                Message.text(line.scope().condition()))));
    }

    /** Whether an ECCN by itself is controlled for a reason; UNKNOWN for an entry that only points elsewhere. */
    Truth controlledFor(String code, String reason, LocalDate date) {
        if (code.equals(EccnParts.EAR99)) {
            return Truth.FALSE;
        }
        ListQuery query = ListQuery.of(code, date);
        return entry(code)
                .filter(entry -> entry.pointsTo().equals(ControlEntry.NONE))
                .map(entry -> lines(entry, query)
                        .filter(l -> l.reasons().contains(reason))
                        .map(l -> l.scope().reaches(code, query, this).truth())
                        .reduce(Truth.FALSE, Truth::or))
                .orElse(Truth.UNKNOWN);
    }

    /** Whether an ECCN's only reason for control is anti-terrorism, whichever of its paragraphs is meant. */
    boolean antiTerrorismOnly(String code, LocalDate date) {
        return possibleReasons(ListQuery.of(code, date)).value() instanceof List<?> reasons
                && reasons.equals(List.of("AT"));
    }

    private static Stream<ControlLine> lines(ControlEntry entry, ListQuery query) {
        return entry.controls().stream().filter(l -> l.period().contains(query.date()));
    }

    private Answer possible(ListQuery query, Function<ControlLine, ? extends List<?>> what) {
        if (!(query.eccn().value() instanceof String code)) {
            return query.eccn();
        }
        if (code.equals(EccnParts.EAR99)) {
            return Answer.known(List.of());
        }
        return entry(code)
                .map(entry -> Answer.known(lines(entry, query)
                        .filter(l -> l.scope().reaches(code, query, this).truth() != Truth.FALSE)
                        .flatMap(l -> what.apply(l).stream())
                        .distinct()
                        .toList()))
                .orElseGet(() -> Answer.unknown(query.fact()));
    }

    private Answer certain(ListQuery query, Function<ControlLine, List<String>> what) {
        if (!(query.eccn().value() instanceof String code)) {
            return query.eccn();
        }
        if (code.equals(EccnParts.EAR99)) {
            return Answer.known(List.of());
        }
        return entry(code)
                .map(entry -> certain(entry, code, query, what))
                .orElseGet(() -> Answer.unknown(query.fact()));
    }

    private Answer certain(ControlEntry entry, String code, ListQuery query, Function<ControlLine, List<String>> what) {
        Set<String> certain = new LinkedHashSet<>();
        Map<ControlLine, Reached> open = new LinkedHashMap<>();
        lines(entry, query).filter(l -> !what.apply(l).isEmpty()).forEach(line -> {
            Reached reached = line.scope().reaches(code, query, this);
            if (reached.truth() == Truth.TRUE) {
                certain.addAll(what.apply(line));
            } else if (reached.truth() == Truth.UNKNOWN) {
                open.put(line, reached);
            }
        });
        Set<String> missing = new TreeSet<>();
        open.forEach((line, reached) -> {
            if (!certain.containsAll(what.apply(line))) {
                missing.addAll(reached.missing());
            }
        });
        List<String> values = List.copyOf(certain);
        return missing.isEmpty() ? Answer.known(values) : Answer.atLeast(values, missing);
    }
}
