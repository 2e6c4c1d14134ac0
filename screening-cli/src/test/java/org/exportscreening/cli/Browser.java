package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a person does in a browser and sees there. For one test at a time. */
final class Browser implements AutoCloseable {
    private static final int PHONE = 600;

    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z][a-z]+(?:,? [a-z]{2,}){2,}");

    private final DevTools tools;

    private Browser(DevTools tools) throws Exception {
        this.tools = tools;
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            tools.call(domain + ".enable", Map.of());
        }
        scheme("light");
    }

    /**
     * Starts the browser; where there is none the test is skipped.
     *
     * @param profile an empty folder for its profile
     */
    static Browser start(Path profile) throws Exception {
        return new Browser(DevTools.start(profile));
    }

    /** Makes the window as large as this; a narrow one is that of a phone. */
    void size(int width, int height) throws Exception {
        tools.call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < PHONE));
    }

    /** As a reader has it who likes a light page, or a dark one; and no motion, so that nothing has to be waited for. */
    void scheme(String scheme) throws Exception {
        tools.call(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /**
     * Opens an address.
     *
     * @param ready an expression that holds once it is there
     */
    void open(String address, String ready) throws Exception {
        tools.events().clear();
        tools.call("Page.navigate", Map.of("url", address));
        waitFor(ready);
    }

    /** Opens a file in a window of a size. */
    void open(Path file, int width, int height) throws Exception {
        size(width, height);
        String address = file.toUri().toString();
        // Where the address is the one before, the document of before is not taken for the new one.
        evaluate("document.documentElement.dataset.before = 'true'");
        open(
                address,
                "location.protocol === 'file:' && document.readyState === 'complete'"
                        + " && !document.documentElement?.dataset.before");
    }

    /** Loads the page anew. */
    void reload(String ready) throws Exception {
        evaluate("document.documentElement.dataset.before = 'true'");
        tools.call("Page.reload", Map.of());
        waitFor("!document.documentElement?.dataset.before && (" + ready + ")");
    }

    /** The value of an expression on the page. */
    JsonNode evaluate(String expression) throws Exception {
        JsonNode answer = tools.call(
                "Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        assertThat(answer.has("exceptionDetails"))
                .as(expression + ": " + answer)
                .isFalse();
        return answer.path("result").path("value");
    }

    /** Waits until an expression holds. */
    void waitFor(String condition) throws Exception {
        long end = System.nanoTime() + DevTools.PATIENCE.toNanos();
        while (!holds(condition)) {
            assertThat(System.nanoTime()).as("waited in vain for " + condition).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private boolean holds(String condition) throws Exception {
        try {
            return evaluate("Boolean(" + condition + ")").asBoolean();
        } catch (ExecutionException e) {
            // The page was left while it was asked: the next one is asked again.
            return false;
        }
    }

    /** What stands on the page in English, in three words in a row; not what is quoted, nor names and codes, marked as such. */
    List<String> english() throws Exception {
        String text = evaluate("""
                        (() => { const copy = document.documentElement.cloneNode(true);
                          copy.querySelectorAll('[translate=no], script, style').forEach(e => e.remove());
                          const said = [...copy.querySelectorAll('*')].flatMap(e =>
                            ['aria-label', 'title', 'placeholder', 'alt'].map(a => e.getAttribute(a)).filter(Boolean));
                          return copy.textContent + '\\n' + said.join('\\n'); })()
                        """).asText();
        return ENGLISH.matcher(text.replaceAll("\u201c[^\u201d]*\u201d", "(quoted)"))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** The text that is to be seen of the first such element; empty if there is none. */
    String text(String selector) throws Exception {
        return evaluate("document.querySelector(" + quoted(selector) + ")?.innerText ?? ''")
                .asText();
    }

    int count(String selector) throws Exception {
        return evaluate("document.querySelectorAll(" + quoted(selector) + ").length")
                .asInt();
    }

    void click(String selector) throws Exception {
        evaluate("document.querySelector(" + quoted(selector) + ").click()");
    }

    /** Types into a field, as far as the page can tell. */
    void type(String selector, String text) throws Exception {
        evaluate("(e => { e.focus(); e.value = " + quoted(text)
                + "; e.dispatchEvent(new Event('input', {bubbles: true}));"
                + " e.dispatchEvent(new Event('change', {bubbles: true})); })(document.querySelector("
                + quoted(selector)
                + "))");
    }

    void submit(String selector) throws Exception {
        evaluate("document.querySelector(" + quoted(selector) + ").requestSubmit()");
    }

    /** Presses and releases a key. */
    void press(String key, int code) throws Exception {
        String text = key.equals("Enter") ? "\r" : "";
        tools.call(
                "Input.dispatchKeyEvent",
                Map.of("type", "keyDown", "key", key, "code", key, "windowsVirtualKeyCode", code, "text", text));
        tools.call(
                "Input.dispatchKeyEvent",
                Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
    }

    void chooseFile(String selector, Path file) throws Exception {
        int document = tools.call("DOM.getDocument", Map.of())
                .path("root")
                .path("nodeId")
                .asInt();
        int node = tools.call("DOM.querySelector", Map.of("nodeId", document, "selector", selector))
                .get("nodeId")
                .asInt();
        tools.call("DOM.setFileInputFiles", Map.of("nodeId", node, "files", List.of(file.toString())));
    }

    /** Lets what is saved go into a folder. */
    void saveTo(Path folder) throws Exception {
        tools.call("Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
    }

    /** What the window shows, with an element at its top; without the blinking mark of where is typed. */
    byte[] picture(String selector) throws Exception {
        evaluate("document.documentElement.style.caretColor = 'transparent'");
        for (int time = 0; time < 2; time++) {
            // Once more when all is laid out: what comes late, such as a font, moves what is below it.
            evaluate("document.querySelector(" + quoted(selector)
                    + ").scrollIntoView({behavior: 'instant', block: 'start'})");
            evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))");
        }
        return decoded(tools.call("Page.captureScreenshot", Map.of("format", "png")));
    }

    /** The upper part of the page. */
    byte[] picture(int width, int height) throws Exception {
        return decoded(tools.call(
                "Page.captureScreenshot",
                Map.of(
                        "format",
                        "png",
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1))));
    }

    private static byte[] decoded(JsonNode answer) {
        return Base64.getDecoder().decode(answer.path("data").asText());
    }

    /** What the page complained of on its console since it was opened, and what its policy blocked. */
    List<String> complaints() {
        return tools.events().stream()
                .filter(e -> List.of("Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled")
                        .contains(e.path("method").asText()))
                .map(JsonNode::toString)
                .toList();
    }

    /** What the page asked for since it was opened. */
    List<String> requests() {
        return tools.events().stream()
                .filter(e -> e.path("method").asText().equals("Network.requestWillBeSent"))
                .map(e -> e.at("/params/request/url").asText())
                .toList();
    }

    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }

    @Override
    public void close() {
        tools.close();
    }
}
