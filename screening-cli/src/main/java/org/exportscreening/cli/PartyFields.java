package org.exportscreening.cli;

import java.util.List;
import java.util.stream.Stream;

/** What a party that is asked about is stated by: columns of a batch, and keys of a question in JSON. Stateless. */
final class PartyFields {
    /** The fields, the usual ones first. */
    static final List<String> NAMES = List.of("name", "country", "address", "type", "dob", "identifiers");

    private PartyFields() {}

    /** The fields, and others after them. */
    static String[] and(String... others) {
        return Stream.concat(NAMES.stream(), Stream.of(others)).toArray(String[]::new);
    }
}
