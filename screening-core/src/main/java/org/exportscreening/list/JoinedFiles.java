package org.exportscreening.list;

import java.util.List;

/**
 * The files of one publication, put together.
 *
 * @param entries all entries of all files, each with what companion files add to it
 * @param sources what each file is, in the order of the files; companion rows that belong to no entry are among its problems
 */
public record JoinedFiles(List<ListEntry> entries, List<ListSource> sources) {

    /** Copies the lists. */
    public JoinedFiles {
        entries = List.copyOf(entries);
        sources = List.copyOf(sources);
    }
}
