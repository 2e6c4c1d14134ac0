package org.exportscreening.cli.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * What is sent back. Immutable, as far as the bytes are left alone.
 *
 * @param status the HTTP status
 * @param type the content type
 * @param body the content, where it is no file
 * @param file the content, where it is a file
 * @param headers further headers
 */
@SuppressWarnings("ArrayRecordComponent")
record Reply(int status, String type, byte[] body, @Nullable Path file, Map<String, String> headers) {
    static final String JSON = "application/json; charset=utf-8";

    Reply {
        headers = Map.copyOf(headers);
    }

    static Reply json(String json) {
        return json(200, json);
    }

    static Reply json(int status, String json) {
        return of(status, JSON, (json + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static Reply of(int status, String type, byte[] body) {
        return new Reply(status, type, body, null, Map.of());
    }

    static Reply file(String type, Path file) {
        return new Reply(200, type, new byte[0], file, Map.of());
    }

    Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, type, body, file, more);
    }
}
