package org.exportscreening.list;

import java.util.List;

/**
 * Where a snapshot comes from.
 *
 * @param sources the files or resources it was read from, in the order of reading
 * @param starter true when it is the small data set embedded in the library, which is no substitute for the lists
 */
public record SnapshotManifest(List<ListSource> sources, boolean starter) {

    /** Copies the list. */
    public SnapshotManifest {
        sources = List.copyOf(sources);
    }
}
