package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is decided and revoked over HTTP is what {@code decide} records, by the same rules. */
class PageDecisionTest {
    private static final String DECISIONS = "/api/decisions";
    private static final String REVOCATIONS = "/api/revocations";

    @RegisterExtension
    static final RunningPage page = new RunningPage();

    /** A decision about the best match of a name; each test has its own country, so that none is in the way of another. */
    private static String decision(String country) throws IOException {
        return "{\"name\": \"Beihang University\", \"country\": \"" + country + "\", \"entry\": "
                + match(country).get("entry")
                + ", \"verdict\": \"false-positive\", \"reason\": \"Another one\", \"by\": \"A. Officer\"}";
    }

    private static JsonNode match(String country) throws IOException {
        return page.json("/api/name", "{\"name\": \"Beihang University\", \"country\": \"" + country + "\"}")
                .json()
                .at("/matches/0");
    }

    private static String revocation(String id) {
        return "{\"decision\": \"" + id + "\", \"reason\": \"New owner\", \"by\": \"B. Officer\"}";
    }

    private static String recorded(String path, String body, String[] session) throws IOException {
        Http answer = page.json(path, body, session);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asText();
    }

    /** It counts at once, here and on the command line. */
    @Test
    void aDecisionCounts() throws IOException {
        String[] session = page.enter();
        String id = recorded(DECISIONS, decision("NO"), session);
        assertThat(match("NO").at("/decided/id").asText()).isEqualTo(id);
        assertThat(page.get(DECISIONS, session).json().at("/decisions/0/id").asText())
                .isEqualTo(id);
        assertThat(Run.of(page.home(), "decisions", "list").out()).contains(id).contains("A. Officer");
        assertThat(Run.of(page.home(), "audit", "verify").status()).isEqualTo(ExitStatus.NOTHING_FOUND);
    }

    /** What is revoked no longer counts, here and on the command line, and stays on record. */
    @Test
    void aRevokedDecisionCountsNoLonger() throws IOException {
        String[] session = page.enter();
        String id = recorded(DECISIONS, decision("SE"), session);
        assertThat(match("SE").at("/decided/inForce").asBoolean()).isTrue();

        JsonNode revoked = page.json(REVOCATIONS, revocation(id), session).json();

        assertThat(revoked.get("decision").asText()).isEqualTo(id);
        assertThat(revoked.get("id").asText()).isNotEqualTo(id);
        assertThat(match("SE").at("/decided/inForce").asBoolean()).isFalse();
        JsonNode first = page.get(DECISIONS + "?lang=zh", session)
                .json()
                .get("decisions")
                .get(0);
        assertThat(first.get("id").asText()).isEqualTo(id);
        assertThat(first.get("lapsed").asText()).contains("撤销").contains("New owner");
        assertThat(Run.of(page.home(), "decisions", "list").out()).contains("revoked by B. Officer");
        assertThat(Run.of(page.home(), "audit", "verify").status()).isEqualTo(ExitStatus.NOTHING_FOUND);
        assertThat(page.json(REVOCATIONS, revocation(id), session).refused(400)).contains("is revoked already");
    }

    @Test
    void revokingNeedsSessionAndToken() throws IOException {
        String[] session = page.enter();
        String id = recorded(DECISIONS, decision("FI"), session);
        assertThat(page.json(REVOCATIONS, revocation(id)).refused(403)).contains("link");
        assertThat(page.json(REVOCATIONS, revocation(id), session[0]).refused(403))
                .contains("X-Screening-Token");
        assertThat(page.json(REVOCATIONS, revocation(id), "Origin: https://evil.example", session[0], session[1])
                        .refused(403))
                .contains("other pages");
        assertThat(match("FI").at("/decided/inForce").asBoolean()).isTrue();
    }

    /** As the command says it, in the reader's language. */
    @Test
    void whatADecisionReplacesIsSaid() throws IOException {
        String[] session = page.enter();
        JsonNode first = page.json(DECISIONS, decision("DK"), session).json();
        assertThat(first.get("replaces").isNull()).isTrue();
        String other = decision("DK").replace("false-positive", "true-match");
        JsonNode second = page.json(DECISIONS, other, session).json();
        assertThat(second.get("replaces").asText())
                .startsWith("decided false-positive by A. Officer on ")
                .contains("Another one (" + first.get("id").asText() + ")");
        JsonNode third =
                page.json(DECISIONS + "?lang=zh", decision("DK"), session).json();
        assertThat(third.get("replaces").asText())
                .contains("确实匹配")
                .contains(second.get("id").asText());
        page.json(REVOCATIONS, revocation(third.get("id").asText()), session);
        assertThat(page.json(DECISIONS, decision("DK"), session)
                        .json()
                        .get("replaces")
                        .isNull())
                .as("one that was revoked is not replaced")
                .isTrue();
    }

    /** Where it stands in the JSON, and what stands there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"entry\": \"             | \"entry\": \"X               | /entry   | no such entry",
                "}                          | , \"until\": \"2020-01-01\"}  | /until   | 2020-01-01: that day is over",
                "}                          | , \"until\": \"soon\"}        | /until   | \"soon\"",
                "\"false-positive\"         | \"perhaps\"                 | /verdict | \"perhaps\"",
                "\"Another one\"            | \" \"                       | /reason  | expected text",
                "\"A. Officer\"             | \"A\\u0007\"                | /by      | control character"
            })
    void whatIsWrongWithADecisionIsToldWithItsPlace(String right, String wrong, String place, String said)
            throws IOException {
        refusedAt(DECISIONS, decision("IS").replace(right, wrong), place, said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "D1          | D9999         | /decision | D9999-0: no such decision",
                "New owner   | ' '           | /reason   | expected text",
                "New owner   | \\u001b[31m   | /reason   | control character",
                "B. Officer  | ' '           | /by       | expected text"
            })
    void whatIsWrongWithARevocationIsToldWithItsPlace(String right, String wrong, String place, String said)
            throws IOException {
        refusedAt(REVOCATIONS, revocation("D1-0").replace(right, wrong), place, said);
    }

    private static void refusedAt(String address, String request, String place, String said) throws IOException {
        Http answer = page.json(address, request, page.enter());
        assertThat(answer.refused(400)).contains(said);
        assertThat(answer.json().get("place").asText()).isEqualTo(place);
    }

    @Test
    void aRevocationHoldsNothingElse() throws IOException {
        String more = revocation("D1-0").replace("}", ", \"until\": \"2030-01-01\"}");
        assertThat(page.json(REVOCATIONS, more, page.enter()).refused(400)).contains("unknown property \"until\"");
        String less = revocation("D1-0").replace(", \"by\": \"B. Officer\"", "");
        assertThat(page.json(REVOCATIONS, less, page.enter()).refused(400)).contains("\"by\"");
    }
}
