package org.exportscreening.list.format;

import java.util.Collection;
import javax.annotation.Nullable;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The word that someone probably meant. */
final class Nearest {

    private Nearest() {}

    /** The candidate that takes the fewest edits, the first of several; null when there is none. */
    @Nullable
    static String of(String wanted, Collection<String> candidates) {
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int edits = LevenshteinDistance.getDefaultInstance().apply(wanted, candidate);
            if (edits < least) {
                least = edits;
                best = candidate;
            }
        }
        return best;
    }
}
