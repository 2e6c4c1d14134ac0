package org.exportscreening.list.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.exportscreening.list.ListContent;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListInput;
import org.exportscreening.list.ListReader;

/**
 * The Consolidated Screening List of the International Trade Administration as CSV: 29 named columns, one row a listing.
 * Columns may stand in any order; a missing or unknown one is an error, for it would be data that silently disappears.
 */
public final class CslCsvReader implements ListReader {

    private static final String FORMAT = "Consolidated Screening List CSV";

    /** The longest cells of the real list have some eight thousand characters. */
    private static final int MAX_CELL_CHARS = 200_000;

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
        String source = input.name();
        try (CsvParser parser = parser(input)) {
            try {
                return read(source, parser);
            } catch (JsonProcessingException e) {
                long line = parser.currentLocation().getLineNr();
                long column = parser.currentLocation().getColumnNr();
                throw new ListDataException(
                        source, line, column, "expected a row of CSV, found: " + e.getOriginalMessage(), e);
            }
        }
    }

    private static CsvParser parser(ListInput input) throws IOException {
        StreamReadConstraints limits =
                StreamReadConstraints.builder().maxStringLength(MAX_CELL_CHARS).build();
        CsvParser parser =
                CsvFactory.builder().streamReadConstraints(limits).build().createParser(input.text());
        parser.enable(CsvParser.Feature.SKIP_EMPTY_LINES);
        return parser;
    }

    private static ListContent read(String source, CsvParser parser) throws IOException {
        Line header = next(parser);
        Map<String, Integer> columns = columns(source, header == null ? List.of() : header.cells());
        List<ListEntry> entries = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        Line line = next(parser);
        if (line != null && header != null && line.cells().equals(header.cells())) {
            warnings.add("Line " + line.number() + " repeats the header and was skipped.");
            line = next(parser);
        }
        while (line != null) {
            if (line.cells().size() != columns.size()) {
                throw new ListDataException(
                        source,
                        line.number(),
                        0,
                        "expected " + columns.size() + " columns, found "
                                + line.cells().size() + ".");
            }
            entries.add(new CslRow(source, line.number(), columns, line.cells()).toEntry(warnings));
            line = next(parser);
        }
        if (entries.isEmpty()) {
            throw new ListDataException(source, "expected at least one row below the header, found none.");
        }
        return ListContent.of(entries, null, warnings);
    }

    private static Map<String, Integer> columns(String source, List<String> header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (String cell : header) {
            String column = cell.strip();
            if (columns.putIfAbsent(column, columns.size()) != null) {
                throw new ListDataException(source, 1, 0, "expected each column once, found \"" + column + "\" twice.");
            }
        }
        Set<String> unknown = new HashSet<>(columns.keySet());
        CslRow.COLUMNS.forEach(unknown::remove);
        for (String column : CslRow.COLUMNS) {
            if (!columns.containsKey(column)) {
                String near = Nearest.of(column, unknown);
                throw new ListDataException(
                        source,
                        1,
                        0,
                        "expected a column \"" + column + "\", found none"
                                + (near == null ? "." : "; nearest is \"" + near + "\"."));
            }
        }
        for (String column : columns.keySet()) {
            if (unknown.contains(column)) {
                throw new ListDataException(
                        source,
                        1,
                        0,
                        "expected only the columns of the format, found \"" + column + "\"; nearest is \""
                                + Nearest.of(column, CslRow.COLUMNS) + "\".");
            }
        }
        return columns;
    }

    private record Line(long number, List<String> cells) {}

    @Nullable
    private static Line next(CsvParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            return null;
        }
        long number = 0;
        List<String> cells = new ArrayList<>(CslRow.COLUMNS.size());
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            // The first cell says where the row begins; the array before it is still on the line above.
            number = number == 0 ? parser.currentTokenLocation().getLineNr() : number;
            cells.add(parser.getText());
        }
        return new Line(number, cells);
    }
}
