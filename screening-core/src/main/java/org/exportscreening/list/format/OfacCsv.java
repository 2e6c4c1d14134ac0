package org.exportscreening.list.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListInput;
import org.exportscreening.list.RowProblem;
import org.exportscreening.list.UnreadRows;

/**
 * What the CSV files of the Office of Foreign Assets Control have in common: no header, {@code -0-} where nothing is said, and
 * at the end often the mark of an old operating system, control-Z.
 */
final class OfacCsv {

    private static final String NOTHING = "-0-";
    private static final String END_OF_FILE = "\u001a";

    /** More than any file of the family has; of a longer row only the first cells are kept. */
    private static final int MAX_CELLS = 64;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private OfacCsv() {}

    /** A row; cells in which nothing is said are empty, all others are as they stand, with their blanks. */
    record Row(long line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        /** A cell without the blanks around it, empty when nothing is said. */
        String cell(int index) {
            return cells.get(index).strip();
        }

        @Nullable
        String orNull(int index) {
            return cell(index).isEmpty() ? null : cell(index);
        }
    }

    static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches();
    }

    /** What all files of the family call an entry. */
    static String joinKey(String number) {
        return "OFAC:" + number;
    }

    /** The first row of a file as far as the beginning shows it, in the agency's words; empty when there is none. */
    static List<String> firstRow(String head) {
        List<String> cells = new ArrayList<>();
        try (CsvParser parser = CsvRows.parser(new StringReader(head), ',')) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                while (cells.size() < MAX_CELLS && parser.nextToken() == JsonToken.VALUE_STRING) {
                    cells.add(parser.getText().strip());
                }
            }
        } catch (IOException e) {
            // The beginning ends within a cell, or it is no CSV; the cells before say enough.
            return cells;
        }
        return cells;
    }

    /**
     * All rows that have the number of columns of the format and begin with the number of an entry; the others are problems.
     *
     * @throws ListDataException if it is not CSV, holds no row, or ends within a row: then an unknown part of it is missing
     */
    static List<Row> rows(ListInput input, int columns, UnreadRows problems) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (CsvParser parser = CsvRows.parser(input.text(), ',')) {
            try {
                Row short0 = null;
                for (Row row = next(parser); row != null; row = next(parser)) {
                    if (short0 != null) {
                        problems.add(columnsProblem(short0, columns));
                        short0 = null;
                    }
                    if (isEnd(row)) {
                        short0 = null;
                    } else if (row.cells().size() < columns) {
                        short0 = row;
                    } else if (row.cells().size() > columns) {
                        problems.add(columnsProblem(row, columns));
                    } else if (isNumber(row.cell(0))) {
                        rows.add(row);
                    } else {
                        problems.add(new RowProblem(
                                row.line(),
                                1,
                                "expected the number of an entry, found \"" + shown(row.cell(0)) + "\"."));
                    }
                }
                if (short0 != null) {
                    throw new ListDataException(
                            input.name(),
                            short0.line(),
                            0,
                            "expected " + columns + " columns, found "
                                    + short0.cells().size() + " in the last row: the file is cut.");
                }
            } catch (JsonProcessingException e) {
                long line = parser.currentLocation().getLineNr();
                long column = parser.currentLocation().getColumnNr();
                throw new ListDataException(
                        input.name(), line, column, "expected a row of CSV, found: " + firstLine(e), e);
            }
        }
        if (rows.isEmpty()) {
            throw new ListDataException(input.name(), 1, 0, "expected at least one row of the list, found none.");
        }
        return rows;
    }

    /** Text from a file made fit for a message of one line. */
    static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() > 80 ? line.substring(0, 80) + "..." : line;
    }

    private static String firstLine(JsonProcessingException e) {
        return shown(e.getOriginalMessage().lines().findFirst().orElse(""));
    }

    private static RowProblem columnsProblem(Row row, int columns) {
        return new RowProblem(
                row.line(),
                0,
                "expected " + columns + " columns, found " + row.cells().size() + ".");
    }

    private static boolean isEnd(Row row) {
        return row.cells().size() == 1 && (row.cell(0).isEmpty() || row.cell(0).equals(END_OF_FILE));
    }

    @Nullable
    private static Row next(CsvParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            return null;
        }
        long line = 0;
        List<String> cells = new ArrayList<>();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            // The first cell says where the row begins; the array before it is still on the line above.
            line = line == 0 ? parser.currentTokenLocation().getLineNr() : line;
            if (cells.size() < MAX_CELLS) {
                String cell = parser.getText();
                cells.add(cell.strip().equals(NOTHING) ? "" : cell);
            }
        }
        return new Row(line, cells);
    }
}
