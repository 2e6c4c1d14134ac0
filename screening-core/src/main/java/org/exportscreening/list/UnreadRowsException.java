package org.exportscreening.list;

/**
 * More rows of a file can not be read than are tolerated. What can be read of it can still be had, by {@link Tolerance#ANY}: a
 * deliberate choice, for the parties in those rows will not be found.
 */
public final class UnreadRowsException extends ListDataException {

    private static final long serialVersionUID = 1L;

    private final int rows;

    UnreadRowsException(String source, RowProblem first, int rows, String problem) {
        super(source, first.line(), first.column(), problem);
        this.rows = rows;
    }

    /**
     * How much is missing.
     *
     * @return number of rows that can not be read
     */
    public int rows() {
        return rows;
    }
}
