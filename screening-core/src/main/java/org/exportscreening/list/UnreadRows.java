package org.exportscreening.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Collects the rows of a file that could not be read: names the first hundred and counts the others, so that a file without
 * one good row costs no more memory than a good one. Not thread-safe.
 */
public final class UnreadRows {

    private static final int NAMED = 100;

    private final List<RowProblem> named = new ArrayList<>();
    private long moreFrom;
    private int more;

    /** None so far. */
    public UnreadRows() {}

    /**
     * Adds a row, or several.
     *
     * @param problem where and why
     */
    public void add(RowProblem problem) {
        if (named.size() < NAMED) {
            named.add(problem);
        } else {
            moreFrom = more == 0 ? problem.line() : moreFrom;
            more += problem.rows();
        }
    }

    /**
     * Adds rows.
     *
     * @param problems where and why
     */
    public void addAll(Collection<RowProblem> problems) {
        problems.forEach(this::add);
    }

    /**
     * How many they are.
     *
     * @return number of rows
     */
    public int count() {
        return RowProblem.rows(named) + more;
    }

    /**
     * All of them.
     *
     * @return the first ones each, and one problem for all others; immutable
     */
    public List<RowProblem> toList() {
        List<RowProblem> all = new ArrayList<>(named);
        if (more > 0) {
            String rows = more == 1 ? "1 more row" : more + " more rows";
            all.add(new RowProblem(moreFrom, 0, more, rows + " from here on could not be read."));
        }
        return List.copyOf(all);
    }
}
