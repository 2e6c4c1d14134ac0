package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code decide} records, and what it refuses. */
class DecideCommandTest {
    @TempDir
    Path home;

    private Officer officer;

    @BeforeEach
    void arrive() {
        officer = Officer.in(home);
    }

    @Test
    void aRevokedDecisionIsListedWithWhy() {
        String id = officer.decided("false-positive");
        officer.run("decide", "--revoke", id, "--reason", "mistaken identity", "--by", "chief");
        Run shown = officer.run(
                "decisions",
                "list",
                "--name",
                "zirkonia",
                "--lists",
                officer.list().toString());
        assertThat(shown.out())
                .contains(id)
                .contains("LAPSED")
                .contains("revoked by chief")
                .contains("mistaken identity");
        assertThat(officer.run(
                                "decisions",
                                "list",
                                "--json",
                                "--lists",
                                officer.list().toString())
                        .jsonLines()
                        .get(0)
                        .path("inForce")
                        .booleanValue())
                .isFalse();
        assertThat(officer.run("decisions", "list", "--name", "nobody").out()).isEmpty();
        assertThat(officer.run("decide", "--revoke", id, "--reason", "again", "--by", "chief")
                        .refused(ExitStatus.BAD_INPUT))
                .contains("is revoked already");
        assertThat(officer.run("decide", "--revoke", "D9-00000000", "--reason", "x", "--by", "y")
                        .refused(ExitStatus.BAD_INPUT))
                .contains("no such decision");
    }

    @Test
    void reasonPersonEntryAndVerdictAreNeeded() {
        assertThat(officer.run("decide", Officer.NAME, "--by", "x").refused(ExitStatus.BAD_INPUT))
                .contains("--reason");
        assertThat(officer.run("decide", Officer.NAME, "--reason", " ", "--by", "x")
                        .refused(ExitStatus.BAD_INPUT))
                .contains("--reason");
        assertThat(officer.run("decide", Officer.NAME, "--reason", "x").refused(ExitStatus.BAD_INPUT))
                .contains("--by");
        assertThat(officer.run("decide", Officer.NAME, "--reason", "x", "--by", "y")
                        .refused(ExitStatus.BAD_INPUT))
                .contains("--entry");
        assertThat(officer.decide("maybe").refusedAfterNotice(ExitStatus.BAD_INPUT))
                .contains("true-match or false-positive");
        assertThat(officer.with("EL:nothing").decide("true-match").refusedAfterNotice(ExitStatus.BAD_INPUT))
                .contains("no such entry");
        assertThat(officer.home().resolve(".screening/decisions.db")).doesNotExist();
    }

    @Test
    void theLoginNameIsTakenOnlyWhenAskedFor() {
        String[] args = {
            "decide",
            Officer.NAME,
            "--entry",
            officer.entry(),
            "--verdict",
            "true-match",
            "--reason",
            "x",
            "--by-login",
            "--json",
            "--lists",
            officer.list().toString()
        };
        Run run = Run.with(officer.home(), Map.of("USER", "mara"), new byte[0], args);
        assertThat(run.json().path("record").path("by").asText()).isEqualTo("mara");
    }

    @Test
    void aNameThatDoesNotMatchIsRecordedWithAWarning() {
        Run run = officer.run(
                "decide",
                "Somebody",
                "Else",
                "--entry",
                officer.entry(),
                "--verdict",
                "false-positive",
                "--reason",
                "x",
                "--by",
                "y",
                "--lists",
                officer.list().toString());
        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("does not match");
    }

    // more than one person

    @Test
    void aLaterDecisionReplacesTheFormerAndSaysSo() {
        String first = officer.decided("true-match", "--by", "M. Sommer");
        Run second = officer.decide("false-positive");
        assertThat(second.err())
                .contains("this replaces what was decided true-match by M. Sommer")
                .contains(first);
        assertThat(officer.name().status()).isZero();
        assertThat(officer.run("decisions", "list", "--lists", officer.list().toString())
                        .out())
                .contains("LAPSED, no longer counts: replaced by D2-");

        String third = officer.decided("true-match");
        assertThat(officer.run("decide", "--revoke", third, "--reason", "withdrawn", "--by", "chief")
                        .status())
                .isZero();
        assertThat(officer.name().status())
                .as("the older one does not come back")
                .isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(officer.decide("false-positive").err()).doesNotContain("replaces");
    }

    @Test
    void twoWhoDecideAtTheSameTimeAreBothRecordedAndOneIsTold() {
        List<Run> runs = Stream.of("true-match", "false-positive")
                .map(verdict -> CompletableFuture.supplyAsync(() -> officer.decide(verdict)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(runs)
                .allSatisfy(run -> assertThat(run.status()).as(run.err()).isZero());
        assertThat(runs)
                .filteredOn(run -> run.err().contains("this replaces what was decided"))
                .hasSize(1);
        assertThat(officer.run("audit", "verify").out()).startsWith("AS RECORDED - 2 records");
        assertThat(officer.run(
                                "decisions",
                                "list",
                                "--json",
                                "--lists",
                                officer.list().toString())
                        .jsonLines())
                .extracting(d -> d.path("inForce").booleanValue())
                .containsExactly(false, true);
    }

    // odd text

    @Test
    void controlCharactersAndLengthAreRefused() {
        assertThat(officer.decide("true-match", "--by", "M\u001b[31m").refusedAfterNotice(ExitStatus.BAD_INPUT))
                .contains("person who decides", "control character");
        assertThat(officer.decide("true-match", "--by", "M\nD9-00000000").refusedAfterNotice(ExitStatus.BAD_INPUT))
                .contains("control character");
        assertThat(officer.decide("true-match", "--reason", "a\u0007").refusedAfterNotice(ExitStatus.BAD_INPUT))
                .contains("reason", "control character");
        assertThat(officer.decide("true-match", "--reason", "a".repeat(10_001))
                        .refusedAfterNotice(ExitStatus.BAD_INPUT))
                .contains("10001 characters; 10000 are the most");
        assertThat(officer.decide("true-match", "--reason", " \n\t").refused(ExitStatus.BAD_INPUT))
                .contains("--reason");
        assertThat(home.resolve(".screening/decisions.db")).doesNotExist();
        officer.decided("true-match", "--reason", "a".repeat(10_000));
    }

    @Test
    void aReasonOfSeveralLinesIsKeptAndShownOnOne() {
        String[] reason = {"--reason", "register number\n    D9-00000000 forged"};
        Run run = officer.decide("false-positive", "--json", reason[0], reason[1]);
        assertThat(run.json().path("record").path("reason").asText()).isEqualTo(reason[1]);
        assertThat(officer.run("decisions", "list", "--lists", officer.list().toString())
                        .out()
                        .lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("register number     D9-00000000 forged");
    }

    @Test
    void aNameWithLineBreaksIsTheNameWithBlanks() {
        officer.decided("false-positive");
        String name = Officer.NAME.replace(" ", " \n\u0007");
        Run run = officer.run(
                "name",
                name,
                "--country",
                "DE",
                "--json",
                "--lists",
                officer.list().toString());
        assertThat(run.status()).isZero();
    }
}
