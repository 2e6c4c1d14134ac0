package org.exportscreening.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.json.JsonException;

/** What a batch says in place of the answer to a line that is in error. Stateless. */
final class LineError {
    private LineError() {}

    static String json(String line, long number, JsonException e) {
        return json(id(line), number, message(e));
    }

    static String json(Optional<String> id, long number, String message) {
        Map<String, Object> error = new LinkedHashMap<>();
        id.ifPresent(value -> error.put("id", value));
        error.put("line", number);
        error.put("error", message);
        return Json.write(error, false);
    }

    /** One sentence. An error of the program's own is one as well: the other lines are answered all the same. */
    static String message(RuntimeException e) {
        return e instanceof IllegalArgumentException || e instanceof JsonException
                ? String.valueOf(e.getMessage())
                : "internal error: " + e;
    }

    /** The id of the line, if that much of it can be read. */
    static Optional<String> id(String line) {
        try {
            return Json.parse("", line).find("id").map(JsonCursor::text);
        } catch (JsonException e) {
            return Optional.empty();
        }
    }
}
