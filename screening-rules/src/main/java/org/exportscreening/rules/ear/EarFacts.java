package org.exportscreening.rules.ear;

import java.util.LinkedHashMap;
import java.util.Map;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.ComputedFact;
import org.exportscreening.rules.fact.FactSource;
import org.exportscreening.rules.rulebook.Rulebook;

/** All computed facts of the Export Administration Regulations. Stateless and thread-safe. */
public final class EarFacts {
    static final String ECCN = "item.eccn";

    private EarFacts() {}

    /**
     * The computed facts by path.
     *
     * @param rulebook the rulebook whose tables they read; a fact whose table it has not is left out
     * @return not modifiable
     */
    public static Map<String, ComputedFact> of(Rulebook rulebook) {
        Map<String, ComputedFact> facts = new LinkedHashMap<>();
        facts.put("item.productGroup", (source, date, path) -> productGroup(source));
        facts.put("item.onCcl", (source, date, path) -> onCcl(source));
        facts.put("item.usContentShare", new UsContentShare());
        rulebook.findList("ear.744.8.programs")
                .ifPresent(programs -> facts.put("parties[].hasListedOwner", new ListedOwners(programs::on)));
        facts.put("parties[].listings[].coversAllItems", new EntryScope());
        rulebook.table("commerce-control-list").map(ControlList::read).ifPresent(ccl -> {
            facts.put("item.chartColumns", (source, date, path) -> ccl.chartColumns(source.answer(ECCN), path));
            facts.put(
                    "item.possibleChartColumns",
                    (source, date, path) -> ccl.possibleColumns(source.answer(ECCN), path));
            facts.put("item.reasonsForControl", (source, date, path) -> ccl.reasons(source.answer(ECCN), path));
            facts.put("item.controlsOutsideChart", (source, date, path) -> ccl.outsideChart(source.answer(ECCN), path));
        });
        rulebook.table("country-chart")
                .map(CountryChart::read)
                .ifPresent(chart -> facts.put("countryChart.requirements", chart));
        return Map.copyOf(facts);
    }

    /** Category and product group, such as 3B; EAR99 has none and answers EAR99 (15 CFR 738.2). */
    private static Answer productGroup(FactSource source) {
        Answer eccn = source.answer(ECCN);
        return eccn.value() instanceof String code
                ? Answer.known(code.equals("EAR99") ? code : code.substring(0, 2))
                : eccn;
    }

    private static Answer onCcl(FactSource source) {
        Answer eccn = source.answer(ECCN);
        return eccn.value() == null ? eccn : Answer.known(!eccn.value().equals("EAR99"));
    }
}
