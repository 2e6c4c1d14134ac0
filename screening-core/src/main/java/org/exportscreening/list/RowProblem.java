package org.exportscreening.list;

import java.util.Collection;
import java.util.Objects;

/**
 * A row of a list that could not be read, or several of them. It is missing from the entries, and said.
 *
 * @param line where it begins, counted from 1; 0 if not known
 * @param column where the trouble is, counted from 1; 0 if not known
 * @param rows how many rows are missing; more than one where {@link UnreadRows} stopped naming each
 * @param problem what was expected and what was found, one sentence
 */
public record RowProblem(long line, long column, int rows, String problem) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if no row is missing
     */
    public RowProblem {
        Objects.requireNonNull(problem, "problem");
        if (rows < 1) {
            throw new IllegalArgumentException("A problem is about one row or more, found " + rows + ".");
        }
    }

    /**
     * A problem of one row.
     *
     * @param line where it begins, counted from 1; 0 if not known
     * @param column where the trouble is, counted from 1; 0 if not known
     * @param problem what was expected and what was found, one sentence
     */
    public RowProblem(long line, long column, String problem) {
        this(line, column, 1, problem);
    }

    /**
     * The rows that are missing.
     *
     * @param problems some problems
     * @return number of rows, not of problems
     */
    public static int rows(Collection<RowProblem> problems) {
        return problems.stream().mapToInt(RowProblem::rows).sum();
    }
}
