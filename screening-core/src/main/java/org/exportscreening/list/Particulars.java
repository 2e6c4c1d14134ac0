package org.exportscreening.list;

import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;

/**
 * What a list says of a party beside names, addresses and identifiers, in the list's own words where a value has no fixed form:
 * dates of birth may be a year or {@code circa 1965}.
 *
 * @param title office or function, or null
 * @param datesOfBirth as written
 * @param placesOfBirth as written
 * @param nationalities countries, as ISO codes where the list gives codes
 * @param citizenships countries, as ISO codes where the list gives codes
 * @param vessel what is said of a vessel
 * @param standardOrder for a denied person: whether the denial order has the standard terms; null if not said
 */
public record Particulars(
        @Nullable String title,
        List<String> datesOfBirth,
        List<String> placesOfBirth,
        List<String> nationalities,
        List<String> citizenships,
        VesselFacts vessel,
        @Nullable Boolean standardOrder) {

    /** Nothing is said. */
    public static final Particulars NONE =
            new Particulars(null, List.of(), List.of(), List.of(), List.of(), VesselFacts.NONE, null);

    /** Copies the lists. */
    public Particulars {
        datesOfBirth = List.copyOf(datesOfBirth);
        placesOfBirth = List.copyOf(placesOfBirth);
        nationalities = List.copyOf(nationalities);
        citizenships = List.copyOf(citizenships);
        Objects.requireNonNull(vessel, "vessel");
    }
}
