package org.exportscreening.decision;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.party.PartyType;

/**
 * Whom a decision is about: the name as it was asked for, and all that was known beside it.
 *
 * <p>A decision holds for an equal subject only. A party of the same name in another country, or with no country stated, may be
 * another party, so a person looks again. Case, punctuation and the form of letters make no difference, as they make none to a
 * search; words and their order do. Immutable.
 *
 * @param name the name, in one spelling; not empty
 * @param country ISO 3166-1 alpha-2 code, or null
 * @param address the address in one spelling, or null
 * @param type what the party is, or null
 * @param dateOfBirth as it was stated, or null
 * @param identifiers in one spelling, in alphabetical order, each once
 */
public record Subject(
        String name,
        @Nullable String country,
        @Nullable String address,
        @Nullable PartyType type,
        @Nullable String dateOfBirth,
        List<String> identifiers) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    /**
     * Brings the components into one spelling; blank ones become null.
     *
     * @throws IllegalArgumentException if the name has no letter or digit
     */
    public Subject {
        name = inOneSpelling(name);
        if (name.isEmpty()) {
            throw new IllegalArgumentException(
                    "A decision needs the name of a party, with at least one letter or digit.");
        }
        country = country == null || country.isBlank() ? null : country.strip().toUpperCase(Locale.ROOT);
        address = stated(address);
        dateOfBirth = stated(dateOfBirth);
        identifiers = identifiers.stream()
                .map(Subject::inOneSpelling)
                .filter(i -> !i.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * A party of which the name, and perhaps country and address, are known, as in a transaction.
     *
     * @param name the name
     * @param country ISO 3166-1 alpha-2 code, or null
     * @param address free text, or null
     * @return the subject
     * @throws IllegalArgumentException if the name has no letter or digit
     */
    public static Subject of(String name, @Nullable String country, @Nullable String address) {
        return new Subject(name, country, address, null, null, List.of());
    }

    /**
     * The subject in words.
     *
     * @return such as {@code acme trading, CN}
     */
    @Override
    public String toString() {
        StringBuilder words = new StringBuilder(name);
        for (Object particular : new Object[] {country, address, type, dateOfBirth}) {
            if (particular != null) {
                words.append(", ").append(particular.toString());
            }
        }
        identifiers.forEach(i -> words.append(", ").append(i));
        return words.toString();
    }

    /**
     * Text in the spelling in which subjects are compared: compatibility forms of letters resolved, lower case, words apart by one
     * blank.
     *
     * @param text any text
     * @return empty if it has neither letter nor digit
     */
    public static String inOneSpelling(String text) {
        Objects.requireNonNull(text, "text");
        String letters = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.matcher(letters).replaceAll(" ").strip();
    }

    @Nullable
    private static String stated(@Nullable String text) {
        String spelled = text == null ? "" : inOneSpelling(text);
        return spelled.isEmpty() ? null : spelled;
    }
}
