package org.exportscreening.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * So much of JSON Schema as an OpenAPI document of ours uses; a keyword beyond that is an error. Stricter in one point: what a
 * schema with properties does not name is wrong, so that what is answered is described.
 */
final class JsonSchema {
    private static final List<String> KNOWN = List.of(
            "$ref",
            "type",
            "required",
            "properties",
            "additionalProperties",
            "items",
            "enum",
            "pattern",
            "format",
            "minimum",
            "maximum",
            "default",
            "description");

    private final JsonNode document;

    /** A checker that finds references in a document. */
    JsonSchema(JsonNode document) {
        this.document = document;
    }

    /** What is wrong with a value, each with its place; empty if nothing is. */
    List<String> problems(String name, JsonNode value) {
        List<String> problems = new ArrayList<>();
        check(document.at("/components/schemas/" + name), value, name, problems);
        return problems;
    }

    private void check(JsonNode schema, JsonNode value, String place, List<String> problems) {
        schema.fieldNames().forEachRemaining(word -> {
            if (!KNOWN.contains(word)) {
                problems.add(place + ": the keyword " + word + " is not known here");
            }
        });
        if (schema.isMissingNode()) {
            problems.add(place + ": no schema");
        } else if (schema.has("$ref")) {
            check(document.at(schema.get("$ref").asText().substring(1)), value, place, problems);
        } else if (!ofType(schema.path("type"), value)) {
            problems.add(place + ": expected " + schema.get("type") + ", found " + value);
        } else {
            single(schema, value, place, problems);
            object(schema, value, place, problems);
            for (int i = 0; i < value.size() && schema.has("items"); i++) {
                check(schema.get("items"), value.get(i), place + "[" + i + "]", problems);
            }
        }
    }

    private static boolean ofType(JsonNode type, JsonNode value) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (ofType(one, value)) {
                    return true;
                }
            }
            return false;
        }
        return switch (type.asText()) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> type.isMissingNode();
        };
    }

    private static void single(JsonNode schema, JsonNode value, String place, List<String> problems) {
        boolean listed = !schema.has("enum");
        for (JsonNode one : schema.path("enum")) {
            listed |= one.equals(value);
        }
        boolean fits = !schema.has("pattern")
                || Pattern.compile(schema.get("pattern").asText())
                        .matcher(value.asText())
                        .find();
        boolean within = value.asDouble() >= schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY)
                && value.asDouble() <= schema.path("maximum").asDouble(Double.POSITIVE_INFINITY);
        if (!listed || !fits || (value.isNumber() && !within)) {
            problems.add(place + ": " + value + " is not as " + schema);
        }
    }

    private void object(JsonNode schema, JsonNode value, String place, List<String> problems) {
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.asText())) {
                problems.add(place + ": without " + name);
            }
        }
        JsonNode more = schema.path("additionalProperties");
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            String where = place + "." + member.getKey();
            JsonNode known = schema.path("properties").path(member.getKey());
            if (!known.isMissingNode()) {
                check(known, member.getValue(), where, problems);
            } else if (more.isObject()) {
                check(more, member.getValue(), where, problems);
            } else if (schema.has("properties")) {
                problems.add(where + ": not described");
            }
        }
    }
}
