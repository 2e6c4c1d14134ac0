package org.exportscreening.list.store;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.exportscreening.list.ListId;

/**
 * What the store says of a snapshot without reading its lists.
 *
 * @param id its id, such as {@code 7-2026-11-22}: number and day (UTC) of the import
 * @param imported when it was imported
 * @param sources where its lists come from, the oldest import first
 */
public record StoredSnapshot(String id, Instant imported, List<StoredSource> sources) {

    /** Copies the list. */
    public StoredSnapshot {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(imported, "imported");
        sources = List.copyOf(sources);
    }

    /**
     * The entries in force.
     *
     * @return number of entries by list, immutable
     */
    public Map<ListId, Integer> entries() {
        Map<ListId, Integer> entries = new EnumMap<>(ListId.class);
        for (StoredSource source : sources) {
            source.rows().forEach((list, count) -> {
                if (source.inForce().contains(list)) {
                    entries.put(list, count);
                }
            });
        }
        return Collections.unmodifiableMap(entries);
    }

    /** The number of the first file of one of its sources; the files of a snapshot are counted from 1. */
    int firstFile(StoredSource source) {
        int number = 1;
        for (StoredSource other : sources) {
            if (other.equals(source)) {
                return number;
            }
            number += other.files().size();
        }
        throw new IllegalArgumentException("The source is not of this snapshot.");
    }
}
