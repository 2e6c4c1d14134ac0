package org.exportscreening.list;

import java.util.List;
import java.util.Objects;

/**
 * An entry whose content changed.
 *
 * @param before as it was
 * @param after as it is
 * @param fields what changed, at least one field, in the order of the components of {@link ListEntry}
 */
public record EntryChange(ListEntry before, ListEntry after, List<FieldChange> fields) {

    /** Copies the list. */
    public EntryChange {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        fields = List.copyOf(fields);
    }
}
