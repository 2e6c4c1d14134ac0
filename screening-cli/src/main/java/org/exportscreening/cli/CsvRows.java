package org.exportscreening.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.Nullable;
import org.exportscreening.rules.json.Nearest;

/** The rows of a CSV file with a header, read one after another. Not thread-safe. */
final class CsvRows implements AutoCloseable {
    private static final Set<String> COLUMNS =
            new TreeSet<>(List.of("id", "name", "country", "address", "type", "dob", "identifiers"));

    /** The parser's words for a quotation mark that swallowed all rows that follow: then the file is bad, not a row. */
    private static final String OPEN_QUOTE = "Missing closing quote";

    private final String source;
    private final MappingIterator<String[]> rows;
    private final List<String> header = new ArrayList<>();

    /**
     * One row.
     *
     * @param line the line on which it begins, counted from 1
     * @param values by column
     * @param surplus how many cells the row has beyond the header
     * @param problem why it is no CSV, or null when it is
     */
    record Row(
            long line,
            Map<String, String> values,
            int surplus,
            @Nullable String problem) {
        /** Refuses a row that is no CSV, or that an unquoted comma has torn apart: its name would be cut short. */
        void check() {
            if (problem != null) {
                throw new IllegalArgumentException("not readable as CSV: " + problem);
            }
            if (surplus > 0) {
                throw new IllegalArgumentException("expected as many cells as the header has, found " + surplus
                        + " more; a comma inside a value needs quotes around the value");
            }
        }

        String value(String column) {
            return values.getOrDefault(column, "");
        }
    }

    CsvRows(String source, Reader reader) throws IOException {
        this.source = source;
        this.rows = CsvMapper.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .build()
                .readerFor(String[].class)
                .readValues(reader);
        if (!hasNext()) {
            throw new InputException(source
                    + ": expected CSV with a header (id,name and optionally country,address,type,dob,identifiers),"
                    + " found nothing");
        }
        for (String name : cells()) {
            header.add(column(name));
        }
        if (!header.contains("name")) {
            throw new InputException(source + ":1: expected a column \"name\" in the header, found " + header);
        }
    }

    private String column(String name) {
        String column = name.strip().toLowerCase(Locale.ROOT);
        if (!COLUMNS.contains(column)) {
            throw new InputException(source + ":1: unknown column \"" + name + "\"" + Nearest.hint(column, COLUMNS)
                    + " (valid: " + String.join(", ", COLUMNS) + ")");
        }
        if (header.contains(column)) {
            throw new InputException(source + ":1: the column \"" + name + "\" stands twice");
        }
        return column;
    }

    boolean hasNext() throws IOException {
        try {
            return rows.hasNextValue();
        } catch (JsonProcessingException e) {
            throw broken(e);
        }
    }

    Row next() throws IOException {
        long line = rows.getCurrentLocation().getLineNr();
        String[] cells;
        try {
            cells = rows.nextValue();
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof CharacterCodingException
                    || e.getOriginalMessage().startsWith(OPEN_QUOTE)) {
                throw broken(e);
            }
            // The iterator passes over the rest of the row by itself.
            return new Row(
                    line,
                    Map.of(),
                    0,
                    e.getOriginalMessage().lines().findFirst().orElse("something else"));
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(cells.length, header.size()); i++) {
            values.put(header.get(i), cells[i]);
        }
        return new Row(line, values, Math.max(0, cells.length - header.size()), null);
    }

    private String[] cells() throws IOException {
        try {
            return rows.nextValue();
        } catch (JsonProcessingException e) {
            throw broken(e);
        } catch (RuntimeJsonMappingException e) {
            throw new InputException(source + ": not readable as CSV: " + e.getMessage());
        }
    }

    private InputException broken(JsonProcessingException e) throws IOException {
        if (e.getCause() instanceof CharacterCodingException undecodable) {
            throw undecodable;
        }
        if (e.getLocation() == null) {
            return new InputException(source + ": not readable as CSV: " + e.getOriginalMessage());
        }
        return new InputException(
                source + ":" + e.getLocation().getLineNr() + ": not readable as CSV: " + e.getOriginalMessage());
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
