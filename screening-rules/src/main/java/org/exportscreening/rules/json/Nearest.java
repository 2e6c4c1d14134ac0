package org.exportscreening.rules.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the valid name that a person most likely meant. Stateless and thread-safe. */
public final class Nearest {
    private Nearest() {}

    /**
     * The nearest of the valid names, if any is near.
     *
     * @param asked the name that is not valid
     * @param valid the valid names
     * @return the nearest by edit distance, case set aside, if at most a third of its letters differ
     */
    public static Optional<String> of(String asked, Collection<String> valid) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        String lower = asked.toLowerCase(Locale.ROOT);
        return valid.stream()
                .filter(v -> distance.apply(lower, v.toLowerCase(Locale.ROOT))
                        <= Math.max(2, Math.max(v.length(), asked.length()) / 3))
                .min(Comparator.comparingInt((String v) -> distance.apply(lower, v.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * The same as the end of a sentence.
     *
     * @param asked the name that is not valid
     * @param valid the valid names
     * @return {@code "; did you mean X?"} or empty
     */
    public static String hint(String asked, Collection<String> valid) {
        return of(asked, valid).map(v -> "; did you mean \"" + v + "\"?").orElse("");
    }
}
