package org.exportscreening.rules.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exportscreening.rules.json.CountryCodes;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.json.Nearest;

/**
 * Checks a document against a fact catalogue and takes the facts out of it. Stateless and thread-safe.
 *
 * <p>Strict: an unknown property, a wrong type, an unknown word or country, a code of the wrong shape are errors that name the
 * place and what was expected. Null counts as not supplied.
 */
public final class FactReader {
    private final FactCatalogue catalogue;

    /**
     * A reader for one catalogue.
     *
     * @param catalogue the catalogue
     */
    public FactReader(FactCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Reads the facts of a transaction.
     *
     * @param document the document, an object
     * @return its facts
     * @throws org.exportscreening.rules.json.JsonException if it does not fit the catalogue
     */
    public Facts read(JsonCursor document) {
        return new Facts(catalogue, object(document, ""));
    }

    private Map<String, Object> object(JsonCursor at, String path) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name : at.names()) {
            FactDefinition definition = catalogue.member(path, name);
            if (definition == null || !definition.suppliable()) {
                throw unknown(at, name, path);
            }
            Optional<JsonCursor> value = at.find(name);
            if (value.isPresent()) {
                members.put(name, value(value.get(), definition));
            }
        }
        return Collections.unmodifiableMap(members);
    }

    private RuntimeException unknown(JsonCursor at, String name, String path) {
        Set<String> valid = catalogue.namesBelow(path);
        return at.error("unknown property \"" + name + "\"" + Nearest.hint(name, valid) + " (valid: "
                + String.join(", ", valid) + ")");
    }

    private Object value(JsonCursor at, FactDefinition definition) {
        if (!definition.many()) {
            return definition.type() == FactType.OBJECT ? object(at, definition.path()) : scalar(at, definition);
        }
        if (!at.isArray()) {
            throw at.error("expected an array of " + what(definition));
        }
        List<Object> values = new ArrayList<>();
        String element = definition.path() + "[]";
        for (JsonCursor e : at.elements()) {
            values.add(definition.type() == FactType.OBJECT ? object(e, element) : scalar(e, definition));
        }
        return Collections.unmodifiableList(values);
    }

    private Object scalar(JsonCursor at, FactDefinition definition) {
        return switch (definition.type()) {
            case BOOLEAN -> at.bool();
            case NUMBER -> number(at);
            case INTEGER -> integer(at);
            case DATE -> at.date();
            case TEXT -> at.value() instanceof String s ? s : at.text();
            case COUNTRY -> country(at, definition);
            case CODE -> code(at);
            case SYMBOL -> symbol(at, definition);
            case OBJECT -> throw new IllegalStateException("no scalar: " + definition.path());
        };
    }

    private static BigDecimal number(JsonCursor at) {
        BigDecimal n = at.number();
        if (n.signum() < 0) {
            throw at.error("expected a number that is not negative, found " + n);
        }
        return n;
    }

    private static BigDecimal integer(JsonCursor at) {
        BigDecimal n = number(at);
        if (n.stripTrailingZeros().scale() > 0) {
            throw at.error("expected a whole number, found " + n);
        }
        return n;
    }

    private static String country(JsonCursor at, FactDefinition definition) {
        String code = at.text().strip().toUpperCase(Locale.ROOT);
        if (CountryCodes.contains(code) || definition.values().contains(code)) {
            return code;
        }
        String also = definition.values().isEmpty() ? "" : " or one of " + String.join(", ", definition.values());
        throw at.error("expected an ISO 3166-1 alpha-2 country such as CN" + also + ", found \"" + at.text() + "\""
                + CountryCodes.hint(at.text()));
    }

    private String code(JsonCursor at) {
        String code = Codes.normalize(at.text());
        CodeShape shape = catalogue.codes();
        if (!shape.pattern().matcher(code).matches()) {
            throw at.error("expected " + shape.description() + ", found \"" + at.text() + "\"");
        }
        return code;
    }

    private static String symbol(JsonCursor at, FactDefinition definition) {
        String word = at.text();
        if (!definition.values().contains(word)) {
            throw at.error("expected " + what(definition) + ", found \"" + word + "\""
                    + Nearest.hint(word, definition.values()));
        }
        return word;
    }

    private static String what(FactDefinition definition) {
        return definition.type() == FactType.SYMBOL
                ? "one of " + String.join(", ", definition.values())
                : definition.type().key() + "s";
    }
}
