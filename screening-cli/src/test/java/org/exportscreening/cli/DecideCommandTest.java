package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions about matches, from the command that records one to the answers that it changes. */
class DecideCommandTest {
    private static final String NAME = "Zirkonia Photonics Research Institute";
    private static final String DEAL = """
            {"id": "t", "date": "2026-09-01", "kind": "EXPORT", "from": "US", "destination": "DE",
             "item": {"eccn": "EAR99", "type": "COMMODITY", "usOrigin": true, "published": false},
             "parties": [{"role": "END_USER", "name": "%s", "country": "DE"}]}
            """.formatted(NAME);

    @TempDir
    Path home;

    private Path list;
    private String entry;

    @BeforeEach
    void list() throws IOException {
        list = Files.writeString(home.resolve("list.csv"), CslFile.csv());
        entry = run("name", NAME, "--json", "--lists", list.toString())
                .json()
                .path("matches")
                .path(0)
                .path("entry")
                .asText();
        assertThat(entry).startsWith("EL:");
    }

    private Run run(String... args) {
        return Run.of(home, args);
    }

    private Run decide(String verdict, String... more) {
        String[] args = {
            "decide",
            NAME,
            "--country",
            "DE",
            "--entry",
            entry,
            "--verdict",
            verdict,
            "--reason",
            "other register number",
            "--by",
            "A. Officer"
        };
        String[] all = new String[args.length + more.length + 2];
        System.arraycopy(args, 0, all, 0, args.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        all[all.length - 2] = "--lists";
        all[all.length - 1] = list.toString();
        return run(all);
    }

    private String decided(String verdict, String... more) {
        Run run = decide(verdict, more);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).startsWith(verdict + " recorded as D");
        return run.out().replaceAll("(?s)^.* recorded as (D[0-9a-f-]+):.*", "$1");
    }

    private Run name(String... more) {
        return run("name", NAME, "--country", "DE", more.length == 0 ? "--json" : more[0], "--lists", list.toString());
    }

    private JsonNode transaction() {
        return Run.with(home, DEAL, "transaction", "-", "--json", "--lists", list.toString())
                .json();
    }

    // the effect

