package org.exportscreening.cli.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;

/** The rows of a CSV file with a header. Reading is not thread-safe; {@link #values} is. */
public final class CsvRows implements Rows {
    /** The parser's words for a quotation mark that swallowed all rows that follow: then the file is bad, not a row. */
    private static final String OPEN_QUOTE = "Missing closing quote";

    private final String source;
    private final long before;
    private final MappingIterator<String[]> rows;
    private final List<String> meanings = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();

    /**
     * Reads the header.
     *
     * @param source the file's name, for messages
     * @param reader the text; closed with this
     * @param map which columns the user mapped
     * @param vocabulary what columns there may be
     * @throws IOException if reading fails
     * @throws BatchException if the header is missing or not understood
     */
    public CsvRows(String source, BufferedReader reader, ColumnMap map, Vocabulary vocabulary) throws IOException {
        this.source = source;
        CsvDialect dialect = CsvDialect.of(reader);
        this.before = dialect.linesBefore();
        this.rows = CsvMapper.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .build()
                .readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(dialect.delimiter()))
                .readValues(reader);
        if (!hasNext()) {
            throw new BatchException(source + ": expected CSV with a header (such as id,name), found nothing");
        }
        long line = line();
        List<String> header = header();
        String place = source + ":" + line;
        map.check(place, header);
        for (String column : header) {
            String meaning = map.meaning(place, column, vocabulary).orElse("");
            if (!meaning.isEmpty() && meanings.contains(meaning)) {
                throw new BatchException(place + ": the column \"" + column + "\" stands twice");
            }
            meanings.add(meaning);
            if (meaning.isEmpty()) {
                ignored.add(column);
            }
        }
    }

    /**
     * What the columns mean.
     *
     * @return a name of the vocabulary for each column; empty for one that is passed over
     */
    public List<String> meanings() {
        return Collections.unmodifiableList(meanings);
    }

    /**
     * The columns that are passed over.
     *
     * @return their names in the file
     */
    public List<String> ignored() {
        return Collections.unmodifiableList(ignored);
    }

    /**
     * The cells of a row by meaning, also of one that is in error as far as they can be told.
     *
     * @param row a row of this file
     * @return the cells, not null
     */
    public Map<String, String> values(Row row) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(row.cells().size(), meanings.size()); i++) {
            if (!meanings.get(i).isEmpty()) {
                values.put(meanings.get(i), row.cells().get(i));
            }
        }
        return values;
    }

    /**
     * Refuses a row that is no CSV, or that an unquoted delimiter has torn apart: a name would be cut short.
     *
     * @param row a row of this file
     * @throws IllegalArgumentException says what is wrong
     */
    public void check(Row row) {
        if (row.problem() != null) {
            throw new IllegalArgumentException("not readable as CSV: " + row.problem());
        }
        int surplus = row.cells().size() - meanings.size();
        if (surplus > 0) {
            throw new IllegalArgumentException("expected as many cells as the header has, found " + surplus
                    + " more; a comma inside a value needs quotes around the value");
        }
    }

    private boolean hasNext() throws IOException {
        try {
            return rows.hasNextValue();
        } catch (JsonProcessingException e) {
            throw broken(e);
        }
    }

    private List<String> header() throws IOException {
        try {
            return List.of(rows.nextValue());
        } catch (JsonProcessingException e) {
            throw broken(e);
        }
    }

    @Nullable
    @Override
    public Row next() throws IOException {
        if (!hasNext()) {
            return null;
        }
        long line = line();
        try {
            return new Row(line, List.of(rows.nextValue()), null);
        } catch (JsonProcessingException e) {
            if (e.getOriginalMessage().startsWith(OPEN_QUOTE)) {
                throw broken(e);
            }
            // The iterator passes over the rest of the row by itself.
            return new Row(
                    line, List.of(), e.getOriginalMessage().lines().findFirst().orElse("something else"));
        }
    }

    private long line() {
        return before + rows.getCurrentLocation().getLineNr();
    }

    private BatchException broken(JsonProcessingException e) {
        String place = e.getLocation() == null
                ? source
                : source + ":" + (before + e.getLocation().getLineNr());
        return new BatchException(place + ": not readable as CSV: " + e.getOriginalMessage());
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
