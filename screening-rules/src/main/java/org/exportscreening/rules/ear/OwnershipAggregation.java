package org.exportscreening.rules.ear;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.ComputedFact;
import org.exportscreening.rules.fact.Element;
import org.exportscreening.rules.fact.FactSource;
import org.exportscreening.rules.fact.Facts;
import org.exportscreening.rules.rulebook.LicensePolicy;

/**
 * What flows down to a party because listed owners hold 50 percent or more of it (15 CFR 744.11(a)(1), 744.21(a)(3),
 * 744.8(a)(2)): the lists, and of Entity List entries the footnotes, the reach and the license policy. Of several owners the most
 * restrictive counts. Stateless but for the programs, and thread-safe.
 */
final class OwnershipAggregation {
    private final Function<LocalDate, List<String>> programs;

    /**
     * The facts.
     *
     * @param programs the sanctions programs whose blocked persons count, by date
     */
    OwnershipAggregation(Function<LocalDate, List<String>> programs) {
        this.programs = programs;
    }

    /** What is to be said of the listings of owners that hold half, and what of no such owners. */
    private interface Telling {
        Answer of(Ownership ownership, FactSource facts);
    }

    /** The computed facts of a party, by name. */
    Map<String, ComputedFact> facts() {
        return Map.of(
                "affiliateOf", fact(List.of(), (held, facts) -> known(held.lists(), held.missing())),
                "affiliateFootnotes", fact(List.of(), (held, facts) -> footnotes(held)),
                "affiliateReachesItem", fact(false, OwnershipAggregation::reachesItem),
                "affiliatePolicy", fact(LicensePolicy.PER_ENTRY.name(), OwnershipAggregation::policy));
    }

    private ComputedFact fact(Object otherwise, Telling telling) {
        return (facts, date, path) -> {
            Answer owners = facts.answer("party.owners");
            if (owners.value() == null) {
                return owners;
            }
            String list = path.substring(0, path.lastIndexOf('.')) + ".owners";
            Ownership held = Ownership.of(Facts.elements(owners.value(), list), programs.apply(date));
            return switch (held.half()) {
                case FALSE -> Answer.known(otherwise);
                case UNKNOWN -> Answer.unknown(held.missing());
                case TRUE -> telling.of(held, facts);
            };
        };
    }

    private static Answer known(List<?> values, Set<String> missing) {
        return missing.isEmpty() ? Answer.known(values) : Answer.atLeast(values, missing);
    }

    /** Direct product rules reach a party as they reach its owners (15 CFR 734.9(e), (g)). */
    private static Answer footnotes(Ownership held) {
        Set<BigDecimal> footnotes = new TreeSet<>();
        Set<String> missing = new TreeSet<>(held.missing());
        for (Element entry : held.under(Ownership.ENTITY_LIST)) {
            if (entry.members().get("footnotes") instanceof List<?> all) {
                all.stream().map(f -> (BigDecimal) f).forEach(footnotes::add);
            } else {
                missing.add(entry.path() + ".footnotes");
            }
        }
        return known(new ArrayList<>(footnotes), missing);
    }

    /** Whether the entry of any owner reaches the item. */
    private static Answer reachesItem(Ownership held, FactSource facts) {
        Set<String> missing = new TreeSet<>(held.missing());
        for (Element entry : held.under(Ownership.ENTITY_LIST)) {
            Answer reaches = reachesItem(entry, facts);
            if (Boolean.TRUE.equals(reaches.value())) {
                return reaches;
            }
            missing.addAll(reaches.missing());
        }
        return missing.isEmpty() ? Answer.known(false) : Answer.unknown(missing);
    }

    private static Answer reachesItem(Element entry, FactSource facts) {
        Object stated = entry.members().get("reachesItem");
        if (stated != null) {
            return Answer.known(stated);
        }
        return entry.members().get("licenseRequirement") instanceof String words
                ? EntryScope.reaches(words, facts, entry.path() + ".reachesItem")
                : Answer.unknown(entry.path() + ".licenseRequirement");
    }

    /** The most restrictive policy of the entries that reach the item or may reach it. */
    private static Answer policy(Ownership held, FactSource facts) {
        return Answer.known(held.under(Ownership.ENTITY_LIST).stream()
                .filter(entry -> !Boolean.FALSE.equals(reachesItem(entry, facts).value()))
                .map(entry -> entry.members().get("licensePolicy"))
                .filter(policy -> policy instanceof String)
                .map(policy -> LicensePolicy.valueOf((String) policy))
                .min(Comparator.naturalOrder())
                .orElse(LicensePolicy.PER_ENTRY)
                .name());
    }
}
