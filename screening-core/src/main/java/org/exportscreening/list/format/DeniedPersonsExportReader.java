package org.exportscreening.list.format;

import java.io.IOException;
import java.util.List;
import org.exportscreening.list.ListContent;
import org.exportscreening.list.ListInput;
import org.exportscreening.list.ListReader;

/**
 * The Denied Persons List as the newer site of the Bureau of Industry and Security exports it: CSV of five columns, name
 * and address in one cell. Where the name ends is marked at best by a line break; else it is told from the words of the
 * address, as in {@code AddressText}. CsvTable join to entries as in {@link DeniedPersonsReader}. Stateless.
 */
public final class DeniedPersonsExportReader implements ListReader {

    private static final List<String> COLUMNS = List.of(
            "name_and_address",
            "type_of_denial",
            "effective_date",
            "expiration_date",
            "appropriate_federal_register_citations");

    /** For {@link java.util.ServiceLoader}. */
    public DeniedPersonsExportReader() {}

    @Override
    public String format() {
        return "Denied Persons List CSV export";
    }

    @Override
    public boolean recognizes(String head) {
        return CsvTable.header(head, ',').containsAll(List.of("name_and_address", "type_of_denial"));
    }

    @Override
    public ListContent read(ListInput input) throws IOException {
        try (CsvTable rows = new CsvTable(input, ',', COLUMNS)) {
            return DeniedPersonsReader.read(input.name(), rows, "name_and_address", DeniedPerson::fromExport);
        }
    }
}
