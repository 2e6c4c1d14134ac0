package org.exportscreening.list.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.exportscreening.list.ListContent;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListInput;
import org.exportscreening.list.ListReader;

/**
 * The Consolidated Screening List of the International Trade Administration as CSV: 29 named columns, one row a listing.
 * Columns may stand in any order; a missing or unknown one is an error, for it would be data that silently disappears. A row
 * that can not be read is left out and reported as a problem.
 */
public final class CslCsvReader implements ListReader {

    private static final String FORMAT = "Consolidated Screening List CSV";

    /** A header that shares this many columns with ours is meant to be one. */
    private static final int RECOGNIZABLE_COLUMNS = 12;

    /** For {@link java.util.ServiceLoader}. */
    public CslCsvReader() {}

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean recognizes(String head) {
        String header = head.lines().findFirst().orElse("");
        return Stream.of(header.split(",", -1))
                        .map(cell -> cell.strip().replace("\"", ""))
                        .filter(CslRow.COLUMNS::contains)
                        .distinct()
                        .count()
                >= RECOGNIZABLE_COLUMNS;
    }

    @Override
    public ListContent read(ListInput input) throws IOException {
        try (CsvRows rows = new CsvRows(input, ',')) {
            CsvRows.Row header = rows.next();
            List<String> names = header == null ? List.of() : header.cells();
            Map<String, Integer> columns = Map.copyOf(CsvColumns.positions(input.name(), 1, names, String::strip));
            CsvColumns.checkComplete(input.name(), 1, columns.keySet(), CslRow.COLUMNS, "");
            CsvColumns.checkNoOther(input.name(), 1, columns.keySet(), CslRow.COLUMNS);
            List<ListEntry> entries = new ArrayList<>();
            List<String> warnings = new ArrayList<>();
            for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
                if (row.cells().equals(names)) {
                    warnings.add("Line " + row.line() + " repeats the header and was skipped.");
                } else if (row.cells().size() != columns.size()) {
                    rows.problem(
                            row,
                            "expected " + columns.size() + " columns, found "
                                    + row.cells().size() + ".");
                } else {
                    read(input.name(), columns, rows, row, entries, warnings);
                }
            }
            if (entries.isEmpty() && rows.problems().isEmpty()) {
                throw new ListDataException(input.name(), "expected at least one row below the header, found none.");
            }
            return new ListContent(entries, List.of(), null, rows.problems(), warnings);
        }
    }

    private static void read(
            String source,
            Map<String, Integer> columns,
            CsvRows rows,
            CsvRows.Row row,
            List<ListEntry> entries,
            List<String> warnings) {
        List<String> said = new ArrayList<>();
        try {
            entries.add(CslEntry.of(source, new CslCsvRow(row.line(), columns, row.cells()), said));
            warnings.addAll(said);
        } catch (IllegalArgumentException e) {
            rows.problem(row, String.valueOf(e.getMessage()));
        }
    }
}
