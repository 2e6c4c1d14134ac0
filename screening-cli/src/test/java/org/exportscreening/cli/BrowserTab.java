package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** One tab of the real browser, without a window, driven over its DevTools protocol. */
final class BrowserTab implements AutoCloseable {
    static final Path PROGRAM = Path.of("/usr/bin/chromium");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private int last;

    /**
     * Starts a browser that knows nothing.
     *
     * @param profile an empty folder
     */
    BrowserTab(Path profile) throws IOException, InterruptedException {
        process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-dev-shm-usage",
                        "--hide-scrollbars",
                        "--lang=en-US",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolveSibling("browser.log").toFile())
                .start();
        HttpClient client = HttpClient.newHttpClient();
        Path portFile = profile.resolve("DevToolsActivePort");
        until(
                "the browser to start",
                () -> Files.exists(portFile) && Files.readAllLines(portFile).size() > 1);
        String port = Files.readAllLines(portFile).get(0);
        HttpRequest tabs = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .build();
        String found = client.send(tabs, HttpResponse.BodyHandlers.ofString()).body();
        JsonNode tab = JSON.readTree(found).get(0);
        socket = client.newWebSocketBuilder()
                .buildAsync(URI.create(tab.get("webSocketDebuggerUrl").asText()), new Listener())
                .join();
        send("Page.enable", Map.of());
        send("Runtime.enable", Map.of());
        send("Log.enable", Map.of());
    }

    /** Something that may not be so yet. */
    interface Check {
        boolean holds() throws IOException;
    }

    private static void until(String what, Check check) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!check.holds()) {
            assertThat(System.nanoTime()).as("waited in vain for " + what).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean whole) {
            text.append(data);
            if (whole) {
                received(Run.parse(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    private void received(JsonNode message) {
        if (message.has("id")) {
            waiting.remove(message.get("id").asInt()).complete(message);
            return;
        }
        switch (message.get("method").asText()) {
            case "Runtime.exceptionThrown" ->
                complaints.add(message.at("/params/exceptionDetails").toString());
            case "Log.entryAdded" -> {
                if (message.at("/params/entry/level").asText().equals("error")) {
                    complaints.add(message.at("/params/entry").toString());
                }
            }
            default -> {
                // Of no interest here.
            }
        }
    }

    private JsonNode send(String method, Map<String, ?> parameters) {
        int id = ++last;
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        socket.sendText(message.toString(), true).join();
        JsonNode said = answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        assertThat(said.has("error")).as(method + ": " + said).isFalse();
        return said.get("result");
    }

    /** What the browser complained of: errors of scripts, and what the page's policy blocked. */
    List<String> complaints() {
        return new ArrayList<>(complaints);
    }

    void open(String address) throws IOException, InterruptedException {
        send("Page.navigate", Map.of("url", address));
        waitFor("document.body && document.body.dataset.ready === 'true'");
    }

    void reload() throws IOException, InterruptedException {
        eval("document.body.dataset.ready = 'before'");
        send("Page.reload", Map.of());
        waitFor("document.body && document.body.dataset.ready === 'true'");
    }

    /** The value of an expression. */
    JsonNode eval(String expression) {
        JsonNode said =
                send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        assertThat(said.has("exceptionDetails")).as(expression + ": " + said).isFalse();
        return said.get("result").path("value");
    }

    void waitFor(String condition) throws IOException, InterruptedException {
        until(condition, () -> eval("Boolean(" + condition + ")").asBoolean());
    }

    String text(String selector) {
        return eval("document.querySelector(" + quoted(selector) + ")?.innerText ?? ''")
                .asText();
    }

    void click(String selector) {
        eval("document.querySelector(" + quoted(selector) + ").click()");
    }

    /** Types into a field, as far as the page can tell. */
    void type(String selector, String text) {
        eval("(e => { e.focus(); e.value = " + quoted(text) + "; e.dispatchEvent(new Event('input', {bubbles: true}));"
                + " e.dispatchEvent(new Event('change', {bubbles: true})); })(document.querySelector("
                + quoted(selector)
                + "))");
    }

    /** A key as it is pressed on a keyboard. */
    void press(String key, int code) {
        Map<String, Object> parameters = Map.of("key", key, "code", key, "windowsVirtualKeyCode", code);
        send("Input.dispatchKeyEvent", with(parameters, key.equals("Enter") ? "keyDown" : "rawKeyDown"));
        send("Input.dispatchKeyEvent", with(parameters, "keyUp"));
    }

    private static Map<String, Object> with(Map<String, Object> parameters, String type) {
        Map<String, Object> all = new java.util.HashMap<>(parameters);
        all.put("type", type);
        if (type.equals("keyDown")) {
            all.put("text", "\r");
        }
        return all;
    }

    void chooseFile(String selector, Path file) {
        int document =
                send("DOM.getDocument", Map.of()).path("root").path("nodeId").asInt();
        int node = send("DOM.querySelector", Map.of("nodeId", document, "selector", selector))
                .get("nodeId")
                .asInt();
        send("DOM.setFileInputFiles", Map.of("nodeId", node, "files", List.of(file.toString())));
    }

    void size(int width, int height, boolean phone) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
    }

    /** A picture of the page with an element at its top. */
    void picture(Path file, String selector) throws IOException {
        eval("document.querySelector(" + quoted(selector) + ").scrollIntoView({behavior: 'instant', block: 'start'})");
        String data = send("Page.captureScreenshot", Map.of("format", "png"))
                .get("data")
                .asText();
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(data));
    }

    static String quoted(String text) {
        return JSON.getNodeFactory().textNode(text).toString();
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
    }
}
