package org.exportscreening.rules.ear;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.FactSource;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.Rulebook;

/**
 * What an item's entry on the Commerce Control List says of the list-based license exceptions (15 CFR 774 Supp. 1, list-based
 * license exceptions of each entry). Part 740 decides the rest. Immutable and thread-safe.
 */
final class ListedExceptions {
    static final String LISTED = "item.listedExceptions";
    private static final String DESTINATION = "destination";
    private static final String GROUP = "ear.740.";
    private static final String LVS = "LVS";
    private static final String STA = "STA";

    private final Rulebook rulebook;
    private final ControlList ccl;
    private final CountryChart chart;

    ListedExceptions(Rulebook rulebook, ControlList ccl, CountryChart chart) {
        this.rulebook = rulebook;
        this.ccl = ccl;
        this.chart = chart;
    }

    /** The symbols that the entry grants to the item, for its destination where the entry turns on that. */
    Answer symbols(FactSource facts, LocalDate date, String path) {
        ListQuery query = ListQuery.ofItem(facts, date, path);
        List<String> granted = new ArrayList<>();
        Set<String> missing = new TreeSet<>();
        Answer unknown = each(query, facts.answer(DESTINATION), (symbol, lines) -> {
            if (symbol.equals(STA)) {
                return;
            }
            Truth any = any(lines);
            if (any == Truth.TRUE) {
                granted.add(symbol);
            } else if (any == Truth.UNKNOWN) {
                lines.values().forEach(r -> missing.addAll(r.missing()));
            }
        });
        return unknown.complete() ? answer(granted, missing) : unknown;
    }

    /** The symbols that the entry may grant to the item, whatever the conditions turn out to be that no fact tells. */
    Answer possibleSymbols(FactSource facts, LocalDate date) {
        ListQuery query = ListQuery.ofItem(facts, date, LISTED);
        List<String> possible = new ArrayList<>();
        Answer unknown = each(query, facts.answer(DESTINATION), (symbol, lines) -> {
            if (!symbol.equals(STA) && any(lines) != Truth.FALSE) {
                possible.add(symbol);
            }
        });
        return unknown.complete() ? Answer.known(List.copyOf(possible)) : unknown;
    }

    /** The limit of LVS in USD, zero where the entry does not grant it. */
    Answer valueLimit(FactSource facts, LocalDate date, String path) {
        ListQuery query = ListQuery.ofItem(facts, date, path);
        Map<ExceptionLine, Reached> limits = new LinkedHashMap<>();
        Answer unknown = each(query, facts.answer(DESTINATION), (symbol, lines) -> {
            if (symbol.equals(LVS)) {
                limits.putAll(lines);
            }
        });
        if (!unknown.complete()) {
            return unknown;
        }
        BigDecimal certain = BigDecimal.ZERO;
        BigDecimal possible = BigDecimal.ZERO;
        Set<String> missing = new TreeSet<>();
        for (Map.Entry<ExceptionLine, Reached> line : limits.entrySet()) {
            BigDecimal usd = line.getKey().usd() == null
                    ? BigDecimal.ZERO
                    : line.getKey().usd();
            if (line.getValue().truth() == Truth.TRUE) {
                certain = certain.max(usd);
            }
            if (line.getValue().truth() != Truth.FALSE) {
                possible = possible.max(usd);
                missing.addAll(line.getValue().missing());
            }
        }
        return possible.compareTo(certain) == 0
                ? Answer.known(certain)
                : Answer.between(new Answer.Bounds(certain, possible), missing);
    }

    /** C1 and C2 for the paragraphs of 740.20(c) that the entry excludes. */
    Answer staExclusions(FactSource facts, LocalDate date, String path) {
        ListQuery query = ListQuery.ofItem(facts, date, path);
        Set<String> excluded = new TreeSet<>();
        Map<ExceptionLine, Reached> open = new LinkedHashMap<>();
        Answer unknown = each(query, facts.answer(DESTINATION), (symbol, lines) -> {
            if (symbol.equals(STA)) {
                lines.forEach((line, reached) -> {
                    if (reached.truth() == Truth.TRUE) {
                        excluded.addAll(line.excludes());
                    } else if (reached.truth() == Truth.UNKNOWN) {
                        open.put(line, reached);
                    }
                });
            }
        });
        Set<String> missing = new TreeSet<>();
        open.forEach((line, reached) -> {
            if (!excluded.containsAll(line.excludes())) {
                missing.addAll(reached.missing());
            }
        });
        return unknown.complete() ? answer(List.copyOf(excluded), missing) : unknown;
    }

