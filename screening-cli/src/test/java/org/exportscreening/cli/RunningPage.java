package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * {@code serve} as a user starts it, on a free port, in an empty folder, from before the first test of a class until after the
 * last one. Then it must have written nothing on standard output, and told of no error of its own.
 */
final class RunningPage implements BeforeAllCallback, AfterAllCallback {
    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/start\\?token=(\\S+)");
    /** Holds in the browser once the page is there. */
    static final String READY = "document.body && document.body.dataset.ready === 'true'";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicInteger status = new AtomicInteger(-1);
    private final Clock clock;
    private Path home;
    private Thread thread;

    RunningPage() {
        this(Clock.systemUTC());
    }

    /** Whose decisions are made at a time. */
    RunningPage(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        home = Files.createTempDirectory("page");
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                Map.of(),
                home,
                clock);
        thread = new Thread(() -> status.set(Main.run(terminal, "serve", "--port", "0")), "serve");
        thread.start();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!messages().contains("serving on") && thread.isAlive() && System.nanoTime() < end) {
            pause();
        }
        assertThat(messages()).contains("serving on http://127.0.0.1:" + port() + "/");
    }

    static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The home folder of the one who runs it. */
    Path home() {
        return home;
    }

    String messages() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Matcher lastLink() {
        Matcher matcher = LINK.matcher(messages());
        Matcher last = LINK.matcher(messages());
        while (matcher.find()) {
            last.find();
        }
        return last;
    }

    int port() {
        return Integer.parseInt(lastLink().group(1));
    }

    /** The address that lets a browser in; another one each time that it was used. */
    String link() {
        return lastLink().group();
    }

    /** Sends a request as it is, and reads all that comes back. */
    Http send(String request) throws IOException {
        return Http.send(port(), request);
    }

    Http get(String path, String... headers) throws IOException {
        return send(Http.head("GET", path, port(), headers) + "\r\n");
    }

    Http post(String path, String type, String body, String... headers) throws IOException {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return send(Http.head("POST", path, port(), headers) + "Content-Type: " + type + "\r\nContent-Length: " + length
                + "\r\n\r\n" + body);
    }

    Http json(String path, String body, String... headers) throws IOException {
        return post(path, "application/json", body, headers);
    }

    /** A file of names once it is done with. */
    JsonNode finished(String id, String[] session) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode state = get("/api/batches/" + id, session).json();
        while (!Set.of("DONE", "FAILED").contains(state.get("state").asText()) && System.nanoTime() < end) {
            pause();
            state = get("/api/batches/" + id, session).json();
        }
        return state;
    }

    /** Opens the link: the header lines of a browser that was let in. */
    String[] enter() throws IOException {
        Http start = get(link().substring(link().indexOf("/start")));
        assertThat(start.status()).as(start.body()).isEqualTo(303);
        String cookie = "Cookie: " + start.header("Set-Cookie").split(";", -1)[0];
        String token = get("/api/session", cookie).json().get("token").asText();
        return new String[] {cookie, "X-Screening-Token: " + token};
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        thread.interrupt();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        assertThat(status).as(messages()).hasValue(ExitStatus.NOTHING_FOUND);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(messages()).doesNotContain("internal error").doesNotContain("\tat ");
        try (Stream<Path> all = Files.walk(home)) {
            all.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
        }
    }
}
