package org.exportscreening.list.store;

import java.util.List;
import java.util.Objects;

/**
 * What an import did.
 *
 * @param snapshot the snapshot in force
 * @param changed false when the files say what was in force already; the snapshot is the old one then
 * @param messages what a person should know, one sentence each: what each list has now and had before, which list comes from
 *     another source now, what was allowed only because it was forced
 */
public record ImportResult(StoredSnapshot snapshot, boolean changed, List<String> messages) {

    /** Copies the list. */
    public ImportResult {
        Objects.requireNonNull(snapshot, "snapshot");
        messages = List.copyOf(messages);
    }
}
