package org.exportscreening.cli.batch;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;

/**
 * Cuts CSV into rows of cells (RFC 4180): a cell may stand between quotation marks, and then have delimiters, line breaks and, each
 * written twice, quotation marks in it. Rows end with CR, LF or both. Rows without any text are passed over. What can not be cut is
 * a problem of its row, and never takes more memory than the longest row. Not thread-safe.
 */
final class CsvCells {
    /** A longer row is a problem; spreadsheets have at most 32,767 characters in a cell. */
    static final int LONGEST = 1 << 20;

    private static final int END = -1;

    private final String source;
    private final Reader reader;
    private final char delimiter;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private long line;
    private int size;
    private int ahead;
    private boolean looked;
    private String problem = "";

    /**
     * Begins.
     *
     * @param line the line on which the reader stands, counted from 1
     */
    CsvCells(String source, Reader reader, char delimiter, long line) {
        this.source = source;
        this.reader = reader;
        this.delimiter = delimiter;
        this.line = line;
    }

    /** The next row with any text, or null after the last. */
    @Nullable
    Row next() throws IOException {
        while (peek() != END) {
            long begin = line;
            cells.clear();
            size = 0;
            problem = "";
            boolean more = cell();
            while (more) {
                more = cell();
            }
            long end = line;
            lineEnd();
            if (!problem.isEmpty()) {
                return new Row(begin, cells, end == begin ? problem : problem + " (the row ends on line " + end + ")");
            }
            if (!cells.stream().allMatch(String::isBlank)) {
                return new Row(begin, cells, null);
            }
        }
        return null;
    }

    /** Reads a cell; true if another one follows in the row. */
    private boolean cell() throws IOException {
        text.setLength(0);
        if (peek() == '"') {
            quoted();
            while (peek() == ' ' && delimiter != ' ') {
                read();
            }
            if (!atEndOfCell()) {
                trouble("found " + shown(peek()) + " after a closing quotation mark, expected " + shown(delimiter)
                        + " or the end of the row");
            }
        }
        while (!atEndOfCell()) {
            keep(read());
        }
        if (problem.isEmpty()) {
            cells.add(text.toString());
        }
        if (peek() != delimiter) {
            return false;
        }
        read();
        return true;
    }

    private void quoted() throws IOException {
        long opened = line;
        read();
        while (true) {
            int c = read();
            if (c == END) {
                throw new BatchException(
                        source + ":" + opened + ": not readable as CSV: no closing quotation mark for the one"
                                + " that opens on this line, so that all that follows is taken for one cell");
            }
            if (c == '"') {
                if (peek() != '"') {
                    return;
                }
                read();
            } else if (c == '\n' || (c == '\r' && peek() != '\n')) {
                line++;
            }
            keep(c);
        }
    }

    private void keep(int c) {
        size++;
        if (size > LONGEST) {
            trouble("the row is longer than " + LONGEST + " characters");
            text.setLength(0);
        } else if (c == 0) {
            trouble("found a NUL character, which stands in no text");
        } else {
            text.append((char) c);
        }
    }

    private void trouble(String what) {
        if (problem.isEmpty()) {
            problem = what;
        }
    }

    private String shown(int c) {
        return c == '\t' ? "a tab" : c < ' ' ? "a control character" : "\"" + (char) c + "\"";
    }

    private boolean atEndOfCell() throws IOException {
        int c = peek();
        return c == END || c == delimiter || c == '\n' || c == '\r';
    }

    private void lineEnd() throws IOException {
        int c = read();
        if (c == '\r' && peek() == '\n') {
            read();
        }
        if (c != END) {
            line++;
        }
    }

    private int peek() throws IOException {
        if (!looked) {
            ahead = reader.read();
            looked = true;
        }
        return ahead;
    }

    private int read() throws IOException {
        int c = peek();
        looked = c == END;
        return c;
    }
}
