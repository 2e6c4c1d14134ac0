package org.exportscreening.rules.ear;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.Codes;
import org.exportscreening.rules.fact.ComputedFact;
import org.exportscreening.rules.fact.FactSource;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.Rulebook;

/**
 * Whether US-origin content is controlled for the destination of the item that it is in: whether a license would be required to
 * send it there as it was received (Supplement No. 2 to part 734, paragraph (a)).
 *
 * <p>Looks at the Country Chart, the controls outside of it and part 746; part 744 is left aside. What is eligible for License
 * Exception GBS does not count. Which destinations part 746 reaches is data: the lists {@code ear.734.supp-2} and below.
 */
final class ContentControl implements ComputedFact {
    private static final String DESTINATION = "destination";

    private final Rulebook rulebook;
    private final ControlList ccl;
    private final CountryChart chart;
    private final ControlsOutsideChart outside;
    private final ListedExceptions exceptions;

    ContentControl(
            Rulebook rulebook,
            ControlList ccl,
            CountryChart chart,
            ControlsOutsideChart outside,
            ListedExceptions exceptions) {
        this.rulebook = rulebook;
        this.ccl = ccl;
        this.chart = chart;
        this.outside = outside;
        this.exceptions = exceptions;
    }

    @Override
    public Answer compute(FactSource facts, LocalDate date, String path) {
        return of(facts.answer("content.eccn"), facts, date, path);
    }

    /**
     * Whether content is controlled.
     *
     * @param eccn of the content
     * @param facts those of the transaction
     * @param path what to ask for where neither table nor list tells: the fact itself
     */
    Answer of(Answer eccn, FactSource facts, LocalDate date, String path) {
        Answer destination = facts.answer(DESTINATION);
        if (!(destination.value() instanceof String country)) {
            return Answer.unknown(destination.missing());
        }
        if (listed("ear.734.supp-2.all-content", country, date)) {
            return Answer.known(true);
        }
        if (!(eccn.value() instanceof String code)) {
            return eccn;
        }
        boolean fromPartner =
                facts.answer("from").value() instanceof String from && listed("ear.746.supplement-3", from, date);
        if (code.equals("EAR99")) {
            boolean uncertain = listed("ear.734.supp-2.some-ear99-content", country, date) && !fromPartner;
            return uncertain ? Answer.unknown(path) : Answer.known(false);
        }
        boolean embargoed = listed("ear.734.supp-2.ccl-content", country, date)
                || (code.charAt(0) >= '3' && listed("ear.734.supp-2.category-3-to-9-content", country, date));
        if (embargoed
                && fromPartner
                && listed("ear.734.supp-2.partner-relief", country, date)
                && ccl.antiTerrorismOnly(code, date)) {
            return Answer.known(false);
        }
        return embargoed ? Answer.known(true) : byControlList(eccn, country, date, path);
    }

    private boolean listed(String list, String country, LocalDate date) {
        return rulebook.list(list).on(date).contains(country);
    }

    /** Whether section 746.1(b) or 746.3 reaches the content: for its reasons for control, or by name. */
    private Truth partlyEmbargoed(Answer reasons, Answer eccn, String country, LocalDate date) {
        boolean unitedNations = listed("ear.746.1.un-embargoes", country, date);
        boolean iraq = country.equals("IQ");
        if (!unitedNations && !iraq) {
            return Truth.FALSE;
        }
        List<String> embargoed = iraq ? rulebook.list("ear.746.3.reasons").on(date) : List.of("UN");
        boolean named = iraq
                && rulebook.list("ear.746.3.items").on(date).stream()
                        .anyMatch(item -> Codes.within(String.valueOf(eccn.value()), item));
        if (named || texts(reasons).stream().anyMatch(embargoed::contains)) {
            return Truth.TRUE;
        }
        return reasons.complete() ? Truth.FALSE : Truth.UNKNOWN;
    }

    private Answer byControlList(Answer eccn, String country, LocalDate date, String path) {
        String eccnPath = path.substring(0, path.lastIndexOf('.') + 1) + "eccn";
        ListQuery query = ListQuery.ofContent(eccn, eccnPath, date, path);
        Answer columns = ccl.chartColumns(query);
        Answer elsewhere = ccl.outsideChart(query);
        Set<String> missing = new TreeSet<>();
        missing.addAll(open(columns, ccl.possibleColumns(query), column -> chart.required(country, column, date)));
        missing.addAll(open(
                elsewhere, ccl.possibleOutsideChart(query), provision -> outside.requires(provision, country, date)));
        Truth other = texts(elsewhere).stream()
                .map(provision -> outside.requires(provision, country, date))
                .reduce(Truth.FALSE, Truth::or);
        Truth onChart = Truth.FALSE;
        boolean onlyNationalSecurity = true;
        for (String column : texts(columns)) {
            Truth required = chart.required(country, column, date);
            onChart = onChart.or(required);
            onlyNationalSecurity &= required == Truth.FALSE || column.startsWith("NS");
        }
        if (onChart == Truth.TRUE && onlyNationalSecurity && !listed("ear.740.4.no-gbs", country, date)) {
            onChart = exceptions.granted("GBS", query, Answer.known(country)).not();
        }
        Answer reasons = ccl.reasons(query);
        Truth embargoed = partlyEmbargoed(reasons, eccn, country, date);
        if (embargoed == Truth.UNKNOWN) {
            missing.addAll(reasons.missing());
        }
        Truth controlled = onChart.or(other).or(embargoed);
        if (controlled == Truth.UNKNOWN) {
            missing.add(path);
        }
        return controlled == Truth.TRUE || missing.isEmpty()
                ? Answer.known(controlled == Truth.TRUE)
                : Answer.unknown(missing);
    }

    /** What is missing, unless nothing that may still come to what is certain would require a license. */
    private static Set<String> open(Answer certain, Answer possible, Function<String, Truth> requires) {
        List<String> known = texts(certain);
        boolean matters = !possible.complete()
                || texts(possible).stream().anyMatch(p -> !known.contains(p) && requires.apply(p) != Truth.FALSE);
        return matters ? certain.missing() : Set.of();
    }

    private static List<String> texts(Answer answer) {
        return answer.value() instanceof List<?> l
                ? l.stream().map(String::valueOf).toList()
                : List.of();
    }
}
