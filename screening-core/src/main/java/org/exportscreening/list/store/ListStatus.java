package org.exportscreening.list.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import javax.annotation.Nullable;
import org.exportscreening.list.ListId;

/**
 * How a list stands.
 *
 * @param list the list
 * @param entries its number of entries
 * @param asOf the day that the content describes, or null when the file does not say
 * @param imported when it was imported
 * @param confirmed when the agency's server last said that this is the newest, or null when it was never asked
 * @param ageDays whole days since it was confirmed, else since {@code asOf}, else since it was imported
 * @param source names of its files
 * @param format their format
 */
public record ListStatus(
        ListId list,
        int entries,
        @Nullable LocalDate asOf,
        Instant imported,
        @Nullable Instant confirmed,
        long ageDays,
        String source,
        String format) {

    /** Checks the components. */
    public ListStatus {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(imported, "imported");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(format, "format");
    }
}
