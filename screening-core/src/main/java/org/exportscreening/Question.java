package org.exportscreening;

import java.util.List;
import org.exportscreening.name.NameForm;
import org.exportscreening.name.ReadAs;

/**
 * What a request asks, however its name is written: two requests with the same question have the same answer under one policy and one
 * snapshot, but for the name as it was asked.
 *
 * <p>The normalized name alone would not do: the Cyrillic letters that differ by two dots are normalized to the same and read as
 * {@code e} and {@code yo}; and where OFAC's own score is shown, every letter and comma counts.
 *
 * @param asked the name as it was asked, where the answer depends on it; else empty
 * @param names the name as it was written, then its readings, normalized
 * @param rest the request with any name
 */
record Question(String asked, List<Name> names, ScreeningRequest rest) {

    private static final String ANY = "any";

    /**
     * A name as it is compared. Its words are those of the reading or, where that is empty, of the normalized text.
     *
     * @param normalized as in {@link NameForm}
     * @param reading as in {@link NameForm}
     * @param readAs as in {@link NameForm}
     */
    record Name(String normalized, String reading, ReadAs readAs) {}

    static Question of(ScreeningRequest request, List<NameForm> readings, MatchPolicy policy) {
        return new Question(
                policy.ofacScore() ? request.name() : "",
                readings.stream()
                        .map(form -> new Name(form.normalized(), form.reading(), form.readAs()))
                        .toList(),
                request.withName(ANY));
    }
}
