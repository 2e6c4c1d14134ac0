package org.exportscreening.list.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListId;
import org.exportscreening.list.store.SourceUpdate.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ListDownloaderTest {

    private static final DownloadSettings QUICK = new DownloadSettings(
            Duration.ofMillis(1500),
            Duration.ofMillis(300),
            Duration.ofSeconds(5),
            3,
            Duration.ofSeconds(2),
            Duration.ofSeconds(20),
            100_000);

    @TempDir
    private Path folder;

    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private HttpServer server;
    private ListStore store;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        store = storeNow();
    }

    @AfterEach
    void stopServer() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void downloadsAndImports() {
        serve("/el", exchange -> answer(exchange, 200, list("EL", 3)));
        SourceUpdate update = update("el");
        assertThat(update.outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(update.messages()).containsExactly("EL: 3 entries, before 0.");
        assertThat(store.status().lists().get(0).confirmed()).isEqualTo(now);
        assertThat(pauses).isEmpty();
    }

    @Test
    void whatTheServerSaysIsUnchangedIsNotDownloadedAgainButConfirmed() {
        serve("/el", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"one\"");
            if ("\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                answer(exchange, 304, null);
            } else {
                answer(exchange, 200, list("EL", 3));
            }
        });
        update("el");
        now = now.plus(Duration.ofDays(3));
        store = storeNow();
        assertThat(store.status().lists().get(0).ageDays()).isEqualTo(3);
        assertThat(update("el").outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(store.status().lists().get(0).ageDays()).isZero();
        assertThat(store.snapshots()).hasSize(1);
        // when another import took its place, the file is needed in full
        store.imports(List.of(ListFiles.write(folder, "own.json", list("EL", 4))), ImportPolicy.DEFAULT);
        assertThat(storeUpdate(ImportPolicy.DEFAULT.force(), "el").get(0).outcome())
                .isEqualTo(Outcome.UPDATED);
    }

    @Test
    void triesAgainWithGrowingPauses() {
        serve("/el", exchange -> {
            if (requests.size() < 3) {
                exchange.getResponseHeaders().set("Retry-After", requests.size() == 1 ? "7" : "nonsense");
                answer(exchange, 503, "busy");
            } else {
                answer(exchange, 200, list("EL", 3));
            }
        });
        assertThat(update("el").outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(pauses).hasSize(2);
        assertThat(pauses.get(0)).isEqualTo(Duration.ofSeconds(7));
        assertThat(pauses.get(1)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void givesUpAndSaysHowOldTheListInForceIs() {
        store.imports(List.of(ListFiles.write(folder, "el.json", list("EL", 3))), ImportPolicy.DEFAULT);
        now = now.plus(Duration.ofDays(5));
        store = storeNow();
        serve("/el", exchange -> answer(exchange, 500, "broken"));
        serve("/dpl", exchange -> answer(exchange, 200, list("DPL", 2)));
        List<SourceUpdate> updates = storeUpdate(ImportPolicy.DEFAULT, "el", "dpl");
        assertThat(updates).extracting(SourceUpdate::outcome).containsExactly(Outcome.FAILED, Outcome.UPDATED);
        assertThat(updates.get(0).messages().get(0)).contains("status 500", "after 3 attempts");
        assertThat(updates.get(0).messages().get(1)).isEqualTo("In force stays: EL 5 days old.");
        assertThat(counts()).isEqualTo(Map.of(ListId.EL, 3, ListId.DPL, 2));
    }

    @Test
    void goesOnWhereItBrokeOff() {
        byte[] whole = list("EL", 200).getBytes(StandardCharsets.UTF_8);
        serve("/el", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"one\"");
            String range = exchange.getRequestHeaders().getFirst("Range");
            if (range == null) {
                exchange.sendResponseHeaders(200, whole.length);
                exchange.getResponseBody().write(whole, 0, whole.length / 2);
                exchange.getResponseBody().flush();
                exchange.close();
            } else {
                int from = Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
                assertThat(exchange.getRequestHeaders().getFirst("If-Range")).isEqualTo("\"one\"");
                exchange.getResponseHeaders()
                        .set("Content-Range", "bytes " + from + "-" + (whole.length - 1) + "/" + whole.length);
                exchange.sendResponseHeaders(206, whole.length - from);
                exchange.getResponseBody().write(whole, from, whole.length - from);
                exchange.close();
            }
        });
        assertThat(update("el").outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(requests).hasSize(2);
        assertThat(counts()).isEqualTo(Map.of(ListId.EL, 200));
    }

    @Test
    void aCutFileWithoutProofOfItsEditionStartsOver() {
        byte[] whole = list("EL", 200).getBytes(StandardCharsets.UTF_8);
        serve("/el", exchange -> {
            assertThat(exchange.getRequestHeaders().containsKey("Range")).isFalse();
            exchange.sendResponseHeaders(200, whole.length);
            exchange.getResponseBody().write(whole, 0, requests.size() == 1 ? 100 : whole.length);
            exchange.close();
        });
        assertThat(update("el").outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(counts()).isEqualTo(Map.of(ListId.EL, 200));
    }

    @Test
    void aServerThatAlwaysCutsIsNeverBelieved() {
        serve("/el", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(list("EL", 3).getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        assertThat(update("el").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(store.current()).isEmpty();
    }

    @Test
    void aServerThatStallsIsLeft() {
        serve("/body", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("{".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            await();
        });
        serve("/head", exchange -> await());
        List<SourceUpdate> updates = storeUpdate(ImportPolicy.DEFAULT, "body", "head");
        assertThat(updates.get(0).messages().get(0)).contains("the server stopped sending");
        assertThat(updates.get(1).messages().get(0)).contains("the server did not answer in time");
        assertThat(updates.get(1).messages().get(1)).isEqualTo("None of its lists is in force.");
    }

    @Test
    void followsRedirectsWithinBounds() {
        serve("/el", exchange -> redirect(exchange, "/moved"));
        serve("/moved", exchange -> answer(exchange, 200, list("EL", 3)));
        serve("/loop", exchange -> redirect(exchange, "/loop"));
        serve("/away", exchange -> redirect(exchange, "http://example.com/list"));
        serve("/nowhere", exchange -> redirect(exchange, "file:///etc/hosts"));
        List<SourceUpdate> updates = storeUpdate(ImportPolicy.DEFAULT, "el", "loop", "away", "nowhere");
        assertThat(updates)
                .extracting(SourceUpdate::outcome)
                .containsExactly(Outcome.UPDATED, Outcome.FAILED, Outcome.FAILED, Outcome.FAILED);
        assertThat(updates.get(1).messages().get(0)).contains("redirects more than 5 times");
        assertThat(updates.get(2).messages().get(0)).contains("http://example.com/list\", which is not allowed");
        assertThat(pauses).isEmpty();
        assertThat(requests).hasSize(2 + 6 + 1 + 1);
    }

    @Test
    void onlyHttpsOrThisMachine() {
        assertThat(Redirects.follow(URI.create("https://example.com/a"), "b")).hasToString("https://example.com/b");
        assertThat(Redirects.follow(URI.create("https://example.com/a"), "http://example.com/a"))
                .isNull();
        assertThat(Redirects.follow(URI.create("https://example.com/a"), "http://127.0.0.1/a"))
                .isNull();
        assertThat(Redirects.follow(URI.create("https://example.com/a"), "::")).isNull();
        assertThatThrownBy(() -> new DownloadFile("a.csv", URI.create("http://example.com/a")))
                .hasMessageContaining("needs an https address");
        assertThatThrownBy(() -> new DownloadFile("../a.csv", URI.create("https://example.com/a")))
                .hasMessageContaining("plain file name");
        assertThatThrownBy(() -> new ListDownloader(
                        store,
                        List.of(),
                        HttpClient.newBuilder()
                                .followRedirects(HttpClient.Redirect.ALWAYS)
                                .build(),
                        QUICK,
                        pauses::add,
                        new Random(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNoListIsNotImported() {
        serve("/html", exchange -> answer(exchange, 200, "\n<!DOCTYPE html><html>Maintenance</html>"));
        serve("/empty", exchange -> answer(exchange, 200, ""));
        serve("/large", exchange -> answer(exchange, 200, " ".repeat(100_001)));
        serve("/missing", exchange -> answer(exchange, 404, "no"));
        List<SourceUpdate> updates = storeUpdate(ImportPolicy.DEFAULT, "html", "empty", "large", "missing");
        assertThat(updates).extracting(SourceUpdate::outcome).containsOnly(Outcome.FAILED);
        assertThat(updates.get(0).messages().get(0)).contains("a web page instead of a list");
        assertThat(updates.get(1).messages().get(0)).contains("found an empty file");
        assertThat(updates.get(2).messages().get(0)).contains("larger than the 100000 bytes");
        assertThat(updates.get(3).messages().get(0)).contains("status 404");
        assertThat(requests).hasSize(4);
    }

    @Test
    void aListThatShrankIsRefused() {
        store.imports(List.of(ListFiles.write(folder, "el.json", list("EL", 100))), ImportPolicy.DEFAULT);
        serve("/el", exchange -> answer(exchange, 200, list("EL", 50)));
        SourceUpdate update = update("el");
        assertThat(update.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(update.isTrouble()).isTrue();
        assertThat(counts()).isEqualTo(Map.of(ListId.EL, 100));
    }

    @Test
    void aCompressedListIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(list("EL", 3).getBytes(StandardCharsets.UTF_8));
        }
        serve("/el", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, bytes.size());
            exchange.getResponseBody().write(bytes.toByteArray());
            exchange.close();
        });
        assertThat(update("el").outcome()).isEqualTo(Outcome.UPDATED);
    }

    @Test
    void theBundledAddressesAreReadableAndOwnOnesReplaceThem() throws IOException {
        List<DownloadSource> bundled = DownloadSource.of(folder);
        assertThat(bundled).extracting(DownloadSource::id).contains("csl", "sdn", "el");
        assertThat(bundled.stream().filter(DownloadSource::enabled)).hasSize(1);
        Files.writeString(
                folder.resolve("downloads.json"),
                "{\"sources\": [{\"id\": \"own\", \"title\": \"Own\", \"enabled\": true, \"lists\": [\"1260H\"],"
                        + " \"files\": [{\"name\": \"a.csv\", \"url\": \"https://example.com/a\"}]}]}");
        assertThat(DownloadSource.of(folder).get(0).lists()).containsExactly(ListId.CMC_1260H);
        for (String bad : List.of(
                "{\"sources\": [{\"id\": \"own\"}]}",
                "{\"sources\": [], \"more\": 1}",
                "{\"sources\": [{\"id\": \"own\", \"title\": \"\", \"enabled\": true, \"lists\": [\"XX\"], \"files\": []}]}",
                "nonsense")) {
            Files.writeString(folder.resolve("downloads.json"), bad);
            assertThatThrownBy(() -> DownloadSource.of(folder))
                    .isInstanceOf(ListDataException.class)
                    .hasMessageContaining("downloads.json");
        }
    }

    private ListStore storeNow() {
        return ListStore.at(folder.resolve("data"), Clock.fixed(now, ZoneOffset.UTC));
    }

    private SourceUpdate update(String source) {
        return storeUpdate(ImportPolicy.DEFAULT, source).get(0);
    }

    private List<SourceUpdate> storeUpdate(ImportPolicy policy, String... names) {
        List<DownloadSource> sources = Arrays.stream(names)
                .map(name -> new DownloadSource(
                        name,
                        name,
                        true,
                        Set.of(name.equals("dpl") ? ListId.DPL : ListId.EL),
                        List.of(new DownloadFile(name + ".json", address(name)))))
                .toList();
        return new ListDownloader(store, sources, ListDownloader.client(), QUICK, pauses::add, new Random(1))
                .update(policy);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + path);
    }

    private void serve(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            requests.add(path);
            handler.handle(exchange);
        });
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        answer(exchange, 302, null);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body == null || bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private static String list(String list, int entries) {
        return ListFiles.json(list, ListFiles.names("Party", entries));
    }

    private Map<ListId, Integer> counts() {
        return store.current().orElseThrow().info().entries();
    }
}
