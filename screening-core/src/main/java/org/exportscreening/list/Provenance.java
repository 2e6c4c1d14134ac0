package org.exportscreening.list;

import java.util.Objects;

/**
 * Where an entry was read.
 *
 * @param source name of the file or resource, without its directory
 * @param line line on which the entry begins, counted from 1; 0 when the source has no lines
 */
public record Provenance(String source, long line) {

    /** Checks the components. */
    public Provenance {
        Objects.requireNonNull(source, "source");
    }
}
