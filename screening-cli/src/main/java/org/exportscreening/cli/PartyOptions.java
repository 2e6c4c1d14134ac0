package org.exportscreening.cli;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;
import org.exportscreening.ScreeningRequest;
import org.exportscreening.party.BirthDate;
import org.exportscreening.party.PartyType;
import picocli.CommandLine.Option;

/** What may be known of a party beside its name. */
final class PartyOptions {
    @Nullable
    @Option(names = "--country", paramLabel = "CC", description = "Country of the party; orders matches, removes none.")
    private String country;

    @Nullable
    @Option(
            names = "--address",
            paramLabel = "TEXT",
            description = "Address of the party; orders matches, removes none, and finds listed addresses.")
    private String address;

    @Nullable
    @Option(names = "--type", paramLabel = "TYPE", description = "entity, individual, vessel or aircraft.")
    private String type;

    @Nullable
    @Option(
            names = "--dob",
            paramLabel = "DATE",
            description = "Date of birth, such as 1965-03-21 or 1965; orders matches, removes none.")
    private String dateOfBirth;

    @Option(
            names = "--id",
            paramLabel = "TEXT",
            description = "Passport, IMO, registration or other number; finds its party whatever the name. Repeatable.")
    private List<String> identifiers = new ArrayList<>();

    /**
     * The question who this is.
     *
     * @throws IllegalArgumentException if an option is no good
     */
    ScreeningRequest request(String name) {
        return ScreeningRequest.of(name)
                .withCountry(Inputs.country(country))
                .withAddress(address)
                .withType(type == null ? null : PartyType.parse(type))
                .withDateOfBirth(dateOfBirth == null ? null : BirthDate.parse(dateOfBirth))
                .withIdentifiers(identifiers);
    }
}
