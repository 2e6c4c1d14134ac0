package org.exportscreening.list.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListId;
import org.exportscreening.list.format.CsvMapping.Column;
import org.exportscreening.list.format.CsvMapping.Field;

/** Reads the file form of a {@link CsvMapping}, strictly. */
final class CsvMappingJson {

    private static final List<String> KEYS = List.of("list", "format", "separator", "columns", "constants", "ignored");
    private static final List<String> COLUMN_KEYS = List.of("column", "separator", "after", "before");

    private final String source;

    private CsvMappingJson(String source) {
        this.source = source;
    }

    static CsvMapping read(String source, Reader text) throws IOException {
        try {
            JsonNode tree = JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .readTree(text);
            return new CsvMappingJson(source).mapping(tree);
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            long column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            String found = Shown.of(String.valueOf(e.getOriginalMessage()));
            throw new ListDataException(source, line, column, "expected JSON, found: " + found, e);
        } catch (IllegalArgumentException e) {
            throw new ListDataException(source, 0, 0, Shown.message(String.valueOf(e.getMessage())), e);
        }
    }

    private CsvMapping mapping(JsonNode tree) {
        checkKeys("/", tree, KEYS);
        if (!text("/format", tree.path("format")).equals("csv")) {
            throw problem("/format", "expected \"csv\"", tree.path("format"));
        }
        String separator = tree.has("separator") ? text("/separator", tree.path("separator")) : ",";
        if (separator.length() != 1) {
            throw problem("/separator", "expected one character", tree.path("separator"));
        }
        Map<Field, List<Column>> columns = new EnumMap<>(Field.class);
        JsonNode mapped = tree.path("columns");
        checkKeys("/columns", mapped, keys());
        mapped.fieldNames()
                .forEachRemaining(key -> columns.put(field(key), columns("/columns/" + key, mapped.get(key))));
        Map<Field, String> constants = new EnumMap<>(Field.class);
        JsonNode fixed = tree.path("constants");
        if (!fixed.isMissingNode()) {
            checkKeys("/constants", fixed, keys());
            fixed.fieldNames()
                    .forEachRemaining(key -> constants.put(field(key), text("/constants/" + key, fixed.get(key))));
        }
        Set<String> ignored = new LinkedHashSet<>(texts("/ignored", tree.path("ignored")));
        return new CsvMapping(
                ListId.parse(text("/list", tree.path("list"))), separator.charAt(0), columns, constants, ignored);
    }

    private List<Column> columns(String path, JsonNode node) {
        List<Column> columns = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(one -> columns.add(column(path, one)));
        } else {
            columns.add(column(path, node));
        }
        return columns;
    }

    private Column column(String path, JsonNode node) {
        if (node.isTextual()) {
            return Column.of(node.textValue());
        }
        checkKeys(path, node, COLUMN_KEYS);
        JsonNode separator = node.path("separator");
        return new Column(
                text(path + "/column", node.path("column")),
                separator.isMissingNode() ? null : text(path + "/separator", separator),
                texts(path + "/after", node.path("after")),
                texts(path + "/before", node.path("before")));
    }

    private void checkKeys(String path, JsonNode node, List<String> keys) {
        if (!node.isObject()) {
            throw problem(path, "expected an object", node);
        }
        node.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                throw new ListDataException(
                        source,
                        path + ": expected one of " + String.join(", ", keys) + "; found \"" + Shown.of(key)
                                + "\", did you mean \"" + Nearest.of(key, keys) + "\"?");
            }
        });
    }

    private String text(String path, JsonNode node) {
        if (!node.isTextual() || node.textValue().isEmpty()) {
            throw problem(path, "expected a text", node);
        }
        return node.textValue();
    }

    private List<String> texts(String path, JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (!node.isMissingNode()) {
            if (!node.isArray()) {
                throw problem(path, "expected an array of texts", node);
            }
            node.forEach(one -> texts.add(text(path, one)));
        }
        return texts;
    }

    private ListDataException problem(String path, String expected, JsonNode node) {
        String found = node.isMissingNode() ? "nothing" : Shown.of(node.toString());
        return new ListDataException(source, path + ": " + expected + ", found " + found + ".");
    }

    private static Field field(String key) {
        return Arrays.stream(Field.values())
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> keys() {
        return Arrays.stream(Field.values()).map(Field::key).toList();
    }
}
