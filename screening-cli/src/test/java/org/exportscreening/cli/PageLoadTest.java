package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many who ask at once are all answered, also where others are slow. */
class PageLoadTest {
    private static final int CLIENTS = 50;
    private static final int EACH = 6;
    private static final Duration BOUND = Duration.ofSeconds(60);

    @RegisterExtension
    static final RunningPage page = new RunningPage();

    @Test
    void fiftyClientsAtOnce() throws Exception {
        String transaction = Files.readString(Run.SAMPLES.resolve("01-euv-scanner-to-smic.json"));
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<List<Integer>>> work = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int client = i;
                work.add(() -> {
                    List<Integer> statuses = new ArrayList<>();
                    for (int n = 0; n < EACH; n++) {
                        statuses.add(
                                switch (n % 3) {
                                    case 0 ->
                                        page.json("/api/name", "{\"name\": \"Client " + client + " Huawei\"}")
                                                .status();
                                    case 1 ->
                                        page.json("/api/transaction", transaction)
                                                .status();
                                    default -> page.get("/app.js").status();
                                });
                    }
                    return statuses;
                });
            }
            List<Integer> all = new ArrayList<>();
            for (Future<List<Integer>> one : clients.invokeAll(work, BOUND.toSeconds(), TimeUnit.SECONDS)) {
                all.addAll(one.get());
            }
            assertThat(all).hasSize(CLIENTS * EACH).containsOnly(200);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void slowClientsDoNotBlockOthers() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 30; i++) {
                Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), page.port());
                slow.add(socket);
                String half = i % 2 == 0
                        ? "POST /api/name HTTP/1.1\r\nHo"
                        : Http.head("POST", "/api/name", page.port())
                                + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{";
                socket.getOutputStream().write(half.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            }
            long begun = System.nanoTime();
            assertThat(page.json("/api/name", "{\"name\": \"Huawei\"}").status())
                    .isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }
}
