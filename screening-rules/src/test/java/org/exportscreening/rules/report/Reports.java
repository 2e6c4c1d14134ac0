package org.exportscreening.rules.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.list.SnapshotManifest;
import org.exportscreening.party.Address;
import org.exportscreening.rules.Determination;
import org.exportscreening.rules.EndUse;
import org.exportscreening.rules.ExportScreening;
import org.exportscreening.rules.Item;
import org.exportscreening.rules.Role;
import org.exportscreening.rules.Transaction;
import org.exportscreening.rules.TransactionKind;
import org.exportscreening.rules.rulebook.Rulebook;

/** Determinations to be reported. */
final class Reports {
    /** A name that would be markup, end an attribute, turn the direction of the text, or not even be text. */
    static final String HOSTILE = "<script>alert('x')</script> \"onload=x & </style> \u202Eevil\u0000\uD800";

    /** A hostile name that is near to a listed one. */
    static final String NEAR = "<u>Quantafix</u> Lithography \"Works\"";

    private static final ExportScreening SCREENING = ExportScreening.builder()
            .snapshot(ListSnapshot.of(
                    List.of(
                            entry(ListId.EL, "Quantafix Lithography Works"),
                            entry(ListId.UVL, "Quantafix <b>Lithography</b> & Works")),
                    new SnapshotManifest(List.of(), false)))
            .rulebook(Rulebook.bundledEar())
            .build();

    private Reports() {}

    private static ListEntry entry(ListId list, String name) {
        return ListEntry.builder(list, name)
                .address(new Address("1 Main Road", "CN"))
                .footnotes(Set.of())
                .build();
    }

    static ExportScreening screening() {
        return SCREENING;
    }

    /** A scanner for a buyer of this name; hardly anything else is stated. */
    static Determination scanner(String id, String name) {
        return SCREENING.determine(Transaction.builder()
                .id(id)
                .date(LocalDate.of(2026, 9, 1))
                .kind(TransactionKind.EXPORT)
                .from("US")
                .destination("CN")
                .item(Item.eccn("3B001.f.1").usOrigin(true).value(1_800_000).with("description", name))
                .party(Role.END_USER, name, "CN")
                .party(Role.PURCHASER, NEAR, "CN")
                .endUse(EndUse.IC_PRODUCTION)
                .build());
    }
}
