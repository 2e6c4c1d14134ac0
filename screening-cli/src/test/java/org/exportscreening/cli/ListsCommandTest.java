package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListsCommandTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path folder;

    private Instant now = NOON;

    private record Answer(int status, String out, String err) {}

    @Test
    void statusSaysThatStarterDataIsInUse() throws IOException {
        Answer text = run("status");
        assertThat(text.status()).isZero();
        assertThat(text.out()).contains("Nothing was imported", "starter data is in use", "EL ");
        assertThat(json("status", "--json").path("starter").asBoolean()).isTrue();
    }

    @Test
    void whatIsImportedIsUsedAndShown() throws IOException {
        Answer imported = run(
                "import",
                list("el.json", "EL", 3).toString(),
                list("dpl.json", "DPL", 2).toString());
        assertThat(imported.status()).as(imported.err()).isZero();
        assertThat(imported.out()).contains("EL: 3 entries, before 0.", "DPL: 2", "in force is snapshot 1-2026-11-22");
        now = NOON.plusSeconds(4 * 86_400);
        JsonNode status = json("status", "--json");
        assertThat(status.path("starter").asBoolean()).isFalse();
        assertThat(status.at("/lists/0/list").asText()).isEqualTo("EL");
        assertThat(status.at("/lists/0/entries").asInt()).isEqualTo(3);
        assertThat(status.at("/lists/0/ageDays").asInt()).isEqualTo(4);
        assertThat(run("status").out()).contains("el.json", "4 d", "2026-11-22");
        Answer name = answer("name", "Brackwater EL 2", "--data", data());
        assertThat(name.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(name.out() + name.err()).contains("EL 3, DPL 2").doesNotContain("starter data");
    }

    @Test
    void aRefusedImportSaysHowToOverrideIt() throws IOException {
        run("import", list("el.json", "EL", 100).toString());
        Answer refused = run("import", list("el.json", "EL", 70).toString());
        assertThat(refused.status()).isEqualTo(ExitStatus.UNTRUSTED_DATA);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains("EL shrank from 100 to 70", "--allow-shrink EL=30, or --force")
                .doesNotContain("Exception");
        assertThat(json("status", "--json").at("/lists/0/entries").asInt()).isEqualTo(100);
        assertThat(run("import", list("el.json", "EL", 70).toString(), "--allow-shrink", "EL=30")
                        .status())
                .isZero();
        assertThat(run("import", list("el.json", "EL", 1).toString(), "--force").status())
                .isZero();
        assertThat(run("import", list("el.json", "EL", 1).toString()).out())
                .contains("says what is in force already", "Nothing changed");
    }

    @Test
    void unusableFilesAndWordsAreRefused() throws IOException {
        run("import", list("el.json", "EL", 3).toString());
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        Answer refused = run("import", empty.toString(), "--force");
        assertThat(refused.status()).isEqualTo(ExitStatus.UNTRUSTED_DATA);
        assertThat(refused.err()).contains("empty.csv", "empty file", "what was in force stays so");
        for (String[] bad : List.of(
                new String[] {},
                new String[] {"imports"},
                new String[] {"import"},
                new String[] {"import", "a.csv", "--allow-shrink", "XX=30"},
                new String[] {"import", "a.csv", "--allow-shrink", "EL=300"},
                new String[] {"import", "a.csv", "--allow-shrink", "EL=much"},
                new String[] {"status", "--lists", "a.csv"},
                new String[] {"diff", "current"},
                new String[] {"diff", "current", "nowhere"},
                new String[] {"export"})) {
            Answer answer = run(bad);
            assertThat(answer.status()).as(Arrays.toString(bad)).isEqualTo(ExitStatus.BAD_INPUT);
            assertThat(answer.err()).isNotBlank().doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void aDamagedStoreIsSaid() throws IOException {
        run("import", list("el.json", "EL", 3).toString());
        Files.writeString(Path.of(data()).resolve("store/snapshots/1-2026-11-22/files/1/el.json"), "{}");
        for (Answer answer : List.of(run("status"), answer("name", "Anyone", "--data", data()))) {
            assertThat(answer.status()).isEqualTo(ExitStatus.UNTRUSTED_DATA);
            assertThat(answer.out()).isEmpty();
            assertThat(answer.err()).contains("1-2026-11-22/el.json", "is not what was imported");
        }
    }

    @Test
    void diffComparesSnapshotsAndFiles() throws IOException {
        Path three = list("three.json", "EL", 3);
        run("import", three.toString());
        run("import", list("four.json", "EL", 4).toString());
        for (String[] pair : List.of(
                new String[] {"previous", "current"},
                new String[] {"1-2026-11-22", "2-2026-11-22"},
                new String[] {three.toString(), "current"})) {
            assertThat(run("diff", pair[0], pair[1]).out())
                    .contains("EL: 1 added, 0 removed, 0 changed", "+ EL  Quillon Brackwater EL 4");
        }
        JsonNode diff = json("diff", "current", "previous", "--json");
        assertThat(diff.at("/counts/EL/removed").asInt()).isEqualTo(1);
        assertThat(diff.at("/removed/0/name").asText()).isEqualTo("Quillon Brackwater EL 4");
        assertThat(run("diff", "current", "current").out()).contains("No party was added");
    }

    @Test
    void exportWritesOneEntryALine() throws IOException {
        Path out = folder.resolve("out.jsonl");
        assertThat(run("export", out.toString()).status()).isEqualTo(ExitStatus.UNTRUSTED_DATA);
        run("import", list("el.json", "EL", 3).toString());
        Answer exported = run("export", out.toString());
        assertThat(exported.status()).isZero();
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).hasSize(3);
        JsonNode entry = new JsonMapper().readTree(lines.get(0));
        assertThat(entry.path("list").asText()).isEqualTo("EL");
        assertThat(entry.at("/names/0/text").asText()).isEqualTo("Quillon Brackwater EL 1");
        assertThat(entry.path("line").asInt()).isPositive();
    }

    @Test
    void updateDownloadsFromTheConfiguredAddress() throws IOException {
        byte[] list = Files.readAllBytes(list("el.json", "EL", 3));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/el", exchange -> {
            exchange.sendResponseHeaders(200, list.length);
            exchange.getResponseBody().write(list);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            Path config = Files.createDirectories(Path.of(data())).resolve("downloads.json");
            Files.writeString(config, "{\"sources\": [" + source("el", address + "/el") + "]}");
            Answer updated = run("update");
            assertThat(updated.status()).as(updated.err()).isZero();
            assertThat(updated.out()).contains("el: updated. EL: 3 entries, before 0.");
            Files.writeString(
                    config,
                    "{\"sources\": [" + source("el", address + "/el") + "," + source("gone", address + "/gone") + "]}");
            Answer half = run("update");
            assertThat(half.status()).isEqualTo(ExitStatus.UNTRUSTED_DATA);
            assertThat(half.out()).contains("el: unchanged.");
            assertThat(half.err()).contains("gone: failed.", "status 404", "In force stays: EL 0 days old.");
            Files.writeString(config, "{\"sources\": []}");
            assertThat(run("update").err()).contains("no download source is enabled");
        } finally {
            server.stop(0);
        }
    }

    private static String source(String id, String url) {
        return "{\"id\": \"" + id
                + "\", \"title\": \"\", \"enabled\": true, \"lists\": [\"EL\"], \"files\": [{\"name\": \"" + id
                + ".json\", \"url\": \"" + url + "\"}]}";
    }

    private Path list(String file, String list, int entries) throws IOException {
        String rows = IntStream.rangeClosed(1, entries)
                .mapToObj(i -> "{\"name\": \"Quillon Brackwater " + list + " " + i + "\"}")
                .collect(Collectors.joining(",\n"));
        return Files.writeString(
                folder.resolve(file), "{\"list\": \"" + list + "\", \"entries\": [\n" + rows + "\n]}\n");
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private JsonNode json(String... args) throws IOException {
        return new JsonMapper().readTree(run(args).out());
    }

    /** Runs a subcommand of {@code lists} on the data folder. */
    private Answer run(String... args) {
        List<String> all = new ArrayList<>(List.of("lists"));
        all.addAll(Arrays.asList(args));
        if (args.length > 0) {
            all.addAll(1 + 1, List.of("--data", data()));
        }
        return answer(all.toArray(String[]::new));
    }

    private Answer answer(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                new Terminal(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        Map.of(),
                        folder,
                        Clock.fixed(now, ZoneOffset.UTC)),
                args);
        return new Answer(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
