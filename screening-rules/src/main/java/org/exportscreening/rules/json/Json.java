package org.exportscreening.rules.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.annotation.Nullable;

/**
 * Reads and writes JSON strictly: duplicate keys and trailing tokens are refused; depth, strings and documents are bounded.
 *
 * <p>Values are {@code Map<String, Object>} (in document order), {@code List<Object>}, {@code String}, {@code BigDecimal},
 * {@code Boolean} and null. Stateless and thread-safe.
 */
public final class Json {
    private static final Pattern SOURCE = Pattern.compile("\\[Source: .*?; (line: \\d+, column: \\d+)]");
    private static final Pattern SWITCH = Pattern.compile("(?:: enable|, from) `[^`]*`(?: to allow)?");

    private static final int MAX_DEPTH = 64;
    private static final int MAX_TEXT = 1_000_000;
    private static final long MAX_DOCUMENT = 64L * 1024 * 1024;
    private static final int MAX_SCALE = 100;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_TEXT)
                    .maxDocumentLength(MAX_DOCUMENT)
                    .build())
            .build();
    private static final ObjectMapper WRITER = new ObjectMapper();

    private Json() {}

    /**
     * Parses one document.
     *
     * @param source the document's name, for messages
     * @param text the document
     * @return a cursor at its root
     * @throws JsonException if it is not exactly one well-formed value
     */
    public static JsonCursor parse(String source, String text) {
        try (JsonParser parser = FACTORY.createParser(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            return parse(source, parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Parses one line of a JSON Lines document.
     *
     * @param source the document's name, for messages
     * @param number the number of the line, counted from 1
     * @param line the line
     * @return a cursor at its root
     * @throws JsonException if it is not exactly one well-formed value; names document, line and column
     */
    public static JsonCursor parseLine(String source, long number, String line) {
        String place = source + ":" + number;
        try {
            return parse(place, line);
        } catch (JsonException e) {
            String column = e.place().substring(e.place().indexOf(':') + 1);
            throw new JsonException(place, column, e.problem());
        }
    }

    /**
     * Parses one document in UTF-8.
     *
     * @param source the document's name, for messages
     * @param in the document; not closed
     * @return a cursor at its root
     * @throws JsonException if it is not exactly one well-formed value
     * @throws IOException if reading fails
     */
    public static JsonCursor parse(String source, InputStream in) throws IOException {
        return parse(source, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }

    private static JsonCursor parse(String source, JsonParser parser) throws IOException {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new JsonException(source, "", "expected a JSON document, found nothing");
            }
            Object value = value(source, parser);
            if (parser.nextToken() != null) {
                throw new JsonException(source, place(parser), "expected the end, found more after the JSON value");
            }
            return new JsonCursor(source, value);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
            String place = at.getLineNr() + ":" + at.getColumnNr();
            throw new JsonException(source, place, "not valid JSON: " + firstSentence(e.getOriginalMessage()));
        }
    }

    @Nullable
    private static Object value(String source, JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(source, parser);
            case START_ARRAY -> array(source, parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(source, parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static Map<String, Object> object(String source, JsonParser parser) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            object.put(name, value(source, parser));
        }
        return object;
    }

    private static List<Object> array(String source, JsonParser parser) throws IOException {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(source, parser));
        }
        return array;
    }

    private static BigDecimal number(String source, JsonParser parser) throws IOException {
        BigDecimal number;
        try {
            number = parser.getDecimalValue();
        } catch (NumberFormatException e) {
            throw beyond(source, parser);
        }
        if (Math.abs((long) number.scale()) > MAX_SCALE || number.precision() > MAX_SCALE) {
            throw beyond(source, parser);
        }
        return number;
    }

    private static JsonException beyond(String source, JsonParser parser) throws IOException {
        String text = parser.getText();
        String found = text.length() > 20 ? text.substring(0, 20) + "..." : text;
        return new JsonException(source, place(parser), "the number " + found + " is beyond any unit used here");
    }

    private static String place(JsonParser parser) {
        JsonLocation at = parser.currentTokenLocation();
        return at.getLineNr() + ":" + at.getColumnNr();
    }

    /** What the parser says, without its own switches and sources, which tell a reader of the message nothing. */
    private static String firstSentence(String message) {
        int end = message.indexOf('\n');
        String first =
                SOURCE.matcher(end < 0 ? message : message.substring(0, end)).replaceAll("$1");
        return SWITCH.matcher(first).replaceAll("");
    }

    /**
     * Writes a tree of plain values.
     *
     * @param tree maps, collections, strings, numbers, booleans, nulls
     * @param pretty over several lines with two spaces of indent, or on one line
     * @return the JSON text, without a line end
     */
    public static String write(@Nullable Object tree, boolean pretty) {
        try {
            if (!pretty) {
                return WRITER.writeValueAsString(tree);
            }
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            DefaultPrettyPrinter printer =
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
            return WRITER.writer(printer).writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a tree of plain values: " + e.getOriginalMessage(), e);
        }
    }
}
