package org.exportscreening.list.format;

import java.util.List;
import java.util.Map;
import org.exportscreening.party.Address;

/**
 * A row of the CSV file, which joins the values of a field by semicolons.
 *
 * @param line where the row begins
 * @param columns position of each column
 * @param cells the cells
 */
record CslCsvRow(long line, Map<String, Integer> columns, List<String> cells) implements CslRow {

    CslCsvRow {
        columns = Map.copyOf(columns);
        cells = List.copyOf(cells);
    }

    @Override
    public String text(String field) {
        Integer index = columns.get(field);
        return index == null ? "" : cells.get(index).strip();
    }

    @Override
    public List<String> texts(String field) {
        return Cells.split(text(field));
    }

    @Override
    public List<String> names() {
        return Cells.names(text("alt_names"));
    }

    @Override
    public List<Address> addresses() {
        return Cells.addresses(text("addresses"));
    }

    @Override
    public List<IdentifierText> identifiers() {
        return texts("ids").stream().map(IdentifierText::parse).toList();
    }
}
