package org.exportscreening;

import java.util.List;
import java.util.Objects;
import org.exportscreening.match.Match;

/**
 * How someone stands after a full screening.
 *
 * @param matches all matches, best first, however many
 * @param margin how far other scores are from the threshold
 */
public record Standing(List<Match> matches, Margin margin) {

    /** Copies the list. */
    public Standing {
        matches = List.copyOf(matches);
        Objects.requireNonNull(margin, "margin");
    }
}
