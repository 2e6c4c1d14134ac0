package org.exportscreening.list;

import java.time.LocalDate;
import java.util.List;
import javax.annotation.Nullable;

/**
 * What a {@link ListReader} found in a file.
 *
 * @param entries the entries in the order of the file
 * @param read number of rows that were read; more than the entries where several rows are one entry
 * @param supplements what the file adds to entries of another file; empty for a file that stands by itself
 * @param asOf the day that the content describes, or null when the file does not say
 * @param problems the rows that could not be read
 * @param warnings what is odd but was tolerated, one sentence each
 */
public record ListContent(
        List<ListEntry> entries,
        int read,
        List<Supplement> supplements,
        @Nullable LocalDate asOf,
        List<RowProblem> problems,
        List<String> warnings) {

    /** Copies the lists. */
    public ListContent {
        entries = List.copyOf(entries);
        supplements = List.copyOf(supplements);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /**
     * A list of which each row is an entry, or a supplement.
     *
     * @param entries the entries in the order of the file
     * @param supplements what the file adds to entries of another file
     * @param asOf the day that the content describes, or null
     * @param problems the rows that could not be read
     * @param warnings what is odd but was tolerated
     */
    public ListContent(
            List<ListEntry> entries,
            List<Supplement> supplements,
            @Nullable LocalDate asOf,
            List<RowProblem> problems,
            List<String> warnings) {
        this(entries, entries.size() + supplements.size(), supplements, asOf, problems, warnings);
    }

    /**
     * A list that stands by itself and was read in full.
     *
     * @param entries the entries in the order of the file
     * @param asOf the day that the content describes, or null
     * @param warnings what is odd but was tolerated
     * @return the content
     */
    public static ListContent of(List<ListEntry> entries, @Nullable LocalDate asOf, List<String> warnings) {
        return new ListContent(entries, List.of(), asOf, List.of(), warnings);
    }
}
