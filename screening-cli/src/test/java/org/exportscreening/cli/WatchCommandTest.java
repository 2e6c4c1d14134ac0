package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {
    private static final String ALL =
            "id,name\n1,Zirkonia Photonics Research Institute\n2,Brackwater Quillon\n3,Somebody Else\n";

    @TempDir
    Path home;

    private Path customers;
    private Path lists;

    @BeforeEach
    void files() throws IOException {
        customers = Files.writeString(home.resolve("customers.csv"), ALL);
        lists = Files.writeString(home.resolve("list.csv"), CslFile.csv());
    }

    @Test
    void theFirstRunScreensAllAndTheNextFindsNothingNew() {
        Run first = watch("--json");
        assertThat(first.status()).as(first.err()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(changes(first)).containsExactly("NEW 1 FIRST", "NEW 2 FIRST");
        assertThat(summary(first).path("screened").intValue()).isEqualTo(3);
        Run second = watch("--json");
        assertThat(second.status()).as(second.err()).isEqualTo(ExitStatus.NOTHING_FOUND);
        assertThat(changes(second)).isEmpty();
        assertThat(summary(second).path("screened").intValue()).isZero();
    }

    @Test
    void anUpdateOfTheListsIsReportedForWhomItTouches() throws IOException {
        watch();
        String edited = CslFile.csv()
                .replace("4 Hafenweg, Bremen", "5 Hafenweg, Bremen")
                .replace("84 FR 22961", "85 FR 1");
        Files.writeString(lists, edited.replace("Zirkonia Photonics Research Institute", "Somebody Else"));
        Run run = watch("--json");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(changes(run)).containsExactly("GONE 1 LISTS", "CHANGED 2 LISTS", "NEW 3 LISTS");
        assertThat(run.jsonLines().get(1).path("fields"))
                .extracting(JsonNode::asText)
                .contains("addresses");
        assertThat(summary(run).path("changedEntries").intValue()).isPositive();
        assertThat(changes(watch("--json"))).isEmpty();
    }

    @Test
    void onlyACustomerWhoIsAddedOrChangedIsScreened() throws IOException {
        watch();
        Files.writeString(customers, ALL.replace("3,Somebody Else", "3,Quillon Brackwater") + "4,Almaz\n");
        Run run = watch("--json");
        assertThat(changes(run)).containsExactly("NEW 3 CUSTOMER");
        assertThat(summary(run).path("screened").intValue()).isEqualTo(2);
        Files.writeString(customers, "id,name\n1,Zirkonia Photonics Research Institute\n");
        Run less = watch("--json");
        assertThat(less.status()).isEqualTo(ExitStatus.NOTHING_FOUND);
        assertThat(summary(less).path("removed").intValue()).isEqualTo(3);
    }

    @Test
    void otherOptionsScreenEveryoneAndReportTheDifference() {
        watch();
        Run run = watch("--json", "--list", "EL");
        assertThat(changes(run)).containsExactly("GONE 2 OPTIONS");
        assertThat(summary(run).path("screened").intValue()).isEqualTo(3);
    }

    @Test
    void aRowInErrorIsSaidAndWhatWasKnownOfItIsKept() throws IOException {
        watch();
        Files.writeString(customers, ALL.replace("2,Brackwater Quillon", "2,...") + "3,Twice\n,Nameless\n");
        Run run = watch("--json");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.jsonLines().stream()
                        .filter(line -> line.has("error"))
                        .map(line -> line.path("error").asText()))
                .hasSize(3)
                .anyMatch(error -> error.contains("stands twice"))
                .anyMatch(error -> error.contains("expected an id"))
                .anyMatch(error -> error.contains("letter or digit"));
        Files.writeString(customers, ALL);
        Run mended = watch("--json");
        assertThat(changes(mended)).isEmpty();
        assertThat(summary(mended).path("screened").intValue()).isEqualTo(1);
    }

    /** As if killed between the report and the new state: the report is the same once more, and then it is done. */
    @Test
    void aRunThatDidNotEndIsDoneAgainFromTheOldState() throws IOException {
        watch();
        Map<String, byte[]> old = state();
        Files.writeString(lists, CslFile.csv().replace("Quillon Brackwater", "Somebody Else"));
        Run killed = watch("--json");
        Map<String, byte[]> written = state();
        // New lists were written, the new state was not; or only a part of it.
        restore(old);
        for (Map.Entry<String, byte[]> file : written.entrySet()) {
            if (file.getKey().startsWith("lists-")) {
                Files.write(folder().resolve(file.getKey()), file.getValue());
            }
        }
        Files.write(folder().resolve("state.jsonl.part"), Arrays.copyOf(written.get("state.jsonl"), 100));
        Run again = watch("--json");
        assertThat(again.out()).isEqualTo(killed.out());
        assertThat(again.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(changes(watch("--json"))).isEmpty();
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files)
                    .as("old lists are cleared away")
                    .map(file -> file.getFileName().toString().replaceAll("-[0-9a-f]+", ""))
                    .containsExactlyInAnyOrder("lock", "lists.bin", "state.jsonl");
        }
    }

    @Test
    void aReportThatCanNotBeWrittenLeavesTheOldState() {
        Run refused =
                watch("--json", "--out", home.resolve("none").resolve("report").toString());
        assertThat(refused.refusedAfterNotice(ExitStatus.BAD_INPUT)).contains("can not be written");
        assertThat(changes(watch("--json"))).hasSize(2);
    }

    @Test
    void listsOfAnotherVersionMakeEveryoneToBeScreened() throws IOException {
        watch();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".bin")).toList()) {
                Files.writeString(file, "not compiled lists");
            }
        }
        Run run = watch("--json");
        assertThat(changes(run)).isEmpty();
        assertThat(summary(run).path("screened").intValue()).isEqualTo(3);
        assertThat(summary(watch("--json")).path("screened").intValue()).isZero();
    }

    @Test
    void aDamagedStateIsRefusedAndSaysWhere() throws IOException {
        watch();
        Files.writeString(folder().resolve("state.jsonl"), "{\"format\":1");
        assertThat(watch("--json").refusedAfterNotice(ExitStatus.BAD_INPUT)).contains("state.jsonl");
    }

    @Test
    void listsThatCanNotBeReadLeaveTheOldState() throws IOException {
        watch();
        Map<String, byte[]> old = state();
        Files.writeString(lists, "no list");
        assertThat(watch().refused(ExitStatus.UNTRUSTED_DATA)).contains("list.csv");
        assertThat(state().keySet()).isEqualTo(old.keySet());
        assertThat(state().get("state.jsonl")).isEqualTo(old.get("state.jsonl"));
    }

    @Test
    void writesTextAndAPage() throws IOException {
        Files.writeString(customers, "id,name\n<b>,Quillon Brackwater\n");
        Path page = home.resolve("news.html");
        Path out = home.resolve("news.txt");
        Run run = watch("--html", page.toString(), "--out", out.toString());
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(out))
                .startsWith("NEW ")
                .contains("Quillon Brackwater", "1 of 1 customers screened");
        assertThat(Files.readString(page))
                .contains("&lt;b&gt;", "Quillon Brackwater")
                .doesNotContain("<b>", "http:", "https:");
    }

    @Test
    void standardInputCanNotBeWatched() {
        assertThat(Run.with(home, ALL, "watch", "-").refused(ExitStatus.BAD_INPUT))
                .contains("expected a file");
        assertThat(Run.of(home, "watch", home.resolve("none.csv").toString()).refused(ExitStatus.BAD_INPUT))
                .contains("no such file");
    }

    private Run watch(String... options) {
        List<String> args = new ArrayList<>(List.of("watch", customers.toString()));
        args.addAll(List.of(options));
        args.addAll(List.of("--lists", lists.toString()));
        return Run.of(home, args.toArray(String[]::new));
    }

    private static List<String> changes(Run run) {
        return run.jsonLines().stream()
                .filter(line -> line.has("change"))
                .map(line -> line.path("change").asText() + " "
                        + line.path("id").asText() + " " + line.path("cause").asText())
                .toList();
    }

    private static JsonNode summary(Run run) {
        List<JsonNode> lines = run.jsonLines();
        assertThat(lines).as(run.err()).isNotEmpty();
        return lines.get(lines.size() - 1).path("summary");
    }

    private Path folder() {
        return home.resolve("customers.csv.watch");
    }

    private Map<String, byte[]> state() throws IOException {
        Map<String, byte[]> state = new HashMap<>();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                state.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return state;
    }

    private void restore(Map<String, byte[]> state) throws IOException {
        Set<String> all = new TreeSet<>(state().keySet());
        for (String file : all) {
            Files.delete(folder().resolve(file));
        }
        for (Map.Entry<String, byte[]> file : state.entrySet()) {
            Files.write(folder().resolve(file.getKey()), file.getValue());
        }
    }
}
