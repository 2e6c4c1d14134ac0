package org.exportscreening;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.decision.Subject;
import org.exportscreening.list.ListId;
import org.exportscreening.name.NameForm;
import org.exportscreening.name.NameNormalizer;
import org.exportscreening.party.BirthDate;
import org.exportscreening.party.PartyType;

/**
 * A question: who is this?
 *
 * <p>What is known beside the name confirms or contradicts a match, visibly: each match says of each what the listing says. It
 * orders matches, and never removes one nor changes a score; only another known type removes.
 *
 * @param name the name in any script, with at least one letter or digit
 * @param country ISO 3166-1 alpha-2 code of the party's country, or null
 * @param address the party's address in free text, or null; it is also looked for among the listings of addresses
 * @param type what the party is, or null; removes only the listings of another known type
 * @param dateOfBirth when a person was born, as exactly as it is known, or null
 * @param identifiers passport, IMO, registration and other numbers in free text, such as {@code IMO 8330815} or {@code Passport
 *     A1234567}; a listing that prints an equal one is a match whatever its name
 * @param lists the lists to search; empty for all
 */
public record ScreeningRequest(
        String name,
        @Nullable String country,
        @Nullable String address,
        @Nullable PartyType type,
        @Nullable BirthDate dateOfBirth,
        List<String> identifiers,
        Set<ListId> lists) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

    /**
     * Checks and copies the components. A blank country, address or identifier is none.
     *
     * @throws IllegalArgumentException if the name or an identifier is without letters and digits, or the country is no code
     */
    public ScreeningRequest {
        Objects.requireNonNull(name, "name");
        if (!hasLetterOrDigit(name)) {
            throw new IllegalArgumentException(
                    "A name to screen needs at least one letter or digit, found \"" + name + "\".");
        }
        country = country == null || country.isBlank() ? null : code(country);
        address = address == null || address.isBlank() ? null : address.strip();
        identifiers = stated(identifiers);
        // In the order of the enum, so that what is printed is the same on every run.
        Set<ListId> ordered = EnumSet.noneOf(ListId.class);
        ordered.addAll(lists);
        lists = Collections.unmodifiableSet(ordered);
    }

    /**
     * Asks about a name on all lists.
     *
     * @param name the name
     * @return the request
     * @throws IllegalArgumentException if the name is without letters and digits
     */
    public static ScreeningRequest of(String name) {
        return new ScreeningRequest(name, null, null, null, null, List.of(), Set.of());
    }

    /**
     * The same question with a country.
     *
     * @param newCountry ISO 3166-1 alpha-2 code, or null
     * @return a new request
     */
    public ScreeningRequest withCountry(@Nullable String newCountry) {
        return new ScreeningRequest(name, newCountry, address, type, dateOfBirth, identifiers, lists);
    }

    /**
     * The same question with an address.
     *
     * @param newAddress free text, or null
     * @return a new request
     */
    public ScreeningRequest withAddress(@Nullable String newAddress) {
        return new ScreeningRequest(name, country, newAddress, type, dateOfBirth, identifiers, lists);
    }

    /**
     * The same question with a type.
     *
     * @param newType the type, or null
     * @return a new request
     */
    public ScreeningRequest withType(@Nullable PartyType newType) {
        return new ScreeningRequest(name, country, address, newType, dateOfBirth, identifiers, lists);
    }

    /**
     * The same question with a date of birth.
     *
     * @param newDateOfBirth the date, or null
     * @return a new request
     */
    public ScreeningRequest withDateOfBirth(@Nullable BirthDate newDateOfBirth) {
        return new ScreeningRequest(name, country, address, type, newDateOfBirth, identifiers, lists);
    }

    /**
     * The same question with identifiers.
     *
     * @param newIdentifiers numbers in free text; none when empty
     * @return a new request
     */
    public ScreeningRequest withIdentifiers(Collection<String> newIdentifiers) {
        return new ScreeningRequest(name, country, address, type, dateOfBirth, List.copyOf(newIdentifiers), lists);
    }

    /**
     * The same question on some lists only.
     *
     * @param newLists the lists; empty for all
     * @return a new request
     */
    public ScreeningRequest withLists(Set<ListId> newLists) {
        return new ScreeningRequest(name, country, address, type, dateOfBirth, identifiers, newLists);
    }

    /**
     * Whom the question is about, for decisions: the name and all that is known beside it. Which lists are searched plays no part.
     *
     * @return the subject
     */
    public Subject subject() {
        return new Subject(name, country, address, type, dateOfBirth == null ? null : dateOfBirth.text(), identifiers);
    }

    /**
     * The name as it is compared: as it was written, then its readings.
     *
     * @throws IllegalArgumentException if nothing is left of it
     */
    List<NameForm> readings(NameNormalizer normalizer) {
        List<NameForm> readings = normalizer.readings(name);
        if (readings.get(0).isEmpty()) {
            throw new IllegalArgumentException(
                    "A name to screen needs at least one letter or digit, found \"" + name + "\".");
        }
        return readings;
    }

    /** The same question about another name. */
    ScreeningRequest withName(String newName) {
        return new ScreeningRequest(newName, country, address, type, dateOfBirth, identifiers, lists);
    }

    private static List<String> stated(List<String> identifiers) {
        Set<String> stated = new LinkedHashSet<>();
        for (String identifier : identifiers) {
            if (!identifier.isBlank() && !hasLetterOrDigit(identifier)) {
                throw new IllegalArgumentException(
                        "An identifier needs at least one letter or digit, found \"" + identifier + "\".");
            }
            if (!identifier.isBlank()) {
                stated.add(identifier.strip());
            }
        }
        return List.copyOf(stated);
    }

    private static boolean hasLetterOrDigit(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.isLetterOrDigit(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String code(String country) {
        String code = country.strip().toUpperCase(Locale.ROOT);
        if (!COUNTRY.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "A country is an ISO 3166-1 alpha-2 code such as CN, found \"" + country + "\".");
        }
        return code;
    }
}
