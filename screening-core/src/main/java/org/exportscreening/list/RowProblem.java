package org.exportscreening.list;

import java.util.Objects;

/**
 * A row of a list that could not be read. It is missing from the entries, and said.
 *
 * @param line where it begins, counted from 1; 0 if not known
 * @param column where the trouble is, counted from 1; 0 if not known
 * @param problem what was expected and what was found, one sentence
 */
public record RowProblem(long line, long column, String problem) {

    /** Checks the components. */
    public RowProblem {
        Objects.requireNonNull(problem, "problem");
    }
}
