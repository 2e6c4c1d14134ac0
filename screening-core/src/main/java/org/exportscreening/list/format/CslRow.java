package org.exportscreening.list.format;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.Provenance;
import org.exportscreening.party.Identifier;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyType;

/** One row of the Consolidated Screening List, made an entry. */
final class CslRow {

    static final List<String> COLUMNS = List.of(
            "_id",
            "source",
            "entity_number",
            "type",
            "programs",
            "name",
            "title",
            "addresses",
            "federal_register_notice",
            "start_date",
            "end_date",
            "standard_order",
            "license_requirement",
            "license_policy",
            "call_sign",
            "vessel_type",
            "gross_tonnage",
            "gross_registered_tonnage",
            "vessel_flag",
            "vessel_owner",
            "remarks",
            "source_list_url",
            "alt_names",
            "citizenships",
            "dates_of_birth",
            "nationalities",
            "places_of_birth",
            "source_information_url",
            "ids");

    /** How each list is named at the front of the source column. */
    private static final Map<String, ListId> SOURCES = Map.ofEntries(
            Map.entry("Capta List (CAP)", ListId.CAP),
            Map.entry("Non-SDN Chinese Military-Industrial Complex Companies List (CMIC)", ListId.CMIC),
            Map.entry("Denied Persons List (DPL)", ListId.DPL),
            Map.entry("ITAR Debarred (DTC)", ListId.DTC),
            Map.entry("Entity List (EL)", ListId.EL),
            Map.entry("Foreign Sanctions Evaders (FSE)", ListId.FSE),
            Map.entry("Nonproliferation Sanctions (ISN)", ListId.ISN),
            Map.entry("Non-SDN Menu-Based Sanctions List (NS-MBS List)", ListId.MBS),
            Map.entry("Military End User (MEU) List", ListId.MEU),
            Map.entry("Palestinian Legislative Council List (PLC)", ListId.PLC),
            Map.entry("Specially Designated Nationals (SDN)", ListId.SDN),
            Map.entry("Sectoral Sanctions Identifications List (SSI)", ListId.SSI),
            Map.entry("Unverified List (UVL)", ListId.UVL));

    /** Particulars that have no field of their own and are kept as identifiers of this type. */
    private static final Map<String, String> PARTICULARS = particulars();

    private static final Pattern ADDRESS_ONLY = Pattern.compile("(?i)address\\s+\\d+\\b.*");

    private final String source;
    private final long line;
    private final Map<String, Integer> columns;
    private final List<String> cells;

    CslRow(String source, long line, Map<String, Integer> columns, List<String> cells) {
        this.source = source;
        this.line = line;
        this.columns = columns;
        this.cells = cells;
    }

    ListEntry toEntry(List<String> warnings) {
        ListId list = list();
        String name = cell("name");
        if (name.isEmpty()) {
            throw new ListDataException(source, line, 0, "expected a name, found a blank cell.");
        }
        ListEntry.Builder entry = ListEntry.builder(list, name)
                .number(orNull(cell("entity_number")))
                .type(type())
                .addressOnly(list == ListId.EL && ADDRESS_ONLY.matcher(name).matches())
                .programs(Cells.split(cell("programs")))
                .citations(Cells.citations(cell("federal_register_notice")))
                .licenseRequirement(orNull(cell("license_requirement")))
                .licensePolicy(orNull(cell("license_policy")))
                .footnotes(list == ListId.EL ? Cells.footnotes(cell("license_requirement")) : Set.of())
                .remark(cell("remarks"))
                .provenance(new Provenance(source, line));
        Cells.names(cell("alt_names")).forEach(alias -> entry.name(alias, NameKind.ALIAS));
        Cells.addresses(cell("addresses")).forEach(entry::address);
        Cells.identifiers(cell("ids")).forEach(entry::identifier);
        PARTICULARS.forEach((column, type) -> {
            if (!cell(column).isEmpty()) {
                entry.identifier(new Identifier(type, cell(column), null));
            }
        });
        entry.from(date("start_date", entry, warnings));
        entry.to(date("end_date", entry, warnings));
        return entry.build();
    }

    private ListId list() {
        String text = cell("source");
        int agency = text.lastIndexOf(" - ");
        ListId list = SOURCES.get(agency < 0 ? text : text.substring(0, agency));
        if (list == null) {
            throw new ListDataException(
                    source, line, 0, "expected a known list in the column \"source\", found \"" + text + "\".");
        }
        return list;
    }

    private PartyType type() {
        try {
            return PartyType.parse(cell("type"));
        } catch (IllegalArgumentException e) {
            throw new ListDataException(
                    source,
                    line,
                    0,
                    "expected individual, entity, vessel, aircraft or nothing in the column \"type\", found \""
                            + cell("type") + "\".",
                    e);
        }
    }

    /** A day that cannot be read is kept in the remarks, and said. */
    @Nullable
    private LocalDate date(String column, ListEntry.Builder entry, List<String> warnings) {
        String text = cell(column);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate date = Cells.date(text);
        if (date == null) {
            entry.remark(column + ": " + text);
            warnings.add(
                    "Line " + line + ": " + column + " \"" + text + "\" is not a date; it is kept in the remarks.");
        }
        return date;
    }

    private String cell(String column) {
        Integer index = columns.get(column);
        return index == null ? "" : cells.get(index).strip();
    }

    @Nullable
    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Map<String, String> particulars() {
        Map<String, String> types = new LinkedHashMap<>();
        for (String column : List.of(
                "title",
                "standard_order",
                "call_sign",
                "vessel_type",
                "gross_tonnage",
                "gross_registered_tonnage",
                "vessel_flag",
                "vessel_owner",
                "citizenships",
                "dates_of_birth",
                "nationalities",
                "places_of_birth")) {
            String words = column.replace('_', ' ');
            types.put(column, words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
        }
        return types;
    }
}
