package org.exportscreening.rules.reference;

import java.util.List;

/**
 * A part of an explanation.
 *
 * @param heading what the points are about
 * @param points one line each; never empty
 */
public record Section(Bilingual heading, List<Bilingual> points) {
    /** Copies the list. */
    public Section {
        points = List.copyOf(points);
    }
}
