package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is asked over HTTP is answered as on the command line. */
class PageAnswersTest {
    @RegisterExtension
    static final RunningPage page = new RunningPage();

    @Test
    void nameAsOnTheCommandLine() throws IOException {
        JsonNode there = Run.of(page.home(), "name", "Huawei Tech", "--country", "CN", "--top", "3", "--json")
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
                Run.of(page.home(), "transaction", sample.toString(), "--json").json();
        assertThat(page.json("/api/transaction", Files.readString(sample)).json())
                .isEqualTo(there);
    }

    @Test
    void classificationAsOnTheCommandLine() throws IOException {
        String gpu = "{\"date\": \"2023-12-01\", \"kind\": \"IC\", \"parameters\": {\"tops\": 312, \"bitLength\": 16}}";
        assertThat(page.json("/api/classify", gpu).json())
                .isEqualTo(Run.with(page.home(), gpu, "classify", "-").json());
    }

    @Test
    void statusTellsListsAndRulebook() throws IOException {
        JsonNode status = page.get("/api/status").json();
        assertThat(status.get("lists"))
                .isEqualTo(Run.of(page.home(), "lists", "status", "--json").json());
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

    /** Members, codes, facts and citations are the same; what a person reads is not. */
    @Test
    void textsAreInTheReadersLanguage() throws IOException {
        String sample = Files.readString(Run.SAMPLES.resolve("01-euv-scanner-to-smic.json"));
        JsonNode english = page.json("/api/transaction", sample).json();
        JsonNode chinese = page.json("/api/transaction?lang=zh", sample).json();
        for (String same : List.of("outcome", "rulebook", "data", "transaction", "jurisdiction")) {
            assertThat(chinese.get(same)).isEqualTo(english.get(same));
        }
        assertThat(chinese.findValuesAsText("fact")).isEqualTo(english.findValuesAsText("fact"));
        assertThat(chinese.findValuesAsText("rule")).isEqualTo(english.findValuesAsText("rule"));
        for (String said : List.of("title", "why", "effect", "question")) {
            assertThat(String.join("", english.findValuesAsText(said))).doesNotContainPattern("\\p{IsHan}");
        }
        assertThat(chinese.findValuesAsText("title")).isNotEmpty().allMatch(t -> t.matches("(?s).*\\p{IsHan}.*"));
        assertThat(chinese.at("/nextSteps/0").asText()).containsPattern("\\p{IsHan}");
        JsonNode match = page.json("/api/name?lang=zh", "{\"name\": \"Beihang University\", \"country\": \"CN\"}")
                .json()
                .at("/matches/0");
        assertThat(match.at("/meaning/effect").asText()).containsPattern("\\p{IsHan}");
        assertThat(match.at("/explanation/notes").toString()).contains("国家一致");
        assertThat(page.json("/api/classify?lang=zh", "{\"kind\": \"IC\"}").body())
                .containsPattern("\\p{IsHan}");
    }

    @Test
    void theReportIsThatOfTheCommandLine() throws IOException {
        Path sample = Run.SAMPLES.resolve("07-foundry-cpu-to-footnote-4-party.json");
        Path file = page.home().resolve("report.html");
        Run.of(page.home(), "transaction", sample.toString(), "--html", file.toString(), "--lang", "zh");
        Http report = page.json("/api/report?lang=zh", Files.readString(sample));
        assertThat(report.header("Content-Disposition")).startsWith("attachment");
        assertThat(report.body().strip()).isEqualTo(Files.readString(file).strip());
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

    /** Each reason for control, each license exception, and each condition that a person confirms. */
    @Test
    void codesHaveMeaningsInTheReadersLanguage() throws IOException {
        Map<String, JsonNode> english = codes("en");
        Map<String, JsonNode> chinese = codes("zh");
        for (String path : List.of(
                "item.reasonsForControl",
                "item.chartColumns",
                "countryChart.reasons",
                "item.listedExceptions",
                "certifications")) {
            JsonNode fact = english.get(path);
            for (JsonNode code : fact.get("values")) {
                assertThat(fact.get("meanings").path(code.asText()).asText())
                        .as(code.asText())
                        .isNotBlank();
                assertThat(chinese.get(path).get("meanings").path(code.asText()).asText())
                        .as(code.asText())
                        .containsPattern("\\p{IsHan}");
            }
        }
        assertThat(english.get("item.reasonsForControl").at("/meanings/NS").asText())
                .isEqualTo("national security");
        assertThat(chinese.get("item.reasonsForControl").at("/meanings/NS").asText())
                .isEqualTo("国家安全");
        assertThat(english.get("countryChart.requirements").at("/meanings/NS2").asText())
                .isEqualTo("national security");
        assertThat(english.get("certifications")
                        .at("/meanings/TSU_C_FIXES_ONLY")
                        .asText())
                .isEqualTo("The update corrects errors and adds no function.");
        assertThat(english.get("kind").has("meanings")).isFalse();
    }

    private static Map<String, JsonNode> codes(String language) throws IOException {
        Map<String, JsonNode> byPath = new HashMap<>();
        page.get("/api/facts?lang=" + language)
                .json()
                .get("facts")
                .forEach(f -> byPath.put(f.get("path").asText(), f));
        return byPath;
    }

    @Test
    void aFileIsScreenedAsOnTheCommandLine() throws IOException {
        String[] session = page.enter();
        String csv = "id,name,country\n1,Huawei,CN\n2,Zzyzx Qwfp Vexil,DE\n3,Someone,Mars\n";
        JsonNode begun = page.post("/api/batches?name=my%20file.csv", "text/csv", csv, session)
                .json();
        assertThat(begun.get("name").asText()).isEqualTo("my file.csv");
        JsonNode state = page.finished(begun.get("id").asText(), session);
        assertThat(state.get("rows").asInt()).as(state.toString()).isEqualTo(3);
        assertThat(state.get("matches").asInt()).isEqualTo(1);
        assertThat(state.get("errors").asInt()).isEqualTo(1);
        String result = page.get("/api/batches/" + begun.get("id").asText() + "/result", session)
                .body();
        assertThat(result).isEqualTo(Run.with(page.home(), csv, "names", "-").out());
        JsonNode found = page.get("/api/batches/" + begun.get("id").asText() + "/matches", session)
                .json()
                .get("rows");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("subject")).isEqualTo(Run.parse("{\"name\": \"Huawei\", \"country\": \"CN\"}"));
    }

    @Test
    void aBadFileIsRefusedInClearWords() throws IOException {
        String[] session = page.enter();
        String id = page.post("/api/batches?name=x.csv", "text/csv", "vorname\nx\n", session)
                .json()
                .get("id")
                .asText();
        JsonNode state = page.finished(id, session);
        assertThat(state.get("error").asText()).contains("x.csv:1").contains("vorname");
        assertThat(page.get("/api/batches/" + id + "/result", session).refused(404))
                .contains("no result");
    }

    @Test
    void aPortInUseIsRefused() {
        String said = Run.of(page.home(), "serve", "--port", String.valueOf(page.port()))
                .refusedAfterNotice(ExitStatus.BAD_INPUT);
        assertThat(said).contains("127.0.0.1:" + page.port()).contains("--port names another");
        assertThat(Run.of(page.home(), "serve", "--port", "70000").refused(ExitStatus.BAD_INPUT))
                .contains("70000");
    }
}