    @Test
    void aFalsePositiveIsShownAndNeedsNobody() {
        assertThat(name().status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(transaction().path("outcome").asText()).isEqualTo("HOLD");
        String id = decided("false-positive");

        Run json = name();
        assertThat(json.status()).isZero();
        JsonNode match = json.json().path("matches").path(0);
        assertThat(match.path("decided").path("id").asText()).isEqualTo(id);
        assertThat(match.path("decided").path("inForce").booleanValue()).isTrue();
        Run text = name("--threshold=0.84");
        assertThat(text.out())
                .contains("It was decided to be a false positive.")
                .contains("decided false-positive by A. Officer on ")
                .contains("other register number (" + id + ")");

        JsonNode determination = transaction();
        assertThat(determination.path("outcome").asText()).isNotEqualTo("HOLD");
        assertThat(determination.path("decisions")).hasSize(1);
        assertThat(determination
                        .path("matches")
                        .path(0)
                        .path("decided")
                        .path("by")
                        .asText())
                .isEqualTo("A. Officer");
    }

    @Test
    void anotherCountryIsAnotherParty() {
        decided("false-positive");
        Run other = run("name", NAME, "--country", "CN", "--lists", list.toString());
        assertThat(other.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(other.out()).doesNotContain("decided");
    }

    @Test
    void batchesShowDecisions() {
        decided("false-positive");
        String rows = "id,name,country\n1," + NAME + ",DE\n2," + NAME + ",CN\n";
        Run json = Run.with(home, rows, "names", "-", "--lists", list.toString());
        assertThat(json.jsonLines().get(0).path("matches").path(0).has("decided"))
                .isTrue();
        assertThat(json.jsonLines().get(1).path("matches").path(0).has("decided"))
                .isFalse();
        Run csv = Run.with(home, rows, "names", "-", "--format", "csv", "--lists", list.toString());
        assertThat(csv.out()).contains(",DECIDED_FALSE_POSITIVE,").contains(",MATCH,");
        Run deals = Run.with(home, DEAL.replace("\n", " ") + "\n", "transactions", "-", "--lists", list.toString());
        assertThat(deals.jsonLines().get(0).path("decisions")).hasSize(1);
    }

    @Test
    void aTrueMatchIsAListing() {
        decided("true-match");
        assertThat(name().status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        JsonNode determination = transaction();
        assertThat(determination.path("outcome").asText()).isEqualTo("LICENSE_REQUIRED");
        assertThat(determination.path("findings").path(0).path("citation").asText())
                .startsWith("15 CFR 744.11");
    }

    @Test
    void aReplayUsesWhatWasDecidedThen() {
        String id = decided("false-positive");
        Path record = home.resolve("record.json");
        Run.with(home, DEAL, "transaction", "-", "--record", record.toString(), "--lists", list.toString());
        assertThat(run("decide", "--revoke", id, "--reason", "mistaken", "--by", "chief")
                        .status())
                .isZero();

        assertThat(transaction().path("outcome").asText()).isEqualTo("HOLD");
        Run replay = run("replay", record.toString(), "--lists", list.toString());
        assertThat(replay.status()).as(replay.out() + replay.err()).isZero();
    }

    // lapsing

    @Test
    void itLapsesWhenTheListingChanges() throws IOException {
        decided("false-positive");
        Files.writeString(list, CslFile.csv().replace("9 Lantern Road", "10 Lantern Road"));
        Run run = name("--threshold=0.84");
        assertThat(run.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(run.out()).contains("LAPSED, no longer counts: the listing was changed");
        assertThat(run("decisions", "list", "--lists", list.toString()).out()).contains("the listing was changed");
        assertThat(transaction().path("outcome").asText()).isEqualTo("HOLD");
    }

    @Test
    void itLapsesOnTheDayAfterItsLast() {
        decided("false-positive", "--until", "2099-12-31");
        for (String[] day : new String[][] {{"2099-12-31", "0"}, {"2100-01-01", "1"}}) {
            Clock clock = Clock.fixed(Instant.parse(day[0] + "T12:00:00Z"), ZoneOffset.UTC);
            String[] args = {"name", NAME, "--country", "DE", "--lists", list.toString()};
            assertThat(Run.at(clock, home, Map.of(), new byte[0], args).status())
                    .as(day[0])
                    .isEqualTo(Integer.parseInt(day[1]));
        }
        assertThat(decide("false-positive", "--until", "2020-01-01").refusedAfterNotice(ExitStatus.BAD_INPUT))
                .contains("that day is over");
    }

    @Test
    void aRevokedDecisionIsListedWithWhy() {
        String id = decided("false-positive");
        run("decide", "--revoke", id, "--reason", "mistaken identity", "--by", "chief");
        Run shown = run("decisions", "list", "--name", "zirkonia", "--lists", list.toString());
        assertThat(shown.out())
                .contains(id)
                .contains("LAPSED")
                .contains("revoked by chief")
                .contains("mistaken identity");
        assertThat(run("decisions", "list", "--json", "--lists", list.toString())
                        .jsonLines()
                        .get(0)
                        .path("inForce")
                        .booleanValue())
                .isFalse();
        assertThat(run("decisions", "list", "--name", "nobody").out()).isEmpty();
        assertThat(run("decide", "--revoke", id, "--reason", "again", "--by", "chief")
                        .refused(ExitStatus.BAD_INPUT))
                .contains("is revoked already");
        assertThat(run("decide", "--revoke", "D9-00000000", "--reason", "x", "--by", "y")
                        .refused(ExitStatus.BAD_INPUT))
                .contains("no such decision");
    }

    // what is refused

    @Test
    void reasonPersonEntryAndVerdictAreNeeded() {
        assertThat(run("decide", NAME, "--by", "x").refused(ExitStatus.BAD_INPUT))
                .contains("--reason");
        assertThat(run("decide", NAME, "--reason", " ", "--by", "x").refused(ExitStatus.BAD_INPUT))
                .contains("--reason");
        assertThat(run("decide", NAME, "--reason", "x").refused(ExitStatus.BAD_INPUT))
                .contains("--by");
        assertThat(run("decide", NAME, "--reason", "x", "--by", "y").refused(ExitStatus.BAD_INPUT))
                .contains("--entry");
        assertThat(decide("maybe").refusedAfterNotice(ExitStatus.BAD_INPUT)).contains("true-match or false-positive");
        entry = "EL:nothing";
        assertThat(decide("true-match").refusedAfterNotice(ExitStatus.BAD_INPUT))
                .contains("no such entry");
        assertThat(home.resolve(".screening/decisions.db")).doesNotExist();
    }

    @Test
    void theLoginNameIsTakenOnlyWhenAskedFor() {
        String[] args = {
            "decide",
            NAME,
            "--entry",
            entry,
            "--verdict",
            "true-match",
            "--reason",
            "x",
            "--by-login",
            "--json",
            "--lists",
            list.toString()
        };
        Run run = Run.with(home, Map.of("USER", "mara"), new byte[0], args);
        assertThat(run.json().path("record").path("by").asText()).isEqualTo("mara");
    }

    @Test
    void aNameThatDoesNotMatchIsRecordedWithAWarning() {
        Run run = run(
                "decide",
                "Somebody",
                "Else",
                "--entry",
                entry,
                "--verdict",
                "false-positive",
                "--reason",
                "x",
                "--by",
                "y",
                "--lists",
                list.toString());
        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("does not match");
    }

    // audit

    @Test
    void theAuditFindsWhatWasAlteredAndNobodyReliesOnIt() throws IOException {
        decided("false-positive");
        decided("true-match");
        Run sound = run("audit", "verify");
        assertThat(sound.status()).isZero();
        assertThat(sound.out()).startsWith("AS RECORDED - 2 records, head sha256:");
        String head = sound.out().replaceAll("(?s).*head (\\S+)\\s*", "$1");
        assertThat(run("audit", "verify", "--head", head).status()).isZero();
        Run export = run("audit", "export");
        assertThat(export.status()).isZero();
        assertThat(export.err()).contains(head);
        assertThat(export.jsonLines()).extracting(l -> l.path("seq").asInt()).containsExactly(1, 2);

        Path file = home.resolve(".screening/decisions.db");
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.lastIndexOf("A. Officer")]++;
        Files.write(file, bytes);
        Run altered = run("audit", "verify", "--json");
        assertThat(altered.status()).isEqualTo(ExitStatus.UNTRUSTED_DATA);
        assertThat(altered.json().path("problems").path(0).asText()).startsWith("record 1 (");
        assertThat(run("audit", "export").status()).isEqualTo(ExitStatus.UNTRUSTED_DATA);
        assertThat(name().refused(ExitStatus.UNTRUSTED_DATA))
                .contains("were altered")
                .contains("record 1");
    }

    @Test
    void anotherFileAndAnUnknownDatabase() {
        Path other = home.resolve("other.db");
        decided("false-positive", "--decisions", other.toString());
        assertThat(other).exists();
        assertThat(name().status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(run("audit", "verify", "--decisions", "jdbc:nosuch:x").refused(ExitStatus.BAD_INPUT))
                .contains("jdbc:nosuch:x");
    }
}
