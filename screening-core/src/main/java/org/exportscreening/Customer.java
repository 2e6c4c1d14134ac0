package org.exportscreening;

import java.util.Objects;

/**
 * Someone to be screened again when the lists change.
 *
 * @param id the caller's own name for them
 * @param request what is asked about them
 */
public record Customer(String id, ScreeningRequest request) {

    /** Checks the components. */
    public Customer {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(request, "request");
    }
}
