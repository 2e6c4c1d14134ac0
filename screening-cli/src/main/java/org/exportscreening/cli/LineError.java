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
        Map<String, Object> error = new LinkedHashMap<>();
        id(line).ifPresent(id -> error.put("id", id));
        error.put("line", number);
        error.put("error", e.getMessage());
        return Json.write(error, false);
    }

    /** The id of the line, if that much of it can be read. */
    private static Optional<String> id(String line) {
        try {
            return Json.parse("", line).find("id").map(JsonCursor::text);
        } catch (JsonException e) {
            return Optional.empty();
        }
    }
}
