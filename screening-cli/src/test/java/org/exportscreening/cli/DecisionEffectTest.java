package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a decision changes in answers, and when it lapses. */
class DecisionEffectTest {
    @TempDir
    Path home;

    private Officer officer;

    @BeforeEach
    void arrive() {
        officer = Officer.in(home);
    }

    @Test
    void aFalsePositiveIsShownAndNeedsNobody() {
        assertThat(officer.name().status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(officer.transaction().path("outcome").asText()).isEqualTo("HOLD");
        String id = officer.decided("false-positive");

        Run json = officer.name();
        assertThat(json.status()).isZero();
        JsonNode match = json.json().path("matches").path(0);
        assertThat(match.path("decided").path("id").asText()).isEqualTo(id);
        assertThat(match.path("decided").path("inForce").booleanValue()).isTrue();
        Run text = officer.name("--threshold=0.84");
        assertThat(text.out())
                .contains("It was decided to be a false positive.")
                .contains("decided false-positive by A. Officer on ")
                .contains("other register number (" + id + ")");

        JsonNode determination = officer.transaction();
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
        officer.decided("false-positive");
        Run other = officer.run(
                "name",
                Officer.NAME,
                "--country",
                "CN",
                "--lists",
                officer.list().toString());
        assertThat(other.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(other.out()).doesNotContain("decided");
    }

    @Test
    void theSummaryOfABatchCallsNobodyForWhatWasDecided() throws IOException {
        officer.decided("false-positive");
        String rows = "id,name,country\n1," + Officer.NAME + ",DE\n2," + Officer.NAME + ",CN\n";
        Path summary = home.resolve("summary.json");
        Run.with(
                officer.home(),
                rows,
                "names",
                "-",
                "--summary",
                summary.toString(),
                "--lists",
                officer.list().toString());
        JsonNode told = Run.parse(Files.readString(summary));
        assertThat(told.path("outcomes").path("DECIDED_FALSE_POSITIVE").intValue())
                .as(told.toString())
                .isEqualTo(1);
        assertThat(told.path("outcomes").path("MATCH").intValue()).isEqualTo(1);
        assertThat(told.path("needPerson").intValue()).isEqualTo(1);
        assertThat(told.path("settings").path("decisions").asText()).startsWith("1, sha256:");
    }

    @Test
    void theReportOnATransactionShowsDecisions() throws IOException {
        String id = officer.decided("false-positive");
        Path page = home.resolve("report.html");
        Run.with(
                officer.home(),
                Officer.DEAL,
                "transaction",
                "-",
                "--html",
                page.toString(),
                "--lists",
                officer.list().toString());
        assertThat(Files.readString(page)).contains("Decided: false positive", "by A. Officer on ", id);
    }

    @Test
    void batchesShowDecisions() {
        officer.decided("false-positive");
        String rows = "id,name,country\n1," + Officer.NAME + ",DE\n2," + Officer.NAME + ",CN\n";
        Run json = Run.with(
                officer.home(), rows, "names", "-", "--lists", officer.list().toString());
        assertThat(json.jsonLines().get(0).path("matches").path(0).has("decided"))
                .isTrue();
        assertThat(json.jsonLines().get(1).path("matches").path(0).has("decided"))
                .isFalse();
        Run csv = Run.with(
                officer.home(),
                rows,
                "names",
                "-",
                "--format",
                "csv",
                "--lists",
                officer.list().toString());
        assertThat(csv.out()).contains(",DECIDED_FALSE_POSITIVE,").contains(",MATCH,");
        Run deals = Run.with(
                officer.home(),
                Officer.DEAL.replace("\n", " ") + "\n",
                "transactions",
                "-",
                "--lists",
                officer.list().toString());
        assertThat(deals.jsonLines().get(0).path("decisions")).hasSize(1);
    }

    @Test
    void aTrueMatchIsAListing() {
        officer.decided("true-match");
        assertThat(officer.name().status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        JsonNode determination = officer.transaction();
        assertThat(determination.path("outcome").asText()).isEqualTo("LICENSE_REQUIRED");
        assertThat(determination.path("findings").path(0).path("citation").asText())
                .startsWith("15 CFR 744.11");
    }

    @Test
    void aReplayUsesWhatWasDecidedThen() {
        String id = officer.decided("false-positive");
        Path record = officer.home().resolve("record.json");
        Run.with(
                officer.home(),
                Officer.DEAL,
                "transaction",
                "-",
                "--record",
                record.toString(),
                "--lists",
                officer.list().toString());
        assertThat(officer.run("decide", "--revoke", id, "--reason", "mistaken", "--by", "chief")
                        .status())
                .isZero();

        assertThat(officer.transaction().path("outcome").asText()).isEqualTo("HOLD");
        Run replay = officer.run(
                "replay", record.toString(), "--lists", officer.list().toString());
        assertThat(replay.status()).as(replay.out() + replay.err()).isZero();
    }

    @Test
    void itLapsesWhenTheListingChanges() throws IOException {
        officer.decided("false-positive");
        Files.writeString(officer.list(), CslFile.csv().replace("9 Lantern Road", "10 Lantern Road"));
        Run run = officer.name("--threshold=0.84");
        assertThat(run.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(run.out()).contains("LAPSED, no longer counts: the listing was changed");
        assertThat(officer.run("decisions", "list", "--lists", officer.list().toString())
                        .out())
                .contains("the listing was changed");
        assertThat(officer.transaction().path("outcome").asText()).isEqualTo("HOLD");
    }

    @Test
    void itLapsesOnTheDayAfterItsLast() {
        officer.decided("false-positive", "--until", "2099-12-31");
        for (String[] day : new String[][] {{"2099-12-31", "0"}, {"2100-01-01", "1"}}) {
            Clock clock = Clock.fixed(Instant.parse(day[0] + "T12:00:00Z"), ZoneOffset.UTC);
            String[] args = {
                "name",
                Officer.NAME,
                "--country",
                "DE",
                "--lists",
                officer.list().toString()
            };
            assertThat(Run.at(clock, officer.home(), Map.of(), new byte[0], args)
                            .status())
                    .as(day[0])
                    .isEqualTo(Integer.parseInt(day[1]));
        }
        assertThat(officer.decide("false-positive", "--until", "2020-01-01").refusedAfterNotice(ExitStatus.BAD_INPUT))
                .contains("that day is over");
    }
}
