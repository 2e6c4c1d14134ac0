package org.exportscreening.cli.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import javax.annotation.Nullable;

/** JSON Lines: each line that is not blank is a row. Not thread-safe. */
public final class LineRows implements Rows {
    private final BufferedReader reader;
    private long number;
    private boolean tooLong;

    /**
     * Reads lines.
     *
     * @param reader the text; closed with this
     */
    public LineRows(BufferedReader reader) {
        this.reader = reader;
    }

    @Nullable
    @Override
    public Row next() throws IOException {
        for (String line = line(); line != null; line = line()) {
            number++;
            if (tooLong) {
                String problem = "the line is longer than " + CsvCells.LONGEST + " characters";
                return new Row(number, List.of(""), problem);
            }
            if (!line.isBlank()) {
                return new Row(number, List.of(line), null);
            }
        }
        return null;
    }

    /** The next line; of one that is too long nothing, so that it takes no memory. */
    @Nullable
    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        tooLong = false;
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n' && c != '\r') {
            if (line.length() < CsvCells.LONGEST) {
                line.append((char) c);
            } else {
                tooLong = true;
            }
            c = reader.read();
        }
        if (c == '\r') {
            reader.mark(1);
            if (reader.read() != '\n') {
                reader.reset();
            }
        }
        return tooLong ? "" : line.toString();
    }

    /**
     * Refuses a row that could not be read.
     *
     * @param row a row of JSON Lines
     * @return the line
     * @throws IllegalArgumentException says what is wrong
     */
    public static String text(Row row) {
        if (row.problem() != null) {
            throw new IllegalArgumentException(row.problem());
        }
        return row.cells().get(0);
    }

    /**
     * Refuses JSON that is not one object a line: each line would be an error.
     *
     * @param source the file's name, for messages
     * @param first the first line that is not blank
     * @throws BatchException says what is expected
     */
    public static void check(String source, String first) {
        if (first.startsWith("[") || first.strip().equals("{")) {
            throw new BatchException(source + ": expected JSON Lines, one object a line, found "
                    + (first.startsWith("[") ? "a JSON array" : "an object over several lines")
                    + " (such as jq -c makes lines of it)");
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
