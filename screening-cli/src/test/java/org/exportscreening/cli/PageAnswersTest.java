package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked over HTTP is answered as on the command line, to many at once. */
class PageAnswersTest {
    private static final int CLIENTS = 50;
    private static final int EACH = 6;
    private static final Duration BOUND = Duration.ofSeconds(60);

    @TempDir
    static Path home;

    private static RunningPage page;

    @BeforeAll
    static void start() {
        page = new RunningPage(home);
    }

    @AfterAll
    static void stop() {
        page.close();
    }

    @Test
    void nameAsOnTheCommandLine() throws IOException {
        JsonNode there = Run.of(home, "name", "Huawei Tech", "--country", "CN", "--top", "3", "--json")
                .json();
        JsonNode here = page.json("/api/name", "{\"name\": \"Huawei Tech\", \"country\": \"CN\", \"top\": 3}")
                .json();
        assertThat(here).isEqualTo(there);
        assertThat(here.get("matches")).hasSize(3);
    }

    @Test
    void transactionAsOnTheCommandLine() throws IOException {
        Path sample = Run.SAMPLES.resolve("01-euv-scanner-to-smic.json");
        JsonNode there =
                Run.of(home, "transaction", sample.toString(), "--json").json();
        assertThat(page.json("/api/transaction", Files.readString(sample)).json())
                .isEqualTo(there);
    }

    @Test
    void classificationAsOnTheCommandLine() throws IOException {
        String gpu = "{\"date\": \"2023-12-01\", \"kind\": \"IC\", \"parameters\": {\"tops\": 312, \"bitLength\": 16}}";
        assertThat(page.json("/api/classify", gpu).json())
                .isEqualTo(Run.with(home, gpu, "classify", "-").json());
    }

    @Test
    void statusTellsListsAndRulebook() throws IOException {
        JsonNode status = page.get("/api/status").json();
        assertThat(status.get("lists"))
                .isEqualTo(Run.of(home, "lists", "status", "--json").json());
        assertThat(status.at("/rulebook/id").asText()).isEqualTo("us-ear");
        assertThat(status.at("/data/starter").asBoolean()).isTrue();
    }

    @Test
    void factsHaveTypesAndWords() throws IOException {
        JsonNode facts = page.get("/api/facts").json();
        assertThat(facts.get("countries"))
                .extracting(JsonNode::asText)
                .contains("CN", "US")
                .hasSizeGreaterThan(200);
        JsonNode kind = facts.get("facts").findParents("path").stream()
                .filter(f -> f.get("path").asText().equals("kind"))
                .findFirst()
                .orElseThrow();
        assertThat(kind.get("type").asText()).isEqualTo("symbol");
        assertThat(kind.get("values")).extracting(JsonNode::asText).contains("REEXPORT");
    }

    @Test
    void factsAreAskedForInTheReadersLanguage() throws IOException {
        int asked = 0;
        for (JsonNode fact : page.get("/api/facts?lang=zh").json().get("facts")) {
            if (!fact.get("question").isNull()) {
                asked++;
                assertThat(fact.get("question").asText())
                        .as(fact.get("path").asText())
                        .containsPattern("\\p{IsHan}");
            }
        }
        assertThat(asked).isGreaterThan(100);
        assertThat(page.get("/api/facts").body()).doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void aFileIsScreenedAsOnTheCommandLine() throws IOException {
        String[] session = page.enter();
        String csv = "id,name,country\n1,Huawei,CN\n2,Zzyzx Qwfp Vexil,DE\n3,Someone,Mars\n";
        JsonNode begun = page.post("/api/batches?name=my%20file.csv", "text/csv", csv, session)
                .json();
        assertThat(begun.get("name").asText()).isEqualTo("my file.csv");
        JsonNode state = begun;
        long end = System.nanoTime() + BOUND.toNanos();
        while (!state.get("state").asText().equals("DONE") && System.nanoTime() < end) {
            RunningPage.pause();
            state = page.get("/api/batches/" + begun.get("id").asText(), session)
                    .json();
        }
        assertThat(state.get("rows").asInt()).as(state.toString()).isEqualTo(3);
        assertThat(state.get("matches").asInt()).isEqualTo(1);
        assertThat(state.get("errors").asInt()).isEqualTo(1);
        String result = page.get("/api/batches/" + begun.get("id").asText() + "/result", session)
                .body();
        assertThat(result).isEqualTo(Run.with(home, csv, "names", "-").out());
        JsonNode found = page.get("/api/batches/" + begun.get("id").asText() + "/matches", session)
                .json()
                .get("rows");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("subject")).isEqualTo(Run.parse("{\"name\": \"Huawei\", \"country\": \"CN\"}"));
    }

    /** What is decided here is what {@code decide} records: it counts at once, here and on the command line. */
    @Test
    void aDecisionCounts() throws IOException {
        String[] session = page.enter();
        String asked = "{\"name\": \"Beihang University\", \"country\": \"NO\"}";
        JsonNode match = page.json("/api/name", asked).json().at("/matches/0");
        String decision = "{\"name\": \"Beihang University\", \"country\": \"NO\", \"entry\": \""
                + match.get("entry").asText()
                + "\", \"verdict\": \"false-positive\", \"reason\": \"Another one\", \"by\": \"A. Officer\"}";
        Http recorded = page.json("/api/decisions", decision, session);
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
        String id = recorded.json().get("id").asText();
        assertThat(page.json("/api/name", asked).json().at("/matches").findValuesAsText("id"))
                .contains(id);
        assertThat(page.get("/api/decisions", session)
                        .json()
                        .at("/decisions/0/id")
                        .asText())
                .isEqualTo(id);
        assertThat(Run.of(home, "decisions", "list").out()).contains(id).contains("A. Officer");
        assertThat(Run.of(home, "audit", "verify").status()).isEqualTo(ExitStatus.NOTHING_FOUND);
        assertThat(page.json("/api/decisions", decision.replace("Another one", " "), session)
                        .refused(400))
                .contains("reason");
        assertThat(page.json("/api/decisions", decision.replace("\"entry\": \"", "\"entry\": \"X"), session)
                        .refused(400))
                .contains("no such entry");
        assertThat(page.json("/api/decisions", decision.replace("}", ", \"until\": \"2020-01-01\"}"), session)
                        .refused(400))
                .contains("that day is over");
    }

    @Test
    void aBadFileIsRefusedInClearWords() throws IOException {
        String[] session = page.enter();
        String id = page.post("/api/batches?name=x.csv", "text/csv", "vorname\nx\n", session)
                .json()
                .get("id")
                .asText();
        JsonNode state = page.get("/api/batches/" + id, session).json();
        long end = System.nanoTime() + BOUND.toNanos();
        while (!state.get("state").asText().equals("FAILED") && System.nanoTime() < end) {
            RunningPage.pause();
            state = page.get("/api/batches/" + id, session).json();
        }
        assertThat(state.get("error").asText()).contains("x.csv:1").contains("vorname");
        assertThat(page.get("/api/batches/" + id + "/result", session).refused(404))
                .contains("no result");
    }

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

    @Test
    void aPortInUseIsRefused() {
        String said =
                Run.of(home, "serve", "--port", String.valueOf(page.port())).refusedAfterNotice(ExitStatus.BAD_INPUT);
        assertThat(said).contains("127.0.0.1:" + page.port()).contains("--port names another");
        assertThat(Run.of(home, "serve", "--port", "70000").refused(ExitStatus.BAD_INPUT))
                .contains("70000");
    }
}
