package org.exportscreening.list.format;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.Particulars;
import org.exportscreening.list.Provenance;
import org.exportscreening.list.VesselFacts;
import org.exportscreening.party.Address;
import org.exportscreening.party.NameKind;
import org.exportscreening.party.PartyType;

/** Makes an entry of one listing of the Consolidated Screening List. */
final class CslEntry {

    /** How each list is named at the front of the source field. */
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

    /** The lists of the Treasury, whose entity number is the number under which its own files know the party. */
    private static final Set<ListId> TREASURY =
            EnumSet.of(ListId.SDN, ListId.SSI, ListId.CMIC, ListId.CAP, ListId.MBS, ListId.FSE, ListId.PLC);

    private static final Pattern ADDRESS_ONLY = Pattern.compile("(?i)address\\s+(?:no\\.?\\s*)?\\d+\\b.*");

    private static final int YEARS_OF_A_CENTURY = 100;
    private static final List<Integer> CENTURIES = List.of(1900, 2000);

    private final String source;
    private final CslRow row;
    private final List<String> warnings;

    private CslEntry(String source, CslRow row, List<String> warnings) {
        this.source = source;
        this.row = row;
        this.warnings = warnings;
    }

    /**
     * The entry.
     *
     * @param warnings where to say what is odd but tolerated
     * @throws IllegalArgumentException if the listing can not be read; the message says what was expected and what was found
     */
    static ListEntry of(String source, CslRow row, List<String> warnings) {
        return new CslEntry(source, row, warnings).entry();
    }

    private ListEntry entry() {
        ListId list = list();
        String name = row.text("name");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("expected a name, found a blank cell.");
        }
        boolean addressOnly = list == ListId.EL && ADDRESS_ONLY.matcher(name).matches();
        Citations citations = Citations.parse(row.text("federal_register_notice"));
        ListEntry.Builder entry = ListEntry.builder(list, name)
                .number(orNull("entity_number"))
                .joinKey(joinKey(list))
                .type(type())
                .addressOnly(addressOnly)
                .programs(row.texts("programs"))
                .citations(citations.citations())
                .licenseRequirement(orNull("license_requirement"))
                .licensePolicy(orNull("license_policy"))
                .footnotes(list == ListId.EL ? Footnotes.parse(row.text("license_requirement")) : Set.of())
                .remark(row.text("remarks"))
                .particulars(particulars())
                .provenance(new Provenance(source, row.line()));
        new ListedNames(entry, name, place(), warnings).add(list, row.names(), row.text("remarks"));
        for (Address address : row.addresses()) {
            entry.address(address);
            if (addressOnly) {
                entry.name(address.text(), NameKind.ADDRESS);
            }
        }
        addIdentifiers(entry);
        entry.from(date("start_date", entry, citations.citations()));
        entry.to(date("end_date", entry, citations.citations()));
        if (!citations.unread().isEmpty()) {
            String notice = row.text("federal_register_notice");
            entry.remark("federal_register_notice: " + notice);
            warn("cut citation \"" + String.join("\", \"", citations.unread())
                    + "\" in federal_register_notice, which is kept in the remarks.");
        }
        return entry.build();
    }

    private ListId list() {
        String text = row.text("source");
        int agency = text.lastIndexOf(" - ");
        ListId list = SOURCES.get(agency < 0 ? text : text.substring(0, agency));
        if (list == null) {
            throw new IllegalArgumentException(
                    "expected a known list in the column \"source\", found \"" + Shown.of(text) + "\".");
        }
        return list;
    }

    private PartyType type() {
        try {
            return PartyType.parse(row.text("type"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "expected individual, entity, vessel, aircraft or nothing in the column \"type\", found \""
                            + Shown.of(row.text("type")) + "\".",
                    e);
        }
    }

    @Nullable
    private String joinKey(ListId list) {
        String number = row.text("entity_number");
        return TREASURY.contains(list) && !number.isEmpty() ? "OFAC:" + number : null;
    }

    private Particulars particulars() {
        VesselFacts vessel = new VesselFacts(
                orNull("call_sign"),
                orNull("vessel_type"),
                orNull("gross_tonnage"),
                orNull("gross_registered_tonnage"),
                orNull("vessel_flag"),
                orNull("vessel_owner"));
        return new Particulars(
                orNull("title"),
                row.texts("dates_of_birth"),
                row.texts("places_of_birth"),
                row.texts("nationalities"),
                row.texts("citizenships"),
                vessel,
                standardOrder());
    }

    @Nullable
    private Boolean standardOrder() {
        String text = row.text("standard_order").toUpperCase(Locale.ROOT);
        return switch (text) {
            case "" -> null;
            case "Y" -> true;
            case "N" -> false;
            default ->
                throw new IllegalArgumentException(
                        "expected Y, N or nothing in the column \"standard_order\", found \"" + Shown.of(text) + "\".");
        };
    }

    /** An identifier has no field for its dates; they are kept in the remarks. */
    private void addIdentifiers(ListEntry.Builder entry) {
        for (IdentifierText id : row.identifiers()) {
            entry.identifier(id.identifier());
            if (!id.dates().isEmpty()) {
                entry.remark(id.identifier().type() + " " + id.identifier().number() + " dated "
                        + String.join(", ", id.dates()));
            }
        }
    }

    /** A day that can not be read is kept in the remarks, and said; so is a year that can not be right. */
    @Nullable
    private LocalDate date(String column, ListEntry.Builder entry, List<String> citations) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate date = Dates.parse(text);
        if (date == null) {
            entry.remark(column + ": " + text);
            warn(column + " \"" + Shown.of(text) + "\" is not a date; it is kept in the remarks.");
        } else if (!Dates.plausible(date)) {
            LocalDate meant = meant(date, citations);
            warn(column + " \"" + text + "\" has an impossible year; "
                    + (meant == null ? "it is taken as it is." : meant + " is meant, for a citation is of that year."));
            return meant == null ? date : meant;
        }
        return date;
    }

    /** Of a year with the century lost, "0097", the one in which a citation was printed; null when none was. */
    @Nullable
    private static LocalDate meant(LocalDate date, List<String> citations) {
        for (int century : CENTURIES) {
            LocalDate day = date.plusYears(century);
            String volume = Citations.volume(day) + " FR ";
            if (date.getYear() < YEARS_OF_A_CENTURY
                    && citations.stream().anyMatch(citation -> citation.startsWith(volume))) {
                return day;
            }
        }
        return null;
    }

    private void warn(String problem) {
        warnings.add(place() + ": " + problem);
    }

    private String place() {
        return "Line " + row.line();
    }

    @Nullable
    private String orNull(String field) {
        String text = row.text(field);
        return text.isEmpty() ? null : text;
    }
}
