package org.exportscreening.list.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.exportscreening.list.ListContent;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListInput;
import org.exportscreening.list.ListReader;

/**
 * The Denied Persons List of the Bureau of Industry and Security as tab separated text of twelve columns. One row is one
 * address: rows that agree in name, days, citations and kind of order are one entry with several addresses; rows of the
 * same person under another order, or with another last day, stay apart. Stateless.
 */
public final class DeniedPersonsReader implements ListReader {

    static final List<String> COLUMNS = List.of(
            "name",
            "street_address",
            "city",
            "state",
            "country",
            "postal_code",
            "effective_date",
            "expiration_date",
            "standard_order",
            "last_update",
            "action",
            "fr_citation");

    /** For {@link java.util.ServiceLoader}. */
    public DeniedPersonsReader() {}

    @Override
    public String format() {
        return "Denied Persons List text";
    }

    @Override
    public boolean recognizes(String head) {
        return CsvTable.header(head, '\t').containsAll(List.of("street_address", "standard_order", "fr_citation"));
    }

    @Override
    public ListContent read(ListInput input) throws IOException {
        try (CsvTable rows = new CsvTable(input, '\t', COLUMNS)) {
            return read(input.name(), rows, "name", DeniedPerson::fromText);
        }
    }

    /** Both forms of the list differ in their columns alone. */
    static ListContent read(
            String source, CsvTable rows, String nameColumn, Function<CsvTable.Row, DeniedPerson.Cells> form)
            throws IOException {
        Map<DeniedPerson.Key, DeniedPerson> persons = new LinkedHashMap<>();
        Set<String> warnings = new LinkedHashSet<>();
        for (CsvTable.Row row = rows.next(); row != null; row = rows.next()) {
            DeniedPerson.Cells cells = form.apply(row);
            if (cells.name().isEmpty()) {
                rows.problem(row, nameColumn, "expected a name, found a blank cell.");
                continue;
            }
            long line = row.line();
            persons.computeIfAbsent(cells.key(), key -> new DeniedPerson(source, line, cells))
                    .add(row, cells, warnings);
        }
        if (persons.isEmpty()) {
            throw new ListDataException(source, "expected at least one row below the header, found none.");
        }
        List<ListEntry> entries =
                persons.values().stream().map(DeniedPerson::toEntry).toList();
        return new ListContent(entries, rows.read(), List.of(), null, rows.problems(), new ArrayList<>(warnings));
    }
}
