package org.exportscreening.cli.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.exportscreening.rules.json.Json;

/** Which address does what. Thread-safe. */
final class Routes {
    private static final int SMALL = 256 << 10;
    private static final int TRANSACTION = 1 << 20;
    private static final String HTML = "text/html; charset=utf-8";

    private final Map<String, Map<String, Route>> byPath = new TreeMap<>();

    /** Answers a request. */
    @FunctionalInterface
    interface Route {
        Reply answer(Request request);
    }

    Routes(Answers answers, Access access, Batches batches) {
        StaticFiles.all().forEach((path, file) -> add("GET", path, request -> file));
        add("GET", "/start", request -> start(access, request));
        add("GET", "/api/session", request -> session(answers, access.needSession(request)));
        add("GET", "/api/status", request -> Reply.json(answers.status()));
        add("GET", "/api/facts", request -> Reply.json(answers.facts(language(request))));
        add("GET", "/api/words", request -> Reply.json(answers.words(language(request))));
        add("POST", "/api/name", request -> Reply.json(answers.name(request.json(SMALL), language(request))));
        add(
                "GET",
                "/api/entry",
                request -> Reply.json(answers.entry(request.query("id").orElse(""))));
        add("POST", "/api/classify", request -> Reply.json(answers.classify(request.json(SMALL), language(request))));
        add(
                "POST",
                "/api/transaction",
                request -> Reply.json(answers.transaction(request.json(TRANSACTION), language(request))));
        add(
                "POST",
                "/api/report",
                request -> saved("report.html", HTML, answers.report(request.json(TRANSACTION), language(request))));
        add("POST", "/api/record", request -> {
            access.checkToken(request);
            return saved("record.json", Reply.JSON, answers.record(request.json(TRANSACTION)));
        });
        add("POST", "/api/batches", request -> {
            access.checkToken(request);
            return batches.start(request);
        });
        add("GET", "/api/batches/{id}", request -> {
            access.needSession(request);
            return batches.status(id(request));
        });
        add("GET", "/api/batches/{id}/result", request -> {
            access.needSession(request);
            return batches.result(id(request));
        });
        add("GET", "/api/batches/{id}/matches", request -> {
            access.needSession(request);
            return batches.matches(id(request));
        });
        add("GET", "/api/decisions", request -> {
            access.needSession(request);
            return Reply.json(answers.decisions(language(request)));
        });
        add("POST", "/api/decisions", request -> {
            access.checkToken(request);
            return Reply.json(201, answers.decide(request.json(SMALL), language(request)));
        });
        add("POST", "/api/revocations", request -> {
            access.checkToken(request);
            return Reply.json(201, answers.revoke(request.json(SMALL)));
        });
    }

    private void add(String method, String path, Route route) {
        byPath.computeIfAbsent(path, p -> new LinkedHashMap<>()).put(method, route);
    }

    /** The route of a request. */
    Route find(Request request) {
        Map<String, Route> there = byPath.get(pattern(request.path()));
        if (there == null) {
            throw Refusal.of(404, "there is nothing at this address; / is the page, /openapi.json describes the rest");
        }
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        Route route = there.get(method);
        if (route == null) {
            List<String> allowed = List.copyOf(there.keySet());
            throw new Refusal(405, "expected " + String.join(" or ", allowed) + " here", allowed);
        }
        return route;
    }

    /** To be saved, not shown: the page's policy would not let a report's own style sheet in. */
    private static Reply saved(String name, String type, String content) {
        return Reply.of(200, type, content.getBytes(StandardCharsets.UTF_8))
                .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private static String pattern(String path) {
        return path.replaceFirst("^/api/batches/[a-z0-9]{1,20}", "/api/batches/{id}");
    }

    private static String id(Request request) {
        return request.path().split("/", -1)[3];
    }

    private static String language(Request request) {
        String language = request.query("lang").orElse("en");
        if (!List.of("en", "zh").contains(language)) {
            throw Refusal.of(400, "expected lang=en or lang=zh");
        }
        return language;
    }

    private static Reply start(Access access, Request request) {
        Access.Session session = access.enter(request.query("token").orElse(""));
        return Reply.of(303, "text/plain; charset=utf-8", new byte[0])
                .with("Location", "/")
                .with("Set-Cookie", access.setCookie(session));
    }

    private static Reply session(Answers answers, Access.Session session) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("token", session.token());
        tree.put("decides", answers.decides());
        return Reply.json(Json.write(tree, false));
    }
}
