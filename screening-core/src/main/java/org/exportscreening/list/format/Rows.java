package org.exportscreening.list.format;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.Nullable;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListInput;
import org.exportscreening.list.RowProblem;

/**
 * The rows of a comma or tab separated text whose first row names the columns, one at a time. Columns go by their
 * {@linkplain #key normalized} names and may stand in any order. A row of another length is a {@link RowProblem}; an open
 * quote is an error, for nobody can tell how many rows it swallowed. Not thread-safe.
 */
final class Rows implements Closeable {

    /** Many times the longest cell of the real lists. */
    private static final int MAX_CELL_CHARS = 200_000;

    /** With more rows in disorder it is no longer the list, and there is no use in collecting them. */
    private static final int MAX_PROBLEMS = 100;

    private final String source;
    private final CsvParser parser;
    private final Map<String, Integer> columns;
    private final List<RowProblem> problems = new ArrayList<>();

    @Nullable
    private final String preamble;

    /**
     * One row.
     *
     * @param line where it begins
     * @param columns the normalized column names with their positions
     * @param cells the cells, as they are
     * @param starts the column of the text at which each cell begins
     */
    record Row(long line, Map<String, Integer> columns, List<String> cells, List<Integer> starts) {

        /** A cell with single blanks, none around it; empty when there is no such column. */
        String cell(String column) {
            return raw(column).replaceAll("\\s+", " ").strip();
        }

        /** A cell as it is; empty when there is no such column. */
        String raw(String column) {
            Integer index = columns.get(column);
            return index == null ? "" : cells.get(index);
        }

        /** A row that cannot be read because of one cell. */
        RowProblem problem(String column, String text) {
            return new RowProblem(line, starts.get(columns.getOrDefault(column, 0)), text);
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
    Rows(ListInput input, char separator, List<String> expected) throws IOException {
        source = input.name();
        StreamReadConstraints limits =
                StreamReadConstraints.builder().maxStringLength(MAX_CELL_CHARS).build();
        parser = CsvFactory.builder().streamReadConstraints(limits).build().createParser(input.text());
        parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
        parser.enable(CsvParser.Feature.SKIP_EMPTY_LINES);
        Row first = read(Map.of());
        if (first != null && isPreamble(first.cells())) {
            preamble = first.cells().get(0).strip();
            first = read(Map.of());
        } else {
            preamble = null;
        }
        columns = columns(first, expected);
    }

    /** What a line above the header says, such as "Last updated: May 23, 2014"; null when there is none. */
    @Nullable
    String preamble() {
        return preamble;
    }

    /** The rows so far that could not be read. */
    List<RowProblem> problems() {
        return problems;
    }

    /**
     * Puts a row aside.
     *
     * @throws ListDataException if there are too many
     */
    void add(RowProblem problem) {
        problems.add(problem);
        if (problems.size() > MAX_PROBLEMS) {
            throw new ListDataException(
                    source,
                    problem.line(),
                    problem.column(),
                    problem.problem() + " So are more than " + MAX_PROBLEMS + " rows.");
        }
    }

    /** The next row with all its cells; null at the end. */
    @Nullable
    Row next() throws IOException {
        Row row = read(columns);
        while (row != null && row.cells().size() != columns.size()) {
            if (!row.cells().stream().allMatch(String::isBlank)) {
                add(new RowProblem(
                        row.line(),
                        0,
                        "expected " + columns.size() + " columns, found "
                                + row.cells().size() + "."));
            }
            row = read(columns);
        }
        return row;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** The normalized column names of a first line, to recognize a format by. */
    static Set<String> header(String head, char separator) {
        Set<String> names = new LinkedHashSet<>();
        head.lines().limit(2).forEach(line -> {
            for (String cell : line.split(String.valueOf(separator), -1)) {
                names.add(key(cell));
            }
        });
        return names;
    }

    /** A column name in lower case, its words joined by underscores: "State/Province" is "state_province". */
    static String key(String column) {
        return column.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip()
                .replace(' ', '_');
    }

    private static boolean isPreamble(List<String> cells) {
        return key(cells.get(0)).startsWith("last_updated")
                && cells.stream().skip(1).allMatch(String::isBlank);
    }

    private Map<String, Integer> columns(@Nullable Row header, List<String> expected) {
        Map<String, Integer> found = new LinkedHashMap<>();
        long line = header == null ? 1 : header.line();
        for (String cell : header == null ? List.<String>of() : header.cells()) {
            if (found.putIfAbsent(key(cell), found.size()) != null) {
                throw new ListDataException(
                        source, line, 0, "expected each column once, found \"" + Shown.of(cell) + "\" twice.");
            }
        }
        for (String column : expected) {
            if (!found.containsKey(column)) {
                String near = Nearest.of(column, found.keySet());
                throw new ListDataException(
                        source,
                        line,
                        0,
                        "expected a column \"" + column + "\", found none"
                                + (near == null ? "." : "; nearest is \"" + Shown.of(near) + "\"."));
            }
        }
        for (String column : found.keySet()) {
            if (!expected.contains(column)) {
                throw new ListDataException(
                        source,
                        line,
                        0,
                        "expected only the columns of the format, found \"" + Shown.of(column) + "\".");
            }
        }
        return found;
    }

    @Nullable
    private Row read(Map<String, Integer> names) throws IOException {
        try {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return null;
            }
            long line = 0;
            List<String> cells = new ArrayList<>();
            List<Integer> starts = new ArrayList<>();
            while (parser.nextToken() == JsonToken.VALUE_STRING) {
                JsonLocation start = parser.currentTokenLocation();
                // The first cell says where the row begins; the array before it is still on the line above.
                line = line == 0 ? start.getLineNr() : line;
                cells.add(parser.getText());
                starts.add(start.getColumnNr());
            }
            return new Row(line, names, cells, starts);
        } catch (JsonProcessingException e) {
            JsonLocation at = parser.currentLocation();
            String found = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new ListDataException(
                    source, at.getLineNr(), at.getColumnNr(), "expected a row of cells, found: " + found, e);
        }
    }
}
