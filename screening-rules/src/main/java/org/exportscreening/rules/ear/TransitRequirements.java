package org.exportscreening.rules.ear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.ComputedFact;
import org.exportscreening.rules.fact.FactSource;
import org.exportscreening.rules.fact.Truth;

/**
 * For which countries on the way the item itself would need a license if it were sent there, by the Country Chart and the
 * requirements outside it: it may pass through the others without (15 CFR 736.2(b)(8)(i)). Immutable and thread-safe.
 */
final class TransitRequirements implements ComputedFact {
    private static final String TRANSIT = "transit";

    private final Function<LocalDate, List<String>> countries;
    private final CountryChart chart;
    private final ControlsOutsideChart outside;

    /**
     * The fact.
     *
     * @param countries the countries through which transit matters, by date
     * @param chart the Country Chart
     * @param outside where the requirements outside the chart hold
     */
    TransitRequirements(Function<LocalDate, List<String>> countries, CountryChart chart, ControlsOutsideChart outside) {
        this.countries = countries;
        this.chart = chart;
        this.outside = outside;
    }

    @Override
    public Answer compute(FactSource facts, LocalDate date, String path) {
        Answer transit = facts.answer(TRANSIT);
        if (!(transit.value() instanceof List<?> through)) {
            return transit;
        }
        List<?> matter =
                through.stream().filter(countries.apply(date)::contains).toList();
        if (matter.isEmpty()) {
            return Answer.known(List.of());
        }
        Answer columns = facts.answer("item.chartColumns");
        Answer elsewhere = facts.answer("item.controlsOutsideChart");
        List<String> required = new ArrayList<>();
        Set<String> missing = new TreeSet<>(columns.missing());
        missing.addAll(elsewhere.missing());
        for (Object country : matter) {
            Truth needed = needed(String.valueOf(country), columns, elsewhere, date);
            if (needed == Truth.TRUE) {
                required.add(String.valueOf(country));
            } else if (needed == Truth.UNKNOWN) {
                missing.add(path);
            }
        }
        return missing.isEmpty() || required.size() == matter.size()
                ? Answer.known(required)
                : Answer.atLeast(required, missing);
    }

    private Truth needed(String country, Answer columns, Answer elsewhere, LocalDate date) {
        Truth needed = Truth.FALSE;
        for (Object column : values(columns)) {
            needed = needed.or(chart.required(country, String.valueOf(column), date));
        }
        for (Object provision : values(elsewhere)) {
            needed = needed.or(outside.requires(String.valueOf(provision), country, date));
        }
        return needed;
    }

    private static List<?> values(Answer answer) {
        return answer.value() instanceof List<?> values ? values : List.of();
    }
}
