package org.exportscreening.list.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.Nullable;
import org.exportscreening.list.ListContent;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListInput;
import org.exportscreening.list.ListReader;
import org.exportscreening.list.Provenance;
import org.exportscreening.party.Address;
import org.exportscreening.party.PartyName;

/**
 * The Unverified List as CSV with the columns COUNTRY, NAME and ADDRESS. A blank country is that of the row above. CsvTable of
 * one name and country are one entry with several addresses; the same name in another country is another entry, for it may
 * be another party. Stateless.
 */
public final class UvlCsvReader implements ListReader {

    private static final List<String> COLUMNS = List.of("country", "name", "address");

    /** For {@link java.util.ServiceLoader}. */
    public UvlCsvReader() {}

    @Override
    public String format() {
        return "Unverified List CSV";
    }

    @Override
    public boolean recognizes(String head) {
        return CsvTable.header(head.lines().findFirst().orElse(""), ',').equals(Set.copyOf(COLUMNS));
    }

    @Override
    public ListContent read(ListInput input) throws IOException {
        Map<List<String>, ListEntry.Builder> entries = new LinkedHashMap<>();
        Set<String> warnings = new LinkedHashSet<>();
        String country = "";
        try (CsvTable rows = new CsvTable(input, ',', COLUMNS)) {
            for (CsvTable.Row row = rows.next(); row != null; row = rows.next()) {
                country = row.cell("country").isEmpty() ? country : row.cell("country");
                String code = CountryNames.code(country);
                if (row.cell("name").isEmpty()) {
                    rows.problem(row, "name", "expected a name, found a blank cell.");
                    continue;
                }
                if (code == null) {
                    warnings.add("Line " + row.line() + ": the country \"" + country
                            + "\" is unknown; it is kept as part of the address.");
                }
                Provenance provenance = new Provenance(input.name(), row.line());
                String cell = row.cell("name");
                ListEntry.Builder entry = entries.computeIfAbsent(
                        List.of(country.toUpperCase(Locale.ROOT), cell.toUpperCase(Locale.ROOT)),
                        key -> entry(cell, provenance));
                addresses(row.cell("address"), country, code).forEach(entry::address);
            }
            if (entries.isEmpty()) {
                throw new ListDataException(input.name(), "expected at least one row below the header, found none.");
            }
            List<ListEntry> built =
                    entries.values().stream().map(ListEntry.Builder::build).toList();
            return new ListContent(built, rows.read(), List.of(), null, rows.problems(), new ArrayList<>(warnings));
        }
    }

    /** The name cell may go on with aliases. */
    private static ListEntry.Builder entry(String cell, Provenance provenance) {
        EntityText.Party party = EntityText.names(cell);
        ListEntry.Builder entry =
                ListEntry.builder(ListId.UVL, party.name()).footnotes(Set.of()).provenance(provenance);
        for (PartyName other : party.otherNames()) {
            entry.name(other.text(), other.kind());
        }
        party.remarks().forEach(entry::remark);
        return entry;
    }

    private static List<Address> addresses(String text, String country, @Nullable String code) {
        List<Address> addresses = AddressText.split(text, code);
        if (addresses.isEmpty()) {
            return List.of(new Address(code == null ? country : "", code));
        }
        return code != null || country.isEmpty()
                ? addresses
                : addresses.stream()
                        .map(a -> a.country() == null ? new Address(a.text() + ", " + country, null) : a)
                        .toList();
    }
}
