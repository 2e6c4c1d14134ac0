package org.exportscreening;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.list.ListId;
import org.exportscreening.party.PartyType;

/**
 * A question: who is this?
 *
 * @param name the name in any script, with at least one letter or digit
 * @param country ISO 3166-1 alpha-2 code of the party's country, or null; orders matches of equal score and is noted on each,
 *     but never removes one
 * @param address the party's address in free text, or null; as with the country
 * @param type what the party is, or null; removes only the listings of another known type
 * @param lists the lists to search; empty for all
 */
public record ScreeningRequest(
        String name,
        @Nullable String country,
        @Nullable String address,
        @Nullable PartyType type,
        Set<ListId> lists) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

    /**
     * Checks and copies the components. A blank country or address is none.
     *
     * @throws IllegalArgumentException if the name is without letters and digits, or the country is no code
     */
    public ScreeningRequest {
        Objects.requireNonNull(name, "name");
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException(
                    "A name to screen needs at least one letter or digit, found \"" + name + "\".");
        }
        country = country == null || country.isBlank() ? null : code(country);
        address = address == null || address.isBlank() ? null : address.strip();
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
        return new ScreeningRequest(name, null, null, null, Set.of());
    }

    /**
     * The same question with a country.
     *
     * @param newCountry ISO 3166-1 alpha-2 code, or null
     * @return a new request
     */
    public ScreeningRequest withCountry(@Nullable String newCountry) {
        return new ScreeningRequest(name, newCountry, address, type, lists);
    }

    /**
     * The same question with an address.
     *
     * @param newAddress free text, or null
     * @return a new request
     */
    public ScreeningRequest withAddress(@Nullable String newAddress) {
        return new ScreeningRequest(name, country, newAddress, type, lists);
    }

    /**
     * The same question with a type.
     *
     * @param newType the type, or null
     * @return a new request
     */
    public ScreeningRequest withType(@Nullable PartyType newType) {
        return new ScreeningRequest(name, country, address, newType, lists);
    }

    /**
     * The same question on some lists only.
     *
     * @param newLists the lists; empty for all
     * @return a new request
     */
    public ScreeningRequest withLists(Set<ListId> newLists) {
        return new ScreeningRequest(name, country, address, type, newLists);
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
