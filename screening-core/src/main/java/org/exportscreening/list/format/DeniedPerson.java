package org.exportscreening.list.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
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

/** A denied person, gathered from rows. Not thread-safe. */
final class DeniedPerson {

    private static final Set<String> STATES =
            Set.of(("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO"
                            + " MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR GU VI")
                    .split(" ", -1));

    private static final Pattern ALSO_KNOWN_AS = Pattern.compile("(?i)(.+?)\\s+(?:A/K/A|A\\.K\\.A\\.?|AKA),?\\s+(.+)");
    private static final Pattern ALSO_IN_PARENTHESES =
            Pattern.compile("(?i)(.*?)\\s*\\((?:A/K/A|A\\.K\\.A\\.?|AKA),?\\s*([^()]+)\\)\\s*(.*)");

    private final ListEntry.Builder entry;
    private final Set<String> remarks = new LinkedHashSet<>();
    private final Set<String> updates = new LinkedHashSet<>();
    private boolean hasDays;

    /** What makes two rows the same order against the same person. */
    record Key(String name, String from, String to, String order, List<String> citations) {}

    /** What both forms of the list say, by different columns. */
    record Cells(String name, @Nullable Address address, String order, String citation, Key key) {}

    DeniedPerson(String source, long line, Cells cells) {
        entry = ListEntry.builder(ListId.DPL, cells.name())
                .footnotes(Set.of())
                .citations(FederalRegister.citations(cells.citation()))
                .provenance(new Provenance(source, line));
        otherNames(cells.name());
    }

    static Cells fromText(CsvTable.Row row) {
        return cells(row, row.cell("name"), address(row), row.cell("standard_order"), row.cell("fr_citation"));
    }

    static Cells fromExport(CsvTable.Row row) {
        List<String> lines = row.raw("name_and_address")
                .lines()
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        String text = String.join(", ", lines);
        // A line break parts name and address for certain; a comma only may.
        int start = lines.size() > 1 ? lines.get(0).length() : AddressText.start(text);
        int end = start >= 0 ? start : text.length();
        List<Address> addresses = AddressText.split(text.substring(end), null);
        String rest = addresses.isEmpty()
                ? null
                : addresses.stream().map(Address::text).collect(Collectors.joining("; "));
        Address address =
                rest == null ? null : new Address(rest, addresses.get(0).country());
        String order = row.cell("type_of_denial");
        return cells(
                row,
                AddressText.trim(text.substring(0, end), ", "),
                address,
                order,
                row.cell("appropriate_federal_register_citations"));
    }

    private static Cells cells(
            CsvTable.Row row, String name, @Nullable Address address, String order, String citation) {
        List<String> citations = FederalRegister.citations(citation);
        Key key = new Key(
                name.toUpperCase(Locale.ROOT),
                row.cell("effective_date"),
                row.cell("expiration_date"),
                order.toUpperCase(Locale.ROOT),
                citations.isEmpty() ? List.of(citation) : citations);
        return new Cells(name, address, order, citation, key);
    }

    /** Adds what a row says beyond the first. */
    void add(CsvTable.Row row, Cells cells, Collection<String> warnings) {
        if (cells.address() != null) {
            entry.address(cells.address());
        }
        if (!hasDays) {
            hasDays = true;
            entry.from(Days.read(row, "effective_date", entry, warnings));
            entry.to(Days.read(row, "expiration_date", entry, warnings));
            order(cells.order());
        }
        String citation = FederalRegister.remark(cells.citation());
        if (citation != null) {
            remarks.add("Citation: " + citation);
        }
        if (!row.cell("action").isEmpty()) {
            remarks.add("Action: " + row.cell("action"));
        }
        if (!row.cell("last_update").isEmpty()) {
            updates.add(row.cell("last_update"));
            // it is no field of an entry: what cannot be read stays as it is, and is only said
            Days.read(row, "last_update", ListEntry.builder(ListId.DPL, cells.name()), warnings);
        }
    }

    ListEntry toEntry() {
        remarks.forEach(entry::remark);
        if (!updates.isEmpty()) {
            entry.remark("Last update: " + String.join(", ", updates));
        }
        return entry.build();
    }

    /** The text says Y or N; the export says in words what is denied. */
    private void order(String order) {
        String upper = order.toUpperCase(Locale.ROOT);
        Boolean standard = null;
        if (upper.equals("Y") || upper.startsWith("STANDARD")) {
            standard = true;
        } else if (upper.equals("N") || upper.startsWith("NON-STANDARD") || upper.startsWith("NONSTANDARD")) {
            standard = false;
        }
        if (upper.length() > 1) {
            entry.remark("Type of denial: " + order);
        }
        entry.particulars(
                new Particulars(null, List.of(), List.of(), List.of(), List.of(), VesselFacts.NONE, standard));
    }

    /** The name stays as the list prints it; the names inside are found besides. */
    private void otherNames(String name) {
        Matcher inside = ALSO_IN_PARENTHESES.matcher(name);
        Matcher behind = ALSO_KNOWN_AS.matcher(name);
        if (inside.matches()) {
            entry.name((inside.group(1) + " " + inside.group(3)).strip(), NameKind.ALIAS);
            entry.name(inside.group(2), NameKind.ALIAS);
        } else if (behind.matches()) {
            entry.name(behind.group(1), NameKind.ALIAS);
            entry.name(behind.group(2), NameKind.ALIAS);
        }
    }

    /** The list leaves the country blank for the United States, or puts the state there. */
    @Nullable
    private static Address address(CsvTable.Row row) {
        String country = row.cell("country");
        String state = row.cell("state");
        String code = CountryNames.code(country);
        List<String> parts = new ArrayList<>(List.of(row.cell("street_address"), row.cell("city"), state));
        if (country.isEmpty()) {
            code = STATES.contains(state.toUpperCase(Locale.ROOT)) ? "US" : null;
        } else if (code == null) {
            code = state.isEmpty() && STATES.contains(country.toUpperCase(Locale.ROOT)) ? "US" : null;
            parts.add(country);
        }
        parts.add(row.cell("postal_code"));
        String text = Stream.of(parts.toArray(String[]::new))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return text.isEmpty() && code == null ? null : new Address(text, code);
    }
}
