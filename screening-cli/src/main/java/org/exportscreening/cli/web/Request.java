package org.exportscreening.cli.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One request as it came. Not thread-safe. */
final class Request {
    /** So much of a body that is refused is still read, so that the one who sends it gets to see the refusal. */
    private static final long DRAINED = 32L << 20;

    private static final int BUFFER = 1 << 16;

    private final HttpExchange exchange;
    private boolean read;

    Request(HttpExchange exchange) {
        this.exchange = exchange;
    }

    String method() {
        return exchange.getRequestMethod();
    }

    /** The path as it was sent, with nothing decoded: an encoded dot or slash names nothing that there is. */
    String path() {
        String path = exchange.getRequestURI().getRawPath();
        return path == null ? "" : path;
    }

    /** The host that the address itself names, as it does where it is meant for a proxy. */
    Optional<String> authority() {
        return Optional.ofNullable(exchange.getRequestURI().getRawAuthority());
    }

    /** A header that is sent once at most. */
    Optional<String> header(String name) {
        List<String> values = exchange.getRequestHeaders().getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Refusal.of(400, "the header " + name + " stands twice");
        }
        return values.stream().findFirst();
    }

    Optional<String> cookie(String name) {
        return exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
                .flatMap(line -> List.of(line.split(";", -1)).stream())
                .map(String::strip)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }

    Optional<String> query(String name) {
        String query = exchange.getRequestURI().getRawQuery();
        if (query == null) {
            return Optional.empty();
        }
        return List.of(query.split("&", -1)).stream()
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> decoded(pair.substring(name.length() + 1)))
                .findFirst();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(400, "the query of the address is not encoded as it should be");
        }
    }

    /** The body, if it is of the type and not above the limit. */
    byte[] body(String type, int limit) {
        String sent = header("Content-Type").orElse("");
        if (!isOfType(sent, type)) {
            throw Refusal.of(415, "expected the content type " + type + ", found " + (sent.isBlank() ? "none" : sent));
        }
        if (header("Content-Encoding")
                .filter(e -> !e.equalsIgnoreCase("identity"))
                .isPresent()) {
            throw Refusal.of(415, "expected a body that is not compressed");
        }
        if (declared() > limit) {
            throw tooLarge(limit);
        }
        try {
            byte[] bytes = exchange.getRequestBody().readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw tooLarge(limit);
            }
            read = true;
            return bytes;
        } catch (IOException e) {
            // Not what it was declared as, or the one who sends it is gone.
            read = true;
            throw Refusal.of(400, "the body could not be read");
        }
    }

    private static Refusal tooLarge(int limit) {
        return Refusal.of(413, "the body is too large; the limit is " + limit + " bytes");
    }

    /** The length that was declared; the server has checked that it is a number. */
    private long declared() {
        return header("Content-Length").map(Long::parseLong).orElse(0L);
    }

    private static boolean isOfType(String sent, String type) {
        String[] parts =
                sent.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "").split(";", -1);
        return parts[0].equals(type) && (parts.length == 1 || (parts.length == 2 && parts[1].equals("charset=utf-8")));
    }

    /** The body as text. */
    String json(int limit) {
        byte[] bytes = body("application/json", limit);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.of(400, "expected JSON in UTF-8");
        }
    }

    /** Reads what is left of the body, within limits. */
    void drain() throws IOException {
        if (read || declared() > DRAINED) {
            return;
        }
        InputStream in = exchange.getRequestBody();
        byte[] buffer = new byte[BUFFER];
        long left = DRAINED;
        for (int n = in.read(buffer); n >= 0 && left > 0; n = in.read(buffer)) {
            left -= n;
        }
    }
}
