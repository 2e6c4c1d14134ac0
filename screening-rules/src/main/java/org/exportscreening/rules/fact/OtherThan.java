package org.exportscreening.rules.fact;

import java.util.Set;

/**
 * A value that is not known, except that it is none of these.
 *
 * @param excluded the values that it is not
 */
record OtherThan(Set<String> excluded) {
    OtherThan {
        excluded = Set.copyOf(excluded);
    }
}
