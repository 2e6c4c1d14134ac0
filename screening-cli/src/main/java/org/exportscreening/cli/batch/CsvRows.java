package org.exportscreening.cli.batch;

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
    private final BufferedReader reader;
    private final CsvCells rows;
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
        CsvDialect dialect = CsvDialect.of(reader);
        this.reader = reader;
        this.rows = new CsvCells(source, reader, dialect.delimiter(), 1L + dialect.linesBefore());
        Row first = rows.next();
        if (first == null) {
            throw new BatchException(source + ": expected CSV with a header (such as id,name), found nothing");
        }
        String place = source + ":" + first.line();
        if (first.problem() != null) {
            throw new BatchException(place + ": not readable as CSV with a header: " + first.problem()
                    + " (--encoding names another encoding)");
        }
        List<String> header = first.cells();
        map.check(place, header);
        for (String column : header) {
            // A spreadsheet leaves columns behind that have neither a name nor anything else.
            String meaning = column.isBlank()
                    ? ""
                    : map.meaning(place, column, vocabulary).orElse("");
            if (!meaning.isEmpty() && meanings.contains(meaning)) {
                throw new BatchException(place + ": the column \"" + column + "\" stands twice");
            }
            meanings.add(meaning);
            if (meaning.isEmpty()) {
                ignored.add(column.isBlank() ? "number " + meanings.size() + " (without a name)" : column);
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
        List<String> surplus = row.cells()
                .subList(
                        Math.min(meanings.size(), row.cells().size()),
                        row.cells().size());
        if (!surplus.stream().allMatch(String::isBlank)) {
            throw new IllegalArgumentException("expected as many cells as the header has, found " + surplus.size()
                    + " more; a comma inside a value needs quotes around the value");
        }
    }

    @Nullable
    @Override
    public Row next() throws IOException {
        return rows.next();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
