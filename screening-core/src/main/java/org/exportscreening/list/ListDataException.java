package org.exportscreening.list;

import javax.annotation.Nullable;

/**
 * A list cannot be used: missing, empty, corrupt, or in no known format. The message is one line that says where
 * ({@code file.csv:12:5}), what was expected and what was found.
 */
public class ListDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String source;
    private final long line;
    private final long column;

    /**
     * A problem with a source as a whole.
     *
     * @param source file name or other name of the source
     * @param problem what was expected and what was found
     */
    public ListDataException(String source, String problem) {
        this(source, 0, 0, problem, null);
    }

    /**
     * A problem at a place.
     *
     * @param source file name or other name of the source
     * @param line line, counted from 1; 0 when it does not apply
     * @param column column, counted from 1; 0 when it does not apply
     * @param problem what was expected and what was found
     */
    public ListDataException(String source, long line, long column, String problem) {
        this(source, line, column, problem, null);
    }

    /**
     * A problem at a place, with its cause.
     *
     * @param source file name or other name of the source
     * @param line line, counted from 1; 0 when it does not apply
     * @param column column, counted from 1; 0 when it does not apply
     * @param problem what was expected and what was found
     * @param cause the cause, or null
     */
    public ListDataException(String source, long line, long column, String problem, @Nullable Throwable cause) {
        super(place(source, line, column) + problem, cause);
        this.source = source;
        this.line = line;
        this.column = column;
    }

    /**
     * The source that cannot be used.
     *
     * @return file name or other name of the source
     */
    public String source() {
        return source;
    }

    /**
     * The line of the problem.
     *
     * @return line counted from 1, or 0 when it does not apply
     */
    public long line() {
        return line;
    }

    /**
     * The column of the problem.
     *
     * @return column counted from 1, or 0 when it does not apply
     */
    public long column() {
        return column;
    }

    private static String place(String source, long line, long column) {
        StringBuilder place = new StringBuilder(source).append(':');
        if (line > 0) {
            place.append(line).append(':');
            if (column > 0) {
                place.append(column).append(':');
            }
        }
        return place.append(' ').toString();
    }
}
