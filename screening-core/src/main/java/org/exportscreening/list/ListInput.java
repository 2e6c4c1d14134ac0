package org.exportscreening.list;

import java.io.Reader;
import java.util.Objects;

/**
 * A list to be read.
 *
 * @param name name of the file or resource, for messages and provenance
 * @param text its text from the beginning, decompressed and without a byte order mark; closing it does nothing, for whoever opened it
 *     does that
 */
public record ListInput(String name, Reader text) {

    /** Checks the components. */
    public ListInput {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
    }
}
