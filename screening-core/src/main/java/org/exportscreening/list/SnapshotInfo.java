package org.exportscreening.list;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A snapshot in brief: enough to say in every answer what was searched.
 *
 * @param digest digest of the content, {@code sha256:...}
 * @param starter true when it is the data set embedded in the library
 * @param entries number of entries for each list that the snapshot contains
 * @param sources the files or resources it was read from
 */
public record SnapshotInfo(String digest, boolean starter, Map<ListId, Integer> entries, List<ListSource> sources) {

    /** Copies the collections. */
    public SnapshotInfo {
        Objects.requireNonNull(digest, "digest");
        Map<ListId, Integer> ordered = new EnumMap<>(ListId.class);
        ordered.putAll(entries);
        entries = Collections.unmodifiableMap(ordered);
        sources = List.copyOf(sources);
    }

    /**
     * How much is missing.
     *
     * @return number of rows of the sources that could not be read; the parties in them are not found
     */
    public int unreadRows() {
        return sources.stream()
                .mapToInt(source -> RowProblem.rows(source.problems()))
                .sum();
    }
}
