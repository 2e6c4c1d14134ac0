package org.exportscreening.match;

import java.util.Objects;
import javax.annotation.Nullable;

/**
 * Two words set against each other, or one that found no partner.
 *
 * @param query normalized word of the query; empty when a word of the listed name found no partner
 * @param candidate normalized word of the listed name; null when a word of the query found no partner
 * @param similarity how alike they are, from 0 to 1; 0 when one is missing
 * @param weight how much the pair counts, in (0, 1]
 */
public record TokenPair(String query, @Nullable String candidate, double similarity, double weight) {

    /** Checks the components. */
    public TokenPair {
        Objects.requireNonNull(query, "query");
    }
}
