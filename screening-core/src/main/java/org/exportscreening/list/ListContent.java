package org.exportscreening.list;

import java.time.LocalDate;
import java.util.List;
import javax.annotation.Nullable;

/**
 * What a {@link ListReader} found in a file.
 *
 * @param entries the entries in the order of the file
 * @param asOf the day that the content describes, or null when the file does not say
 * @param warnings what is odd but was tolerated, one sentence each
 */
public record ListContent(List<ListEntry> entries, @Nullable LocalDate asOf, List<String> warnings) {

    /** Copies the lists. */
    public ListContent {
        entries = List.copyOf(entries);
        warnings = List.copyOf(warnings);
    }
}
