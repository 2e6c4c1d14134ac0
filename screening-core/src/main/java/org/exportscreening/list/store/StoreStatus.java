package org.exportscreening.list.store;

import java.util.List;
import javax.annotation.Nullable;

/**
 * How the store stands.
 *
 * @param current the snapshot in force, or null when nothing was imported
 * @param lists its lists in the order of {@link org.exportscreening.list.ListId}
 * @param snapshots ids of all snapshots that are kept, newest first
 * @param damaged ids of older snapshots whose manifest cannot be read
 */
public record StoreStatus(
        @Nullable StoredSnapshot current, List<ListStatus> lists, List<String> snapshots, List<String> damaged) {

    /** Copies the lists. */
    public StoreStatus {
        lists = List.copyOf(lists);
        snapshots = List.copyOf(snapshots);
        damaged = List.copyOf(damaged);
    }
}
