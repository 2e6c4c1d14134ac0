package org.exportscreening.list.store;

import java.util.Objects;
import org.exportscreening.list.ListSource;

/**
 * A file of a snapshot, kept as it came.
 *
 * @param source its name, format, SHA-256, entries by list, warnings and unreadable rows
 * @param size its size in bytes
 */
public record StoredFile(ListSource source, long size) {

    /** Checks the components. */
    public StoredFile {
        Objects.requireNonNull(source, "source");
    }
}
