package org.exportscreening.cli.web;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page: the files that it is made of, each by its address. No other file can be asked for. Stateless. */
final class StaticFiles {
    private static final List<String> FILES = List.of(
            "index.html",
            "app.css",
            "app.js",
            "api.js",
            "dom.js",
            "search.js",
            "match.js",
            "transaction.js",
            "questions.js",
            "inputs.js",
            "determination.js",
            "batch.js",
            "decision.js",
            "review.js",
            "lists.js",
            "icon.svg",
            "openapi.json");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "json", Reply.JSON);

    private StaticFiles() {}

    static Map<String, Reply> all() {
        Map<String, Reply> files = new LinkedHashMap<>();
        for (String name : FILES) {
            String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
            files.put(name.equals("index.html") ? "/" : "/" + name, Reply.of(200, type, content(name)));
        }
        return files;
    }

    private static byte[] content(String name) {
        try (InputStream in = StaticFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
