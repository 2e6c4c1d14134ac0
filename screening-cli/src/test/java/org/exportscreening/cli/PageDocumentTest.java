package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The OpenAPI document holds together and says what is so; the page's words are complete. */
class PageDocumentTest {
    private static final List<String> METHODS = List.of("get", "post", "put", "delete", "patch");

    @RegisterExtension
    static final RunningPage page = new RunningPage();

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = page.get("/openapi.json").json();
    }

    @Test
    void hasWhatEveryDocumentNeeds() {
        assertThat(document.get("openapi").asText()).isEqualTo("3.1.0");
        assertThat(document.at("/info/title").asText()).isNotBlank();
        assertThat(document.at("/info/version").asText()).isNotBlank();
        Set<String> ids = new HashSet<>();
        document.get("paths").properties().forEach(path -> {
            assertThat(path.getKey()).startsWith("/");
            path.getValue().properties().forEach(operation -> {
                assertThat(METHODS).contains(operation.getKey());
                JsonNode op = operation.getValue();
                assertThat(ids.add(op.get("operationId").asText()))
                        .as(op.toString())
                        .isTrue();
                assertThat(op.get("responses"))
                        .isNotEmpty()
                        .allSatisfy(r -> assertThat(r.has("description") || r.has("$ref"))
                                .isTrue());
                assertThat(op.get("security").isArray()).isTrue();
                Set<String> inPath = names(path.getKey());
                Set<String> stated = new TreeSet<>();
                op.path("parameters").forEach(p -> {
                    JsonNode parameter = p.has("$ref") ? at(p.get("$ref").asText()) : p;
                    if (parameter.get("in").asText().equals("path")) {
                        assertThat(parameter.get("required").asBoolean()).isTrue();
                        stated.add(parameter.get("name").asText());
                    }
                });
                assertThat(stated).isEqualTo(inPath);
            });
        });
    }

    private static Set<String> names(String path) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\w+)}").matcher(path);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static JsonNode at(String reference) {
        assertThat(reference).startsWith("#/");
        return document.at(reference.substring(1));
    }

    @Test
    void everyReferenceLeadsSomewhereAndEverySchemaIsUsed() {
        Set<String> used = new TreeSet<>();
        document.findValues("$ref").forEach(r -> {
            assertThat(at(r.asText()).isMissingNode()).as(r.asText()).isFalse();
            used.add(r.asText());
        });
        document.at("/components/schemas")
                .fieldNames()
                .forEachRemaining(name -> assertThat(used).contains("#/components/schemas/" + name));
        document.findValues("required").stream()
                .filter(JsonNode::isArray)
                .forEach(r -> assertThat(r).isNotEmpty());
    }

    /** What is described is there, and what has a method has just this one. */
    @Test
    void everyOperationIsThere() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (var path : document.get("paths").properties()) {
            for (String method : METHODS) {
                String address = path.getKey().replace("{id}", "b1");
                int status = page.send(
                                Http.head(method.toUpperCase(java.util.Locale.ROOT), address, page.port()) + "\r\n")
                        .status();
                if (path.getValue().has(method) == (status == 405)) {
                    wrong.add(method + " " + path.getKey() + ": " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What is answered is described, member by member, and what is described is answered so. */
    @Test
    void answersAreAsDescribed() throws IOException {
        for (String language : List.of("en", "zh")) {
            String lang = "?lang=" + language;
            JsonNode found =
                    page.json("/api/name" + lang, "{\"name\": \"Huawei\"}").json();
            check("NameResult", found);
            String entry = found.at("/matches/0/entry").asText();
            check("Entry", page.get("/api/entry?id=" + entry).json());
            for (String sample : Run.samplesAsLines().lines().toList()) {
                check(
                        "Determination",
                        page.json("/api/transaction" + lang, sample).json());
            }
            check(
                    "Classification",
                    page.json("/api/classify" + lang, "{\"kind\": \"IC\"}").json());
            check("Facts", page.get("/api/facts" + lang).json());
        }
        check("Status", page.get("/api/status").json());
        check("Refusal", page.get("/nowhere").json());
        check("Refusal", page.json("/api/name", "{").json());
        check("Session", page.get("/api/session", page.enter()).json());
    }

    @Test
    void filesAndDecisionsAreAsDescribed() throws IOException {
        String[] session = page.enter();
        JsonNode begun = page.post("/api/batches", "text/csv", "name,country\nZTE,\nx,Mars\n", session)
                .json();
        JsonNode file = page.finished(begun.get("id").asText(), session);
        check("Batch", begun);
        check("Batch", file);
        assertThat(file.at("/problems/0/line").asInt()).isEqualTo(3);
        JsonNode found = page.get("/api/batches/" + begun.get("id").asText() + "/matches", session)
                .json();
        check("BatchMatches", found);
        String decision =
                "{\"name\": \"ZTE\", \"verdict\": \"true-match\", \"reason\": \"r\", \"by\": \"b\", \"entry\": "
                        + found.at("/rows/0/matches/0/entry") + "}";
        check("DecisionRequest", Run.parse(decision));
        JsonNode recorded = page.json("/api/decisions", decision, session).json();
        check("Decision", recorded);
        JsonNode next = page.json("/api/decisions", decision, session).json();
        check("Decision", next);
        assertThat(next.get("replaces").isTextual()).isTrue();
        String revocation = "{\"decision\": " + next.get("id") + ", \"reason\": \"r\", \"by\": \"b\"}";
        check("RevocationRequest", Run.parse(revocation));
        check("Revocation", page.json("/api/revocations", revocation, session).json());
        check("Decisions", page.get("/api/decisions?lang=zh", session).json());
        check("NameResult", page.json("/api/name", "{\"name\": \"ZTE\"}").json());
    }

    /** The check can fail. */
    @Test
    void anAnswerThatIsNotAsDescribedIsNoticed() {
        JsonSchema schema = new JsonSchema(document);
        assertThat(schema.problems("Refusal", Run.parse("{\"status\": \"404\", \"more\": 1}")))
                .hasSize(3);
        assertThat(schema.problems("Outcome", Run.parse("\"MAYBE\""))).hasSize(1);
        assertThat(schema.problems("Country", Run.parse("\"China\""))).hasSize(1);
    }

    private static void check(String schema, JsonNode answer) {
        assertThat(new JsonSchema(document).problems(schema, answer)).isEmpty();
    }

    @Test
    void theSameWordsInEveryLanguage() throws IOException {
        JsonNode english = page.get("/api/words?lang=en").json();
        JsonNode chinese = page.get("/api/words?lang=zh").json();
        assertThat(chinese.fieldNames()).toIterable().containsExactlyElementsOf(() -> english.fieldNames());
        assertThat(chinese).allSatisfy(word -> assertThat(word.asText()).isNotBlank());
        english.properties()
                .forEach(word -> assertThat(names(word.getValue().asText()))
                        .as(word.getKey())
                        .isEqualTo(names(chinese.get(word.getKey()).asText())));
        assertThat(page.get("/api/words?lang=xx").refused(400)).contains("lang=en");
    }

    /** A key without a word would be shown to the user as it is. */
    @Test
    void everyKeyOfThePageHasAWord() throws IOException {
        JsonNode words = page.get("/api/words?lang=en").json();
        Matcher modules = Pattern.compile("from '\\./(\\w+\\.js)'")
                .matcher(
                        page.get("/app.js").body() + page.get("/transaction.js").body());
        Set<String> files = new TreeSet<>(Set.of("app.js"));
        while (modules.find()) {
            files.add(modules.group(1));
        }
        Set<String> keys = new TreeSet<>();
        for (String file : files) {
            Matcher used = Pattern.compile("\\bt\\('([\\w.]+)'")
                    .matcher(page.get("/" + file).body());
            while (used.find()) {
                keys.add(used.group(1));
            }
        }
        assertThat(files).hasSizeGreaterThan(8);
        assertThat(keys)
                .hasSizeGreaterThan(60)
                .allSatisfy(key -> assertThat(words.has(key)).as(key).isTrue());
    }

    /** Nothing from outside, nothing inline: the policy would block it, and the page would be broken. */
    @Test
    void thePageIsWhole() throws IOException {
        String html = page.get("/").body();
        assertThat(html)
                .doesNotContain("http:")
                .doesNotContain("https:")
                .doesNotContain("style=")
                .doesNotContain("onclick");
        Matcher links = Pattern.compile("(?:src|href)=\"(/[^\"]*)\"").matcher(html);
        int found = 0;
        while (links.find()) {
            assertThat(page.get(links.group(1)).status()).as(links.group(1)).isEqualTo(200);
            found++;
        }
        assertThat(found).isGreaterThanOrEqualTo(3);
    }
}
