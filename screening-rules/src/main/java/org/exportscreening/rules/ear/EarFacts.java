package org.exportscreening.rules.ear;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.ComputedFact;
import org.exportscreening.rules.fact.FactSource;
import org.exportscreening.rules.fact.Truth;
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
        facts.put(
                "endUse.incorporatedInto.eccnPath",
                (source, date, path) -> EccnParts.path(source.answer("endUse.incorporatedInto.eccn")));
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
        facts.put("item.lvsOrderShare", (source, date, path) -> LimitedValue.order(source));
        facts.put("item.lvsYearShare", (source, date, path) -> LimitedValue.year(source));
        rulebook.table("item-kinds")
                .map(ItemKinds::read)
                .ifPresent(
                        kinds -> facts.put("item.kind", (source, date, path) -> kinds.kind(source.answer(ECCN), path)));
        rulebook.table("tariff-codes-part-746").map(TariffCodes::read).ifPresent(codes -> addSupplements(facts, codes));
        rulebook.findList("ear.744.8.programs").ifPresent(programs -> {
            ListedOwners owners = new ListedOwners(programs::on);
            facts.put("parties[].hasListedOwner", owners);
            facts.put("parties[].listedOwnerShareUnknown", owners::shareUnknown);
            new OwnershipAggregation(programs::on)
                    .facts()
                    .forEach((name, fact) -> facts.put("parties[]." + name, fact));
        });
        facts.put("parties[].listings[].reachesItem", new EntryScope());
        facts.put("forwarderIsDestination", new ForwarderAsDestination());
        rulebook.table("military-intelligence-bodies")
                .map(NamedBodies::read)
                .ifPresent(bodies -> facts.put("parties[].bearsNamedBody", bodies));
        Optional<CountryChart> countryChart = rulebook.table("country-chart").map(CountryChart::read);
        countryChart.ifPresent(chart -> {
            facts.put(CountryChart.REQUIREMENTS, chart);
            facts.put("countryChart.reasons", (source, date, path) -> CountryChart.reasons(source));
            facts.put("countryChart.footnotes", chart::footnotes);
        });
        ControlList.of(rulebook).ifPresent(ccl -> {
            addEntry(facts, ccl);
            countryChart.ifPresent(chart -> {
                ListedExceptions exceptions = new ListedExceptions(rulebook, ccl, chart);
                facts.put(ListedExceptions.LISTED, exceptions::symbols);
                facts.put("item.possibleExceptions", (source, date, path) -> exceptions.possibleSymbols(source, date));
                facts.put("item.lvsLimit", exceptions::valueLimit);
                facts.put("item.staExclusions", exceptions::staExclusions);
                addContent(facts, rulebook, ccl, chart, exceptions);
            });
        });
        return Map.copyOf(facts);
    }

    /** The facts that the item's entry on the Commerce Control List tells. */
    private static void addEntry(Map<String, ComputedFact> facts, ControlList ccl) {
        addAsked(facts, "item.chartColumns", ccl::chartColumns);
        addAsked(facts, "item.possibleChartColumns", ccl::possibleColumns);
        addAsked(facts, "item.reasonsForControl", ccl::reasons);
        addAsked(facts, "item.openConditions", ccl::openConditions);
        addAsked(facts, OUTSIDE, ccl::outsideChart);
        facts.put(
                "item.possibleControlsOutsideChart",
                (source, date, path) -> ccl.possibleOutsideChart(ListQuery.ofItem(source, date, OUTSIDE)));
        facts.put("item.entryTitle", (source, date, path) -> entry(source, ccl, path, "", ControlEntry::title));
        facts.put("item.family", (source, date, path) -> entry(source, ccl, path, "none", ControlEntry::family));
        facts.put(
                "item.entryPointsTo",
                (source, date, path) -> entry(source, ccl, path, ControlEntry.NONE, ControlEntry::pointsTo));
        facts.put("item.emergingTechnology", (source, date, path) -> emerging(source.answer(ECCN), ccl, date, path));
    }

    private static void addAsked(Map<String, ComputedFact> facts, String fact, Function<ListQuery, Answer> asked) {
        facts.put(fact, (source, date, path) -> asked.apply(ListQuery.ofItem(source, date, path)));
    }

    /** What an entry says, or what holds of an item that is on no list. */
    private static Answer entry(
            FactSource source, ControlList ccl, String path, String ofEar99, Function<ControlEntry, String> what) {
        Answer eccn = source.answer(ECCN);
        if (!(eccn.value() instanceof String code)) {
            return eccn;
        }
        if (code.equals(EccnParts.EAR99)) {
            return Answer.known(ofEar99);
        }
        return ccl.entry(code).map(what).map(Answer::known).orElseGet(() -> Answer.unknown(path));
    }

    private static Answer emerging(Answer eccn, ControlList ccl, LocalDate date, String path) {
        if (!(eccn.value() instanceof String code)) {
            return eccn;
        }
        if (code.equals(EccnParts.EAR99)) {
            return Answer.known(false);
        }
        Truth emerging =
                ccl.entry(code).map(entry -> entry.isEmerging(code, date)).orElse(Truth.UNKNOWN);
        return emerging == Truth.UNKNOWN
                ? Answer.unknown(ccl.entry(code).isPresent() ? ECCN : path)
                : Answer.known(emerging == Truth.TRUE);
    }

    /** The facts on US-origin content, if the rulebook says where the controls outside the chart hold. */
    private static void addContent(
            Map<String, ComputedFact> facts,
            Rulebook rulebook,
            ControlList ccl,
            CountryChart chart,
            ListedExceptions exceptions) {
        rulebook.table("controls-outside-the-chart")
                .map(table -> ControlsOutsideChart.read(table, rulebook))
                .ifPresent(outside -> {
                    ContentControl control = new ContentControl(rulebook, ccl, chart, outside, exceptions);
                    facts.put("item.usContent[].controlled", control);
                    facts.put("item.controlledUsContentShare", new ControlledContentShare(control));
                    rulebook.findList("ear.736.2.b.8.countries")
                            .ifPresent(through -> facts.put(
                                    "transitRequirements", new TransitRequirements(through::on, chart, outside)));
                });
    }

    /** Which supplements to part 746 list the item; the seventh may be stated by itself, and is then asked for by itself. */
    private static void addSupplements(Map<String, ComputedFact> facts, TariffCodes codes) {
        for (int number : List.of(2, 4, 5)) {
            facts.put(
                    "item.supplement" + number + "Part746",
                    (source, date, path) -> codes.lists(number, source, date, path, "item.hts"));
        }
        facts.put("item.supplement7Part746", (source, date, path) -> codes.lists(7, source, date, path, path));
    }

    private static String sibling(String path, String name) {
        return path.substring(0, path.lastIndexOf('.') + 1) + name;
    }

    private static Answer onCcl(FactSource source) {
        Answer eccn = source.answer(ECCN);
        return eccn.value() == null ? eccn : Answer.known(!eccn.value().equals(EccnParts.EAR99));
    }
}
