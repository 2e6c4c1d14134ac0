package org.exportscreening.rules.ear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.Nullable;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.ComputedFact;
import org.exportscreening.rules.fact.FactSource;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.rulebook.EffectivePeriod;

/**
 * The Commerce Country Chart: which of an item's columns carry an X for the destination (15 CFR 738.4(a), Supplement No. 1 to
 * part 738).
 *
 * <p>A country without a row, and a column in a time for which the changes are not known, are unknown. An absent X is no
 * permission: parts 742, 744 and 746 are other rules.
 */
final class CountryChart implements ComputedFact {
    static final String REQUIREMENTS = "countryChart.requirements";
    private static final String DESTINATION = "destination";
    private static final String COLUMNS = "item.chartColumns";
    private static final String POSSIBLE_COLUMNS = "item.possibleChartColumns";

    private final Map<String, Set<String>> rows = new LinkedHashMap<>();
    private final Map<String, ReadAs> readAs = new LinkedHashMap<>();
    private final List<Footnote> footnotes = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    /**
     * A known change, or a time of which the changes are not known.
     *
     * @param countries the rows that changed; empty: any row
     * @param columns the columns
     * @param before the first day on which the chart is as printed
     * @param required what held before: TRUE for an X, FALSE for none, UNKNOWN where a missing X may have been there
     */
    private record Change(Set<String> countries, Set<String> columns, LocalDate before, Truth required) {}

    /**
     * A place that is read as the row of another country.
     *
     * @param country the row
     * @param period when; on other days the place has a row that is not known
     */
    private record ReadAs(String country, EffectivePeriod period) {}

    /** A note that the chart sets beside some rows. */
    private record Footnote(Set<String> countries, String note) {}

    private CountryChart() {}

    static CountryChart read(JsonCursor table) {
        table.only(
                "table",
                "title",
                "cite",
                "lastChecked",
                "verified",
                "note",
                "columns",
                "rows",
                "readAs",
                "footnotes",
                "changes");
        CountryChart chart = new CountryChart();
        Set<String> columns = new TreeSet<>(table.get("columns").texts());
        JsonCursor rows = table.get("rows");
        for (String country : rows.names()) {
            Object cell = rows.get(country).value();
            Set<String> required = new TreeSet<>(List.of(String.valueOf(cell).split(" ")));
            required.remove("");
            if (!columns.containsAll(required)) {
                throw rows.get(country).error("expected columns of the chart, found \"" + cell + "\"");
            }
            chart.rows.put(country, required);
        }
        JsonCursor readAs = table.get("readAs");
        readAs.names().forEach(c -> chart.readAs.put(c, readAs(readAs.get(c))));
        table.find("footnotes")
                .ifPresent(notes -> notes.elements().forEach(note -> chart.footnotes.add(footnote(note))));
        for (JsonCursor change : table.get("changes").elements()) {
            change.only("countries", "columns", "before", "required", "cite", "note");
            chart.changes.add(new Change(
                    new HashSet<>(
                            change.find("countries").map(JsonCursor::texts).orElse(List.of())),
                    new HashSet<>(change.get("columns").texts()),
                    change.get("before").date(),
                    change.find("required").map(r -> Truth.of(r.bool())).orElse(Truth.UNKNOWN)));
        }
        return chart;
    }

    /** The reasons for control behind the columns that carry an X: NS for NS1 and NS2. */
    static Answer reasons(FactSource facts) {
        Answer required = facts.answer(REQUIREMENTS);
        if (!(required.value() instanceof List<?> columns)) {
            return required;
        }
        List<String> reasons = columns.stream()
                .map(c -> String.valueOf(c).substring(0, 2))
                .distinct()
                .toList();
        return required.complete() ? Answer.known(reasons) : Answer.atLeast(reasons, required.missing());
    }

    private static ReadAs readAs(JsonCursor at) {
        if (!at.isObject()) {
            return new ReadAs(at.text(), EffectivePeriod.ALWAYS);
        }
        at.only("row", "from", "to", "cite", "note");
        return new ReadAs(at.get("row").text(), EffectivePeriod.read(at));
    }

    private static Footnote footnote(JsonCursor at) {
        at.only("number", "countries", "note");
        return new Footnote(
                Set.copyOf(at.get("countries").texts()), at.get("note").text());
    }

    @Override
    public Answer compute(FactSource facts, LocalDate date, String path) {
        Answer columns = facts.answer(COLUMNS);
        Answer destination = facts.answer(DESTINATION);
        List<?> named = columns.value() instanceof List<?> l ? l : List.of();
        if (columns.complete() && named.isEmpty()) {
            return Answer.known(List.of());
        }
        if (!(destination.value() instanceof String country)) {
            return Answer.unknown(destination.missing());
        }
        if (country.equals("US")) {
            return Answer.known(List.of());
        }
        Set<String> row = row(country, date);
        if (row == null) {
            return Answer.unknown(path);
        }
        List<String> required = new ArrayList<>();
        Set<String> missing = new TreeSet<>();
        if (!columns.complete() && !restIsIrrelevant(facts, country, named, date)) {
            missing.addAll(columns.missing());
        }
        for (Object column : named) {
            Truth x = required(country, row, String.valueOf(column), date);
            if (x == Truth.TRUE) {
                required.add(String.valueOf(column));
            } else if (x == Truth.UNKNOWN) {
                missing.add(path);
            }
        }
        return missing.isEmpty() ? Answer.known(required) : Answer.atLeast(required, missing);
    }

    /**
     * Whether a column carries an X for a country.
     *
     * @return TRUE, FALSE, or UNKNOWN where the chart does not hold the country or its changes are not known
     */
    Truth required(String country, String column, LocalDate date) {
        Set<String> row = row(country, date);
        return row == null ? Truth.UNKNOWN : required(country, row, column, date);
    }

    /** Whether no further column that the item may have carries an X, so that what is missing does not matter. */
    private boolean restIsIrrelevant(FactSource facts, String country, List<?> certain, LocalDate date) {
        return facts.answer(POSSIBLE_COLUMNS).value() instanceof List<?> possible
                && possible.stream()
                        .allMatch(
                                c -> certain.contains(c) || required(country, String.valueOf(c), date) == Truth.FALSE);
    }

    /** The notes of the chart on the destination. */
    Answer footnotes(FactSource facts, LocalDate date, String path) {
        Answer destination = facts.answer(DESTINATION);
        if (!(destination.value() instanceof String country)) {
            return Answer.unknown(destination.missing());
        }
        String read = read(country, date);
        return Answer.known(footnotes.stream()
                .filter(f -> f.countries().contains(country) || f.countries().contains(read))
                .map(Footnote::note)
                .toList());
    }

    /** The country whose row a place is read as on a day: mostly its own. */
    private String read(String country, LocalDate date) {
        ReadAs other = readAs.get(country);
        return other == null || !other.period().contains(date) ? country : other.country();
    }

    @Nullable
    private Set<String> row(String country, LocalDate date) {
        return rows.get(read(country, date));
    }

    private Truth required(String country, Set<String> row, String column, LocalDate date) {
        String read = read(country, date);
        boolean printed = row.contains(column);
        for (Change change : changes) {
            boolean reached = change.columns().contains(column)
                    && date.isBefore(change.before())
                    && (change.countries().isEmpty() || change.countries().contains(read));
            if (reached && (change.required() != Truth.UNKNOWN || !printed)) {
                return change.required();
            }
        }
        return Truth.of(printed);
    }
}
