package org.exportscreening.list.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.annotation.Nullable;
import org.exportscreening.list.Particulars;
import org.exportscreening.list.VesselFacts;
import org.exportscreening.party.Identifier;

/**
 * Sorts the "features" of the newer XML formats, each a heading and a value, into particulars and identifiers. Collects the
 * features of one party; not thread-safe.
 */
final class OfacFeatures {

    private final List<String> datesOfBirth = new ArrayList<>();
    private final List<String> placesOfBirth = new ArrayList<>();
    private final List<String> nationalities = new ArrayList<>();
    private final List<String> citizenships = new ArrayList<>();
    private final List<Identifier> identifiers = new ArrayList<>();

    @Nullable
    private String title;

    @Nullable
    private String callSign;

    @Nullable
    private String vesselType;

    @Nullable
    private String tonnage;

    @Nullable
    private String grossRegisteredTonnage;

    @Nullable
    private String flag;

    @Nullable
    private String owner;

    /** Adds a feature; one without a value says nothing. */
    void add(String heading, String value) {
        if (value.isBlank()) {
            return;
        }
        switch (heading.strip().toLowerCase(Locale.ROOT)) {
            case "birthdate" -> datesOfBirth.add(value);
            case "place of birth" -> placesOfBirth.add(value);
            case "nationality country" -> nationalities.add(CountryNames.codeOrName(value));
            case "citizenship country" -> citizenships.add(CountryNames.codeOrName(value));
            case "title" -> title = value;
            case "vessel call sign" -> callSign = value;
            case "vessel type" -> vesselType = value;
            case "vessel tonnage" -> tonnage = value;
            case "vessel gross registered tonnage" -> grossRegisteredTonnage = value;
            case "vessel flag" -> flag = value;
            case "vessel owner" -> owner = value;
            default -> addIdentifier(heading, value, null);
        }
    }

    /** Adds a number, or a statement under a heading that has no field of its own. */
    void addIdentifier(String heading, String value, @Nullable String country) {
        if (!value.isBlank()) {
            identifiers.add(OfacRemarks.identifier(heading, value, country));
        }
    }

    List<Identifier> identifiers() {
        return List.copyOf(identifiers);
    }

    Particulars particulars() {
        return new Particulars(
                title,
                datesOfBirth,
                placesOfBirth,
                nationalities,
                citizenships,
                new VesselFacts(callSign, vesselType, tonnage, grossRegisteredTonnage, flag, owner),
                null);
    }
}
