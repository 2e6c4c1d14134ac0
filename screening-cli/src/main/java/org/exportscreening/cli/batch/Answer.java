package org.exportscreening.cli.batch;

import java.util.List;

/**
 * The answer to a row.
 *
 * @param lines what is written, without line breaks at the ends
 * @param result what the summary needs
 * @param inOrder what is to be done when the answer is written, by one thread and in input order
 */
public record Answer(List<String> lines, RowResult result, Runnable inOrder) {
    /** Copies the list. */
    public Answer {
        lines = List.copyOf(lines);
    }

    /**
     * An answer that is only written.
     *
     * @param lines what is written
     * @param result what the summary needs
     */
    public Answer(List<String> lines, RowResult result) {
        this(lines, result, () -> {});
    }
}
