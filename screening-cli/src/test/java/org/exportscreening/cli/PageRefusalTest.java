package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not get through gets a clear refusal, and nothing else. */
class PageRefusalTest {
    private static final String NAME = "{\"name\": \"Huawei\"}";

    @RegisterExtension
    static final RunningPage page = new RunningPage();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "127.0.0.1",
                "127.0.0.1:1",
                "evil.example:PORT",
                "127.0.0.1.evil.example:PORT",
                ""
            })
    void foreignHost(String host) throws IOException {
        String header = "Host: " + host.replace("PORT", String.valueOf(page.port()));
        assertThat(page.get("/api/status", header).refused(421)).contains("127.0.0.1:" + page.port());
        assertThat(page.get("/", header).refused(421)).isNotBlank();
        assertThat(page.json("/api/name", NAME, header).refused(421)).isNotBlank();
    }

    /** The address may name a host itself, and that one counts as well. */
    @ParameterizedTest
    @ValueSource(
            strings = {"http://evil.example/api/status", "//evil.example/api/status", "http://127.0.0.1:1/api/status"})
    void foreignHostInTheAddress(String address) throws IOException {
        assertThat(page.get(address).refused(421)).contains("127.0.0.1:" + page.port());
        assertThat(page.get("http://127.0.0.1:" + page.port() + "/api/status").status())
                .isEqualTo(200);
    }

    @Test
    void twoHostsOrNone() throws IOException {
        assertThat(page.get("/api/status", "Host: 127.0.0.1:" + page.port(), "Host: evil.example")
                        .refused(400))
                .contains("Host stands twice");
        assertThat(page.send("GET /api/status HTTP/1.0\r\n\r\n").refused(421)).contains("127.0.0.1:");
        assertThat(page.send("GET /api/status HTTP/1.1\r\nConnection: close\r\n\r\n")
                        .refused(421))
                .contains("127.0.0.1:");
    }

    @Test
    void ownHostIsAnswered() throws IOException {
        assertThat(page.get("/api/status").status()).isEqualTo(200);
        assertThat(page.get("/api/status", "Host: localhost:" + page.port()).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://evil.example",
                "Origin: null",
                "Origin: http://localhost:1",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site"
            })
    void otherPages(String header) throws IOException {
        String[] session = page.enter();
        assertThat(page.json("/api/name", NAME, header).refused(403)).contains("other pages");
        assertThat(page.json("/api/transaction", "{}", header, session[0], session[1])
                        .refused(403))
                .contains("other pages");
        assertThat(page.get("/api/session", header, session[0]).refused(403)).contains("other pages");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x"})
    void aFormIsNoJson(String type) throws IOException {
        assertThat(page.post("/api/name", type, "name=Huawei").refused(415))
                .contains("application/json")
                .contains(type.substring(0, 10));
        assertThat(page.post("/api/name", type, NAME).refused(415)).isNotBlank();
    }

    @Test
    void changesNeedSessionAndToken() throws IOException {
        String csv = "name\nHuawei\n";
        assertThat(page.post("/api/batches", "text/csv", csv).refused(403)).contains("link");
        String[] session = page.enter();
        assertThat(page.post("/api/batches", "text/csv", csv, session[0]).refused(403))
                .contains("X-Screening-Token");
        assertThat(page.post("/api/batches", "text/csv", csv, session[1]).refused(403))
                .contains("link");
        assertThat(page.post("/api/batches", "text/csv", csv, session[0], "X-Screening-Token: guess")
                        .refused(403))
                .contains("X-Screening-Token");
        assertThat(page.json("/api/decisions", "{}", session[0]).refused(403)).contains("X-Screening-Token");
        assertThat(page.json("/api/revocations", "{}", session[0]).refused(403)).contains("X-Screening-Token");
        assertThat(page.post("/api/batches", "text/csv", csv, session).status()).isEqualTo(202);
    }

    @Test
    void aLinkIsGoodOnce() throws IOException {
        String link = page.link().substring(page.link().indexOf("/start"));
        page.enter();
        assertThat(page.get(link).refused(403)).contains("used already");
        assertThat(page.get("/start").refused(403)).isNotBlank();
        assertThat(page.get("/api/session").refused(403)).contains("link");
    }

    @Test
    void theCookieIsForThisPageAlone() throws IOException {
        Http start = page.get(page.link().substring(page.link().indexOf("/start")));
        assertThat(start.header("Set-Cookie")).contains("HttpOnly").contains("SameSite=Strict");
        assertThat(start.header("Location")).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..%2f..%2fetc%2fpasswd",
                "/app.js/../../Main.class",
                "/./app.js",
                "/words_en.properties",
                "/index.html",
                "/web/PageServer.class",
                "/api/batches/../status",
                "/api/batches/b999999",
                "/api"
            })
    void nothingElseIsThere(String path) throws IOException {
        String[] session = page.enter();
        assertThat(page.get(path, session).refused(404)).contains("there is no");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,/api/name,POST",
        "GET,/api/name,POST",
        "DELETE,/api/status,GET",
        "POST,/,GET",
        "OPTIONS,/api/name,POST",
        "TRACE,/,GET"
    })
    void methods(String method, String path, String allowed) throws IOException {
        Http answer = page.send(Http.head(method, path, page.port()) + "\r\n");
        assertThat(answer.refused(405)).contains(allowed);
        assertThat(answer.header("Allow")).isEqualTo(allowed);
    }

    @Test
    void oversizedBody() throws IOException {
        String large = "{\"name\": \"" + "a".repeat(2 << 20) + "\"}";
        assertThat(page.json("/api/name", large).refused(413)).contains("262144 bytes");
        assertThat(page.json("/api/transaction", large).refused(413)).contains("1048576 bytes");
        String chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
        Http chunked = page.send(Http.head("POST", "/api/name", page.port())
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(20)
                + "0\r\n\r\n");
        assertThat(chunked.refused(413)).contains("262144 bytes");
    }

    /** What is declared too large is refused at once, not read first. */
    @Test
    void aBodyThatIsDeclaredTooLarge() throws IOException {
        assertThat(page.send(Http.head("POST", "/api/name", page.port())
                                + "Content-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n")
                        .refused(413))
                .contains("262144 bytes");
    }

    @Test
    void aBodyThatIsNotWhatItWasDeclaredAs() throws IOException {
        assertThat(page.send(Http.head("POST", "/api/name", page.port())
                                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")
                        .refused(400))
                .contains("could not be read");
    }

    /** What is no HTTP is refused by the server below; it goes on. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "CONNECT 127.0.0.1:80 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET /..\\..\\etc HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "POST /api/name HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"
            })
    void noHttp(String sent) throws IOException {
        Http answer = page.send(sent);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("\tat ").hasSizeLessThan(200);
        assertThat(page.get("/api/status").status()).isEqualTo(200);
    }

    /** No address of ours: the server below answers, or ends the connection; nothing of the page is told, and it goes on. */
    @ParameterizedTest
    @CsvSource({"OPTIONS, *", "GET, *", "CONNECT, example.org:443"})
    void anAddressWithoutASlash(String method, String address) throws IOException {
        Http answer = page.send(Http.head(method, address, page.port()) + "\r\n");
        assertThat(answer.status()).isIn(404, -1);
        assertThat(answer.body()).matches("(<h1>404 Not Found</h1>No context found for request)?");
        assertThat(page.get("/api/status").status()).isEqualTo(200);
    }

    @Test
    void headAndWhatIsWrongWithTheLanguage() throws IOException {
        Http head = page.send(Http.head("HEAD", "/api/status", page.port()) + "\r\n");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(page.json("/api/name?lang=fr", NAME).refused(400)).contains("lang=zh");
        assertThat(page.json("/api/record", "{}").refused(403)).contains("link");
        assertThat(page.get("/api/entry?id=EL:none").refused(404)).contains("EL:none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/name        | {\"name\":                      | 1:9",
                "/api/name        | {\"nmae\": \"x\"}               | did you mean \"name\"",
                "/api/name        | {\"name\": \"x\", \"name\": \"y\"} | 1:",
                "/api/name        | {\"name\": 7}                   | /name",
                "/api/name        | {\"name\": \"x\", \"country\": \"Mars\"} | Mars",
                "/api/name        | {\"name\": \"x\", \"threshold\": 7} | 7",
                "/api/name        | []                              | object",
                "/api/transaction | {\"date\": \"soon\"}            | /date",
                "/api/transaction | {\"item\": {\"eccn\": \"?\"}}   | /item/eccn",
                "/api/transaction | nonsense                        | not valid JSON",
                "/api/classify    | {\"kind\": \"IC\"} x            | 1:"
            })
    void brokenJson(String path, String body, String said) throws IOException {
        Http answer = page.json(path, body);
        String words = answer.refused(400);
        assertThat(words + answer.body()).contains(said);
    }

    @Test
    void deepNestingAndBrokenUtf8() throws IOException {
        assertThat(page.json("/api/transaction", "[".repeat(100_000)).refused(400))
                .contains("nesting");
        assertThat(page.json("/api/name", "").refused(400)).contains("found nothing");
        assertThat(page.post("/api/name", "application/json; charset=latin-1", NAME)
                        .refused(415))
                .contains("application/json");
        assertThat(page.json("/api/name", NAME, "Content-Encoding: gzip").refused(415))
                .contains("compressed");
    }

    @Test
    void everyAnswerKeepsThePageToItself() throws IOException {
        for (String path : new String[] {"/", "/app.js", "/api/status", "/nothing"}) {
            Http answer = page.get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'none'")
                    .contains("script-src 'self'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        }
    }
}
