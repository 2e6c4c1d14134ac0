package org.exportscreening.bench.accuracy;

import java.util.Set;

/**
 * A name to ask for, and who should be found.
 *
 * @param query the name to ask for
 * @param original the listed name that it was made from; empty for an ordinary name
 * @param truth ids of the entries that are a right answer; empty when none is
 */
record Question(String query, String original, Set<String> truth) {

    Question {
        truth = Set.copyOf(truth);
    }

    static Question ofNobody(String query) {
        return new Question(query, "", Set.of());
    }
}
