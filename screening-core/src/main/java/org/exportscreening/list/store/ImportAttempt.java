package org.exportscreening.list.store;

import javax.annotation.Nullable;
import org.exportscreening.list.ListDataException;

/**
 * How one of several imports went: exactly one of the components is there.
 *
 * @param result what it did, or null
 * @param failure why it did nothing, or null
 */
public record ImportAttempt(
        @Nullable ImportResult result, @Nullable ListDataException failure) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if both or none is there
     */
    public ImportAttempt {
        if ((result == null) == (failure == null)) {
            throw new IllegalArgumentException("An attempt has either a result or a failure.");
        }
    }
}
