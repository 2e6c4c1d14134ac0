package org.exportscreening.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.list.SnapshotManifest;
import org.exportscreening.party.Address;
import org.exportscreening.rules.rulebook.Rulebook;

/** Transactions and list data for the tests of the facade. */
final class Deals {
    static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    static final Rulebook EAR = Rulebook.bundledEar();

    /** All five lists from which requirements follow, one entry each. */
    static final ListSnapshot FULL = snapshot(false, ListId.EL, ListId.DPL, ListId.UVL, ListId.MEU, ListId.SDN);

    private static final ExportScreening SCREENING = screening(FULL);

    private Deals() {}

    static ListSnapshot snapshot(boolean starter, ListId... lists) {
        List<ListEntry> entries = new ArrayList<>();
        for (ListId list : lists) {
            ListEntry.Builder entry = ListEntry.builder(list, "Zhurakov " + list.name() + " Instruments");
            if (list == ListId.EL) {
                entry = ListEntry.builder(list, "Quantafix Lithography Works")
                        .address(new Address("1 Main Road", "CN"))
                        .footnotes(Set.of())
                        .licenseRequirement("For all items subject to the EAR. (See §744.11 of the EAR).")
                        .licensePolicy("PRESUMPTION_OF_DENIAL");
            }
            entries.add(entry.build());
        }
        return ListSnapshot.of(entries, new SnapshotManifest(List.of(), starter));
    }

    static ExportScreening screening(ListSnapshot snapshot) {
        return ExportScreening.builder().snapshot(snapshot).rulebook(EAR).build();
    }

    static Determination determine(Transaction.Builder transaction) {
        return SCREENING.determine(transaction.build());
    }

    /** Office furniture from the US to Germany, everything stated; no license required. */
    static Transaction.Builder furniture() {
        return Transaction.builder()
                .id("t")
                .date(DAY)
                .kind(TransactionKind.EXPORT)
                .from("US")
                .destination("DE")
                .fact("transit", List.of())
                .item(Item.eccn("EAR99")
                        .usOrigin(true)
                        .madeIn("US")
                        .value(10_000)
                        .with("type", "COMMODITY")
                        .with("published", false))
                .endUse(EndUse.CIVIL)
                .fact("endUse.knowledge", "ACTUAL")
                .fact("redFlags", List.of())
                .fact("isInformed", false)
                .fact("certifications", List.of())
                .fact("reportsFiled", List.of());
    }

    /** The same with an end user of whom all is stated. */
    static Transaction.Builder complete() {
        return furniture().party(party(List.of()));
    }

    /** An end user with these listings. */
    static Map<String, Object> party(List<Map<String, Object>> listings) {
        Map<String, Object> party = named("Test Buyer Co");
        party.put("listings", listings);
        return party;
    }

    /** An end user of whom all is stated but the listings. */
    static Map<String, Object> named(String name) {
        Map<String, Object> party = new LinkedHashMap<>();
        party.put("role", Role.END_USER);
        party.put("name", name);
        party.put("country", "DE");
        party.put("headquarters", "DE");
        party.put("ultimateParentHeadquarters", "DE");
        party.put("owners", List.of());
        party.put("militaryEndUser", false);
        party.put("militaryIntelligenceEndUser", false);
        party.put("governmentOf", "NONE");
        return party;
    }

    /** A listing on the Entity List that reaches all items. */
    static Map<String, Object> entity(String policy) {
        return Map.of(
                "list",
                "EL",
                "footnotes",
                List.of(),
                "licenseRequirement",
                "For all items subject to the EAR",
                "licensePolicy",
                policy,
                "addressOnly",
                false);
    }

    /** A listing on another list. */
    static Map<String, Object> listing(String list) {
        return Map.of("list", list, "programs", List.of(), "footnotes", List.of(), "addressOnly", false);
    }
}
