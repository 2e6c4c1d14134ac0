package org.exportscreening;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exportscreening.list.ListEntry;
import org.exportscreening.party.Identifier;

/** What identifiers are compared by: their letters and digits alone, with and without a label such as {@code Passport}. */
final class IdentifierKeys {

    /** A shorter number belongs to too many. */
    private static final int SHORTEST_ALONE = 6;

    private static final Pattern LABEL =
            Pattern.compile("^(?:(?:\\p{L}{3,}|no|nr)[.:#]*[\\s:#]+)+", Pattern.CASE_INSENSITIVE);
    private static final Pattern IMO = Pattern.compile("\\bIMO\\W*(\\d{7})\\b", Pattern.CASE_INSENSITIVE);

    /** Lists keep remarks among the numbers: gender, dates, what an aircraft is. */
    private static final Pattern REMARK = Pattern.compile(
            "\\b(gender|risk|information|date|model|operator|type|flag|issuer|prohibited|sanctions)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WITHOUT_DIGITS =
            Pattern.compile("\\b(email|website|swift|bic)\\b", Pattern.CASE_INSENSITIVE);

    private IdentifierKeys() {}

    static Set<String> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        Set<String> keys = new LinkedHashSet<>();
        add(plain, keys);
        add(LABEL.matcher(plain).replaceFirst(""), keys);
        return keys;
    }

    /** None for a remark. */
    static Set<String> of(Identifier listed) {
        return REMARK.matcher(listed.type()).find() ? Set.of() : of(listed.number());
    }

    /** Whether a key of a listed identifier tells a party without its name: it is long, and no word. */
    static boolean suffices(Identifier listed, String key) {
        return key.length() >= SHORTEST_ALONE
                && (key.chars().anyMatch(Character::isDigit)
                        || WITHOUT_DIGITS.matcher(listed.type()).find());
    }

    /** The identifiers of a listing that are no remarks; a vessel's call sign among them. */
    static Iterable<Identifier> of(ListEntry entry) {
        Set<Identifier> identifiers = new LinkedHashSet<>();
        for (Identifier identifier : entry.identifiers()) {
            if (!of(identifier).isEmpty()) {
                identifiers.add(identifier);
            }
        }
        String callSign = entry.particulars().vessel().callSign();
        if (callSign != null) {
            identifiers.add(new Identifier("Call sign", callSign, null));
        }
        return identifiers;
    }

    /** The number of a ship, which it keeps for life: two of them contradict each other. */
    static Optional<String> imo(String text) {
        Matcher imo = IMO.matcher(text);
        return imo.find() ? Optional.of(imo.group(1)) : Optional.empty();
    }

    private static void add(String text, Set<String> keys) {
        String key = text.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (!key.isEmpty()) {
            keys.add(key);
        }
    }
}