    /** Whether an entry grants an exception to what is asked about. */
    Truth granted(String symbol, ListQuery query, Answer destination) {
        List<Truth> granted = new ArrayList<>();
        Answer unknown = each(query, destination, (s, lines) -> {
            if (s.equals(symbol)) {
                granted.add(any(lines));
            }
        });
        return unknown.complete() ? granted.stream().reduce(Truth.FALSE, Truth::or) : Truth.UNKNOWN;
    }

    private static Truth any(Map<ExceptionLine, Reached> lines) {
        return lines.values().stream().map(Reached::truth).reduce(Truth.FALSE, Truth::or);
    }

    private static Answer answer(List<String> values, Set<String> missing) {
        return missing.isEmpty() ? Answer.known(values) : Answer.atLeast(values, missing);
    }

    /** Gives every symbol of the entry with its lines; answers what is missing to find the entry, or a complete answer. */
    private Answer each(
            ListQuery query, Answer destination, BiConsumer<String, Map<ExceptionLine, Reached>> symbolAndLines) {
        if (!(query.eccn().value() instanceof String code)) {
            return query.eccn();
        }
        if (code.equals(EccnParts.EAR99)) {
            return Answer.known(List.of());
        }
        ControlEntry entry = ccl.entry(code).orElse(null);
        if (entry == null) {
            return Answer.unknown(query.fact());
        }
        entry.exceptions().forEach((symbol, lines) -> {
            Map<ExceptionLine, Reached> reached = new LinkedHashMap<>();
            lines.forEach(line -> reached.put(line, reaches(line, code, query, destination)));
            symbolAndLines.accept(symbol, reached);
        });
        return Answer.known(List.of());
    }

    private Reached reaches(ExceptionLine line, String code, ListQuery query, Answer destination) {
        Reached reached = line.scope().reaches(code, query, ccl);
        if (reached.truth() != Truth.FALSE && !line.notFor().isEmpty()) {
            reached = reached.and(freeOf(line.notFor(), query));
        }
        boolean anywhere =
                line.destinations().isEmpty() && line.exceptDestinations().isEmpty() && line.withoutColumn() == null;
        if (anywhere || reached.truth() == Truth.FALSE) {
            return reached;
        }
        return reached.and(
                destination.value() instanceof String country
                        ? Reached.of(reaches(line, country, query.date()), query.fact())
                        : Reached.open(DESTINATION));
    }

    /** Whether the item is controlled for none of the reasons. */
    private Reached freeOf(List<String> reasons, ListQuery query) {
        Answer certain = ccl.reasons(query);
        if (certain.value() instanceof List<?> known && reasons.stream().anyMatch(known::contains)) {
            return Reached.of(Truth.FALSE, query.fact());
        }
        boolean none = ccl.possibleReasons(query).value() instanceof List<?> possible
                && reasons.stream().noneMatch(possible::contains);
        return none || certain.complete()
                ? Reached.of(Truth.TRUE, query.fact())
                : new Reached(Truth.UNKNOWN, certain.missing());
    }

    private Truth reaches(ExceptionLine line, String country, LocalDate date) {
        Truth there = Truth.of(
                line.destinations().isEmpty() || line.destinations().stream().anyMatch(d -> isIn(country, d, date)));
        Truth left = Truth.of(line.exceptDestinations().stream().noneMatch(d -> isIn(country, d, date)));
        String column = line.withoutColumn();
        Truth free = column == null
                ? Truth.TRUE
                : chart.required(country, column, date).not();
        return there.and(left).and(free);
    }

    private boolean isIn(String country, String place, LocalDate date) {
        return rulebook.findList(GROUP + place)
                .map(group -> group.on(date).contains(country))
                .orElse(country.equals(place));
    }
}
