package org.exportscreening.list.format;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.Particulars;
import org.exportscreening.list.Provenance;
import org.exportscreening.list.VesselFacts;
import org.exportscreening.party.Address;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyType;

/** A party of the 31-column lists, gathered from rows. Not thread-safe. */
final class BisParty {

    private static final Pattern ADDRESS_ONLY = Pattern.compile("(?i)address\\s+\\d+\\b.*");

    /** What a party says once; another row that says it differently is heard in the remarks. */
    private static final List<String> SAID_ONCE = List.of(
            "license_requirement", "license_policy", "effective_date", "date_lifted_waived_expired", "sdn_type");

    private static final List<String> REMARKS = List.of("remarks_notes", "address_remarks", "alternate_remarks");

    private final ListEntry.Builder entry;
    private final ListId list;
    private final String name;
    private final boolean addressOnly;
    private final Map<String, String> said = new LinkedHashMap<>();
    private final Set<String> remarks = new LinkedHashSet<>();

    /** What makes two rows the same party. */
    record Key(ListId list, List<String> parts) {
        static Key of(ListId list, CsvTable.Row row) {
            String number = row.cell("entity_number");
            return new Key(
                    list,
                    number.isEmpty()
                            ? List.of(
                                    row.cell("name").toUpperCase(Locale.ROOT),
                                    row.cell("federal_register_notice"),
                                    row.cell("effective_date"),
                                    row.cell("date_lifted_waived_expired"),
                                    row.cell("license_requirement"),
                                    row.cell("license_policy"))
                            : List.of(number));
        }
    }

    BisParty(String source, ListId list, CsvTable.Row row) {
        this.list = list;
        name = row.cell("name");
        addressOnly = list == ListId.EL && ADDRESS_ONLY.matcher(name).matches();
        entry = ListEntry.builder(list, name)
                .number(orNull(row.cell("entity_number")))
                .addressOnly(addressOnly)
                .programs(Cells.split(row.cell("programs")))
                .licenseRequirement(orNull(row.cell("license_requirement")))
                .licensePolicy(orNull(row.cell("license_policy")))
                .footnotes(list == ListId.EL ? Cells.footnotes(row.cell("license_requirement")) : Set.of())
                .particulars(particulars(row))
                .provenance(new Provenance(source, row.line()));
    }

    /** Adds what a row says beyond the first. */
    void add(CsvTable.Row row, Collection<String> warnings) {
        ListedNames names = new ListedNames(entry, name, "Line " + row.line(), warnings);
        boolean first = said.isEmpty();
        if (first) {
            entry.from(Days.read(row, "effective_date", entry, warnings));
            entry.to(Days.read(row, "date_lifted_waived_expired", entry, warnings));
            type(row, warnings);
            names.add(list, List.of(), "");
        }
        for (String column : SAID_ONCE) {
            String cell = row.cell(column);
            String before = said.putIfAbsent(column, cell);
            if (before != null && !before.equals(cell) && remarks.add(column + ": " + cell)) {
                warnings.add("Line " + row.line() + ": " + column + " differs from that of an earlier row of \"" + name
                        + "\"; it is kept in the remarks.");
            }
        }
        entry.citations(Cells.citations(row.cell("federal_register_notice")));
        if (!row.cell("name").equals(name)) {
            names.add(row.cell("name"), NameKind.ALIAS);
        }
        NameKind kind = kind(row.cell("alternate_type"));
        Cells.names(row.cell("alternate_name")).forEach(alias -> names.add(alias, kind));
        address(row);
        for (String column : REMARKS) {
            if (!row.cell(column).isEmpty()) {
                remarks.add(row.cell(column));
            }
        }
    }

    ListEntry toEntry() {
        remarks.forEach(entry::remark);
        return entry.build();
    }

    private void type(CsvTable.Row row, Collection<String> warnings) {
        String text = row.cell("sdn_type");
        try {
            entry.type(PartyType.parse(text));
        } catch (IllegalArgumentException e) {
            entry.remark("sdn_type: " + text);
            warnings.add("Line " + row.line() + ": sdn_type \"" + text + "\" is unknown; it is kept in the remarks.");
        }
    }

    private void address(CsvTable.Row row) {
        String country = row.cell("country");
        String code = country.isEmpty() ? null : CountryNames.code(country);
        String text = Stream.of(
                        row.cell("address"),
                        row.cell("city"),
                        row.cell("state_province"),
                        row.cell("postal_code"),
                        code == null ? country : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        if (!text.isEmpty() || code != null) {
            entry.address(new Address(text, code));
            if (addressOnly) {
                entry.name(text, NameKind.ADDRESS);
            }
        }
    }

    private static Particulars particulars(CsvTable.Row row) {
        VesselFacts vessel = new VesselFacts(
                orNull(row.cell("call_sign")),
                orNull(row.cell("vessel_type")),
                orNull(row.cell("gross_tonnage")),
                orNull(row.cell("gross_register_tonnage")),
                orNull(row.cell("vessel_flag")),
                orNull(row.cell("vessel_owner")));
        String order = row.cell("standard_order").toUpperCase(Locale.ROOT);
        Boolean standard = order.equals("Y") ? Boolean.TRUE : order.equals("N") ? Boolean.FALSE : null;
        return new Particulars(orNull(row.cell("title")), List.of(), List.of(), List.of(), List.of(), vessel, standard);
    }

    private static NameKind kind(String type) {
        String lower = type.toLowerCase(Locale.ROOT).replace(".", "");
        return lower.startsWith("fka") || lower.startsWith("former") ? NameKind.FORMER : NameKind.ALIAS;
    }

    @Nullable
    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
