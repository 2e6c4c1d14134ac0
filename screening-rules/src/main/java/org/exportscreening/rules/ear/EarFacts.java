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
    private static final String OUTSIDE = "item.controlsOutsideChart";

    private EarFacts() {}

    /**
     * The computed facts by path.
     *
     * @param rulebook the rulebook whose tables they read; a fact whose table it has not is left out
     * @return not modifiable
     */
    public static Map<String, ComputedFact> of(Rulebook rulebook) {
        Map<String, ComputedFact> facts = new LinkedHashMap<>();
        facts.put("item.productGroup", (source, date, path) -> EccnParts.group(source.answer(ECCN)));
        facts.put("item.eccnPath", (source, date, path) -> EccnParts.path(source.answer(ECCN)));
        facts.put("item.forEccnAsStated", (source, date, path) -> source.answer("item.forEccn"));
        facts.put("item.onCcl", (source, date, path) -> onCcl(source));
        facts.put(
                "item.directProductOf[].productGroup",
                (source, date, path) -> EccnParts.group(source.answer("technology.eccn")));
        facts.put(
                "item.plantProductGroups",
                (source, date, path) -> EccnParts.groups(source.answer("item.plantDirectProductOf")));
        facts.put(
                "item.usContent[].paragraph",
                (source, date, path) -> EccnParts.paragraph(source.answer("content.eccn"), sibling(path, "eccn")));
        facts.put(ChipMetrics.TPP, (source, date, path) -> ChipMetrics.processingPerformance(source));
        facts.put(ChipMetrics.DENSITY, (source, date, path) -> ChipMetrics.performanceDensity(source));
        facts.put("item.packagedByFabricator", new PackagedByFabricator());
        rulebook.table("item-kinds")
                .map(ItemKinds::read)
                .ifPresent(
                        kinds -> facts.put("item.kind", (source, date, path) -> kinds.kind(source.answer(ECCN), path)));
        rulebook.findList("ear.744.8.programs").ifPresent(programs -> {
            facts.put("parties[].hasListedOwner", new ListedOwners(programs::on));
            OwnershipAggregation affiliates = new OwnershipAggregation(programs::on);
            facts.put("parties[].affiliateOf", affiliates);
            facts.put("parties[].affiliateFootnotes", affiliates::footnotes);
        });
        facts.put("parties[].listings[].coversAllItems", new EntryScope());
        rulebook.table("commerce-control-list").map(ControlList::read).ifPresent(ccl -> {
            facts.put("item.chartColumns", (source, date, path) -> ccl.chartColumns(source.answer(ECCN), path));
            facts.put(
                    "item.possibleChartColumns",
                    (source, date, path) -> ccl.possibleColumns(source.answer(ECCN), path));
            facts.put(
                    "item.possibleControlsOutsideChart",
                    (source, date, path) -> ccl.possibleOutsideChart(source.answer(ECCN), OUTSIDE));
            facts.put("item.reasonsForControl", (source, date, path) -> ccl.reasons(source.answer(ECCN), path));
            facts.put(OUTSIDE, (source, date, path) -> ccl.outsideChart(source.answer(ECCN), path));
            rulebook.table("country-chart")
                    .map(CountryChart::read)
                    .ifPresent(chart -> addContent(facts, rulebook, ccl, chart));
        });
        rulebook.table("country-chart")
                .map(CountryChart::read)
                .ifPresent(chart -> facts.put("countryChart.requirements", chart));
        return Map.copyOf(facts);
    }

    /** The facts on US-origin content, if the rulebook says where the controls outside the chart hold. */
    private static void addContent(
            Map<String, ComputedFact> facts, Rulebook rulebook, ControlList ccl, CountryChart chart) {
        rulebook.table("controls-outside-the-chart")
                .map(table -> ControlsOutsideChart.read(table, rulebook))
                .ifPresent(outside -> {
                    ContentControl control = new ContentControl(rulebook, ccl, chart, outside);
                    facts.put("item.usContent[].controlled", control);
                    facts.put("item.controlledUsContentShare", new ControlledContentShare(control));
                });
    }

    private static String sibling(String path, String name) {
        return path.substring(0, path.lastIndexOf('.') + 1) + name;
    }

    private static Answer onCcl(FactSource source) {
        Answer eccn = source.answer(ECCN);
        return eccn.value() == null ? eccn : Answer.known(!eccn.value().equals(EccnParts.EAR99));
    }
}
