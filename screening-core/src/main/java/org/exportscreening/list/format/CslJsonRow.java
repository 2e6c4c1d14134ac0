package org.exportscreening.list.format;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.exportscreening.list.ListDataException;
import org.exportscreening.party.Address;
import org.exportscreening.party.Identifier;

/**
 * A record of the JSON file.
 *
 * @param line where it begins
 * @param values each field with its values: none for null, one for a single value
 * @param addresses addresses
 * @param identifiers identifiers
 */
record CslJsonRow(
        long line, Map<String, List<String>> values, List<Address> addresses, List<IdentifierText> identifiers)
        implements CslRow {

    private static final Set<String> ADDRESS = Set.of("address", "city", "state", "postal_code", "country");
    private static final Set<String> ID = Set.of("type", "number", "country", "issue_date", "expiration_date");

    CslJsonRow {
        values = Map.copyOf(values);
        addresses = List.copyOf(addresses);
        identifiers = List.copyOf(identifiers);
    }

    @Override
    public String text(String field) {
        return String.join("; ", texts(field));
    }

    @Override
    public List<String> texts(String field) {
        return values.getOrDefault(field, List.of());
    }

    @Override
    public List<String> names() {
        // a record can still hold several names in one, as the CSV file does
        return texts("alt_names").stream()
                .flatMap(name -> Cells.names(name).stream())
                .toList();
    }

    /**
     * Reads a record; the parser stands at its beginning, and at its end afterwards.
     *
     * @throws ListDataException if a key is unknown or a value of another shape
     */
    static CslJsonRow read(String source, JsonParser parser) throws IOException {
        long line = parser.currentTokenLocation().getLineNr();
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<Address> addresses = new ArrayList<>();
        List<IdentifierText> identifiers = new ArrayList<>();
        String country = null;
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            parser.nextToken();
            switch (key) {
                case "addresses" -> objects(source, parser, ADDRESS).forEach(a -> addresses.add(address(a)));
                case "ids" -> objects(source, parser, ID).forEach(id -> identifiers.add(identifier(id)));
                case "country" -> country = orNull(String.join("", scalars(source, parser)));
                case "id" -> values.put("_id", scalars(source, parser));
                default -> {
                    if (!CslRow.COLUMNS.contains(key)) {
                        throw at(source, parser, unknown(key, CslRow.COLUMNS));
                    }
                    values.put(key, scalars(source, parser));
                }
            }
        }
        if (country != null && addresses.isEmpty()) {
            addresses.add(new Address("", country));
        }
        return new CslJsonRow(line, values, addresses, identifiers);
    }

    /** A value, an array of values, or null. */
    private static List<String> scalars(String source, JsonParser parser) throws IOException {
        List<String> values = new ArrayList<>();
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                addScalar(source, parser, values);
            }
        } else {
            addScalar(source, parser, values);
        }
        return List.copyOf(values);
    }

    private static void addScalar(String source, JsonParser parser, List<String> values) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null || !token.isScalarValue()) {
            throw at(
                    source, parser, "expected a value, found " + (token == null ? "the end of the file" : token) + ".");
        }
        String text = token == JsonToken.VALUE_NULL ? "" : parser.getText().strip();
        if (!text.isEmpty()) {
            values.add(text);
        }
    }

    private static List<Map<String, String>> objects(String source, JsonParser parser, Set<String> keys)
            throws IOException {
        List<Map<String, String>> objects = new ArrayList<>();
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return objects;
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw at(source, parser, "expected an array, found " + parser.currentToken() + ".");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw at(source, parser, "expected an object, found " + parser.currentToken() + ".");
            }
            Map<String, String> object = new LinkedHashMap<>();
            for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
                if (!keys.contains(key)) {
                    throw at(source, parser, unknown(key, keys));
                }
                parser.nextToken();
                object.put(key, String.join("; ", scalars(source, parser)));
            }
            objects.add(object);
        }
        return objects;
    }

    private static Address address(Map<String, String> parts) {
        return new Address(
                String.join(
                        ", ",
                        present(parts, "address", "city", "state", "postal_code")
                                .toList()),
                orNull(parts.getOrDefault("country", "")));
    }

    private static IdentifierText identifier(Map<String, String> parts) {
        return new IdentifierText(
                new Identifier(
                        parts.getOrDefault("type", ""),
                        parts.getOrDefault("number", ""),
                        orNull(parts.getOrDefault("country", ""))),
                present(parts, "issue_date", "expiration_date").toList());
    }

    private static Stream<String> present(Map<String, String> parts, String... keys) {
        return Stream.of(keys).map(key -> parts.getOrDefault(key, "")).filter(part -> !part.isEmpty());
    }

    private static String unknown(String key, Collection<String> keys) {
        return "expected only the keys of the format, found \"" + Shown.of(key) + "\"; nearest is \""
                + Nearest.of(key, keys) + "\".";
    }

    private static ListDataException at(String source, JsonParser parser, String problem) {
        JsonLocation at = parser.currentTokenLocation();
        return new ListDataException(source, at.getLineNr(), at.getColumnNr(), problem);
    }

    @Nullable
    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
