package org.exportscreening.rules.ear;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.exportscreening.rules.fact.Answer;
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

    ContentControl(Rulebook rulebook, ControlList ccl, CountryChart chart, ControlsOutsideChart outside) {
        this.rulebook = rulebook;
        this.ccl = ccl;
        this.chart = chart;
        this.outside = outside;
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
                && ccl.antiTerrorismOnly(code)) {
            return Answer.known(false);
        }
        return embargoed ? Answer.known(true) : byControlList(code, eccn, country, date, path);
    }

    private boolean listed(String list, String country, LocalDate date) {
        return rulebook.list(list).on(date).contains(country);
    }

    private Answer byControlList(String code, Answer eccn, String country, LocalDate date, String path) {
        String eccnPath = path.substring(0, path.lastIndexOf('.') + 1) + "eccn";
        Answer columns = ccl.chartColumns(eccn, eccnPath, path);
        Answer elsewhere = ccl.outsideChart(eccn, eccnPath, path);
        Set<String> missing = new TreeSet<>();
        missing.addAll(columns.missing());
        missing.addAll(elsewhere.missing());
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
        ControlList.Gbs gbs = listed("ear.740.4.no-gbs", country, date) ? null : ccl.gbs(code);
        if (onChart == Truth.TRUE && onlyNationalSecurity && gbs != null) {
            onChart = gbs == ControlList.Gbs.YES ? Truth.FALSE : Truth.UNKNOWN;
        }
        Truth controlled = onChart.or(other);
        if (controlled == Truth.UNKNOWN) {
            missing.add(path);
        }
        return controlled == Truth.TRUE || missing.isEmpty()
                ? Answer.known(controlled == Truth.TRUE)
                : Answer.unknown(missing);
    }

    private static List<String> texts(Answer answer) {
        return answer.value() instanceof List<?> l
                ? l.stream().map(String::valueOf).toList()
                : List.of();
    }
}
