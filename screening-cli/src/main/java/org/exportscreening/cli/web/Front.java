package org.exportscreening.cli.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import org.exportscreening.list.ListDataException;
import org.exportscreening.rules.json.JsonException;

/** Where every request comes in: checks it, has it answered, and turns what goes wrong into one clear refusal. Thread-safe. */
final class Front implements HttpHandler {
    /** Nothing from outside, nothing inline, shown in no frame. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final Access access;
    private final Routes routes;
    private final Consumer<String> messages;

    Front(Access access, Routes routes, Consumer<String> messages) {
        this.access = access;
        this.routes = routes;
        this.messages = messages;
    }

    @Override
    public void handle(HttpExchange exchange) {
        Request request = new Request(exchange);
        try (exchange) {
            Reply reply = answer(request);
            request.drain();
            send(exchange, reply);
        } catch (IOException | UncheckedIOException e) {
            // The one who asked has gone, or took too long: there is nobody left to tell.
            exchange.close();
        }
    }

    private Reply answer(Request request) {
        try {
            access.checkHost(request);
            Routes.Route route = routes.find(request);
            if (request.path().startsWith("/api/")) {
                access.checkOrigin(request);
            }
            return route.answer(request);
        } catch (Refusal e) {
            return e.reply();
        } catch (JsonException e) {
            return Refusal.at(e.place(), firstLine(e)).reply();
        } catch (IllegalArgumentException e) {
            return Refusal.of(400, firstLine(e)).reply();
        } catch (ListDataException e) {
            return Refusal.of(503, firstLine(e)).reply();
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            messages.accept("internal error: " + e.getClass().getSimpleName() + ": " + firstLine(e));
            return Refusal.of(500, "internal error; the terminal says which").reply();
        }
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", reply.type());
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
        reply.headers().forEach(headers::set);
        long length = reply.file() == null ? reply.body().length : Files.size(reply.file());
        if (exchange.getRequestMethod().equals("HEAD") || length == 0) {
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(reply.status(), length);
        try (OutputStream out = exchange.getResponseBody()) {
            if (reply.file() == null) {
                out.write(reply.body());
            } else {
                Files.copy(reply.file(), out);
            }
        }
    }
}
