package org.exportscreening.rules.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.exportscreening.rules.json.CountryCodes;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.json.Nearest;

/**
 * Reads single values as a fact catalogue describes them. Stateless and thread-safe.
 *
 * <p>One rule for countries, codes, words and dates: letter case and blanks around them are set aside, everything else is refused
 * with the place, what was expected, what was found and the nearest valid value, if any is near.
 */
final class ScalarReader {
    /** More than any unit that a transaction is stated in reaches: a slip of the exponent. */
    private static final BigDecimal MOST = BigDecimal.TEN.pow(15);

    private final FactCatalogue catalogue;

    ScalarReader(FactCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Object read(JsonCursor at, FactDefinition definition) {
        return switch (definition.type()) {
            case BOOLEAN -> bool(at);
            case NUMBER, INTEGER -> number(at, definition);
            case DATE -> at.date();
            case TEXT -> text(at, definition);
            case COUNTRY -> country(at, definition);
            case CODE -> code(at);
            case SYMBOL -> symbol(at, definition);
            case OBJECT -> throw new IllegalStateException("no scalar: " + definition.path());
        };
    }

    /** What is expected, several of it for a list. */
    static String what(FactDefinition definition) {
        return definition.type() == FactType.SYMBOL
                ? "one of " + String.join(", ", definition.values())
                : definition.type().key() + "s";
    }

    private static boolean bool(JsonCursor at) {
        String text = String.valueOf(at.value()).strip().toLowerCase(Locale.ROOT);
        if (at.value() instanceof String && (text.equals("true") || text.equals("false"))) {
            throw at.expected("true or false", "; did you mean " + text + " without quotes?");
        }
        return at.bool();
    }

    private static BigDecimal number(JsonCursor at, FactDefinition definition) {
        if (at.value() instanceof String text) {
            throw at.expected("a number", unquoted(text, definition));
        }
        BigDecimal n = at.number();
        if (definition.type() == FactType.INTEGER && n.stripTrailingZeros().scale() > 0) {
            throw at.error("expected a whole number, found " + n);
        }
        FactBounds bounds = definition.bounds();
        if (bounds != null && !bounds.hold(n)) {
            String whole = definition.type() == FactType.INTEGER ? "a whole number " : "a number ";
            String advice = bounds.nearest(n)
                    .map(nearest -> "; the nearest valid value is " + nearest.toPlainString())
                    .orElse("; leave it out where it is not known");
            throw at.error("expected " + whole + bounds + ", found " + n + advice);
        }
        if (n.signum() < 0) {
            throw at.error("expected a number that is not negative, found " + n);
        }
        if (n.compareTo(MOST) > 0) {
            throw at.error("expected a number up to " + MOST.toPlainString() + ", found " + n);
        }
        return n;
    }

    /** The number that stands between quotes, as the end of a sentence. */
    private static String unquoted(String text, FactDefinition definition) {
        try {
            BigDecimal n = new BigDecimal(text.strip());
            FactBounds bounds = definition.bounds();
            boolean valid = n.signum() >= 0 && n.compareTo(MOST) <= 0 && (bounds == null || bounds.hold(n));
            return valid ? "; did you mean " + text.strip() + " without quotes?" : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private String text(JsonCursor at, FactDefinition definition) {
        String text = at.text();
        CodeShape shape = definition.shape();
        if (shape != null && !shape.fits(text.strip())) {
            throw at.expected(shape.description(), "");
        }
        if (definition.path().equals(FactCatalogue.CANNOT_DETERMINE) && !catalogue.names(text)) {
            List<String> paths = catalogue.all().stream()
                    .filter(FactDefinition::suppliable)
                    .map(d -> d.path().replace("[]", ""))
                    .toList();
            throw at.expected("the path of a fact, such as parties.owners.percent", Nearest.hint(text, paths));
        }
        return text;
    }

    private static String country(JsonCursor at, FactDefinition definition) {
        String text = at.value() instanceof String s ? s : "";
        String code = text.strip().toUpperCase(Locale.ROOT);
        if (CountryCodes.contains(code) || definition.values().contains(code)) {
            return code;
        }
        String also = definition.values().isEmpty() ? "" : " or one of " + String.join(", ", definition.values());
        throw at.expected("an ISO 3166-1 alpha-2 country such as CN" + also, CountryCodes.hint(text));
    }

    private String code(JsonCursor at) {
        String text = at.value() instanceof String s ? s : "";
        String code = Codes.normalize(text);
        CodeShape shape = catalogue.codes();
        if (code.isEmpty() || !shape.fits(code)) {
            throw at.expected(shape.description(), shape.hint(text));
        }
        return code;
    }

    private static String symbol(JsonCursor at, FactDefinition definition) {
        String text = at.value() instanceof String s ? s : "";
        Optional<String> word = definition.values().stream()
                .filter(v -> v.equalsIgnoreCase(text.strip()))
                .findFirst();
        return word.orElseThrow(() ->
                at.expected(what(definition), text.isBlank() ? "" : Nearest.hint(text.strip(), definition.values())));
    }
}
