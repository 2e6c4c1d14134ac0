package org.exportscreening.list.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.Nullable;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListInput;
import org.exportscreening.list.RowProblem;

/**
 * The rows of a comma or tab separated text whose first row names the columns. Columns go by their {@linkplain CsvColumns#key
 * normalized} names and may stand in any order. A row of another length is a problem. Not thread-safe.
 */
final class CsvTable implements Closeable {

    private final CsvRows rows;
    private final Map<String, Integer> columns;

    @Nullable
    private final String preamble;

    private int read;

    /**
     * One row.
     *
     * @param row its cells
     * @param columns the normalized column names with their positions
     */
    record Row(CsvRows.Row row, Map<String, Integer> columns) {

        /** The line on which it begins, counted from 1. */
        long line() {
            return row.line();
        }

        /** A cell with single blanks, none around it; empty when there is no such column. */
        String cell(String column) {
            return raw(column).replaceAll("\\s+", " ").strip();
        }

        /** A cell as it is; empty when there is no such column. */
        String raw(String column) {
            Integer index = columns.get(column);
            return index == null ? "" : row.cells().get(index);
        }
    }

    /**
     * Reads up to the header.
     *
     * @param input the text
     * @param separator between cells
     * @param expected the normalized names of the columns that there must be, and no others
     * @throws ListDataException if the header is another one
     */
    CsvTable(ListInput input, char separator, List<String> expected) throws IOException {
        rows = new CsvRows(input, separator);
        CsvRows.Row first = rows.next();
        if (first != null && isPreamble(first.cells())) {
            preamble = first.cells().get(0).strip();
            first = rows.next();
        } else {
            preamble = null;
        }
        long line = first == null ? 1 : first.line();
        List<String> header = first == null ? List.of() : first.cells();
        columns = CsvColumns.positions(input.name(), line, header, CsvColumns::key);
        CsvColumns.checkComplete(input.name(), line, columns.keySet(), expected, "");
        CsvColumns.checkNoOther(input.name(), line, columns.keySet(), expected);
    }

    /** What a line above the header says, such as "Last updated: May 23, 2014"; null when there is none. */
    @Nullable
    String preamble() {
        return preamble;
    }

    /** The rows so far that could not be read. */
    List<RowProblem> problems() {
        return rows.problems();
    }

    /** Number of rows so far that could be read. */
    int read() {
        return read;
    }

    /** Puts the row just read aside because of one of its cells. */
    void problem(Row row, String column, String text) {
        read--;
        int index = columns.getOrDefault(column, 0);
        rows.problem(row.row(), row.row().starts().get(index), text);
    }

    /** The next row with all its cells; null at the end. */
    @Nullable
    Row next() throws IOException {
        CsvRows.Row row = rows.next();
        while (row != null && row.cells().size() != columns.size()) {
            if (!row.cells().stream().allMatch(String::isBlank)) {
                rows.problem(
                        row,
                        "expected " + columns.size() + " columns, found "
                                + row.cells().size() + ".");
            }
            row = rows.next();
        }
        if (row == null) {
            return null;
        }
        read++;
        return new Row(row, columns);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** The normalized column names of a first line, to recognize a format by. */
    static Set<String> header(String head, char separator) {
        Set<String> names = new LinkedHashSet<>();
        head.lines().limit(2).forEach(line -> {
            for (String cell : line.split(String.valueOf(separator), -1)) {
                names.add(CsvColumns.key(cell));
            }
        });
        return names;
    }

    private static boolean isPreamble(List<String> cells) {
        return CsvColumns.key(cells.get(0)).startsWith("last_updated")
                && cells.stream().skip(1).allMatch(String::isBlank);
    }
}
