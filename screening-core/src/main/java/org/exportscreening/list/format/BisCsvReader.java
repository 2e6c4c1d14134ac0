package org.exportscreening.list.format;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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

/**
 * The Entity List, and its siblings in the same form, as the Bureau of Industry and Security publishes them: CSV of 31
 * columns, one row an address or an alias. CsvTable of one entity number are one entry; where there is no number, rows that
 * agree in name, citation, days, license requirement and policy are. The list is the one that each row names. Stateless.
 */
public final class BisCsvReader implements ListReader {

    static final List<String> COLUMNS = List.of(
            "source_list",
            "entity_number",
            "sdn_type",
            "programs",
            "name",
            "title",
            "address",
            "city",
            "state_province",
            "postal_code",
            "country",
            "federal_register_notice",
            "effective_date",
            "date_lifted_waived_expired",
            "standard_order",
            "license_requirement",
            "license_policy",
            "call_sign",
            "vessel_type",
            "gross_tonnage",
            "gross_register_tonnage",
            "vessel_flag",
            "vessel_owner",
            "remarks_notes",
            "address_number",
            "address_remarks",
            "alternate_number",
            "alternate_type",
            "alternate_name",
            "alternate_remarks",
            "web_link");

    private static final DateTimeFormatter UPDATED = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);

    /** For {@link java.util.ServiceLoader}. */
    public BisCsvReader() {}

    @Override
    public String format() {
        return "BIS list CSV";
    }

    @Override
    public boolean recognizes(String head) {
        return CsvTable.header(head, ',')
                .containsAll(List.of("source_list", "entity_number", "alternate_name", "license_requirement"));
    }

    @Override
    public ListContent read(ListInput input) throws IOException {
        Map<BisParty.Key, BisParty> parties = new LinkedHashMap<>();
        Set<String> warnings = new LinkedHashSet<>();
        try (CsvTable rows = new CsvTable(input, ',', COLUMNS)) {
            for (CsvTable.Row row = rows.next(); row != null; row = rows.next()) {
                ListId list = list(row.cell("source_list"));
                if (list == null) {
                    rows.problem(
                            row,
                            "source_list",
                            "expected a known list such as EL or MEU, found \"" + Shown.of(row.cell("source_list"))
                                    + "\".");
                } else if (row.cell("name").isEmpty()) {
                    rows.problem(row, "name", "expected a name, found a blank cell.");
                } else {
                    CsvTable.Row first = row;
                    parties.computeIfAbsent(BisParty.Key.of(list, row), key -> new BisParty(input.name(), list, first))
                            .add(row, warnings);
                }
            }
            if (parties.isEmpty()) {
                throw new ListDataException(input.name(), "expected at least one row below the header, found none.");
            }
            List<ListEntry> entries =
                    parties.values().stream().map(BisParty::toEntry).toList();
            return new ListContent(
                    entries,
                    rows.read(),
                    List.of(),
                    updated(rows.preamble()),
                    rows.problems(),
                    new ArrayList<>(warnings));
        }
    }

    /** A list by its code, or by its title with the code in parentheses; null when it is neither. */
    @Nullable
    static ListId list(String text) {
        for (ListId id : ListId.values()) {
            if (id.code().equalsIgnoreCase(text) || text.contains("(" + id.code() + ")")) {
                return id;
            }
        }
        return null;
    }

    @Nullable
    private static LocalDate updated(@Nullable String preamble) {
        if (preamble == null) {
            return null;
        }
        String day = preamble.substring(preamble.indexOf(':') + 1).strip();
        LocalDate date = Cells.date(day);
        try {
            return date == null ? LocalDate.parse(day, UPDATED) : date;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
