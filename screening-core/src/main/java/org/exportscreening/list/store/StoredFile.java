package org.exportscreening.list.store;

import java.util.Objects;
import javax.annotation.Nullable;
import org.exportscreening.list.ListSource;

/**
 * A file of a snapshot, kept as it came.
 *
 * @param source its name, format, SHA-256, entries by list, warnings and unreadable rows
 * @param size its size in bytes
 * @param mapping SHA-256 of the mapping that lies beside it, or null when it needs none
 */
public record StoredFile(
        ListSource source, long size, @Nullable String mapping) {

    /** Checks the components. */
    public StoredFile {
        Objects.requireNonNull(source, "source");
    }
}
