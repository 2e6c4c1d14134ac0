package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person decides, and a watched file goes by it: also where neither the lists nor the file changed. */
class WatchDecisionsTest {
    private static final String NAME = "Zirkonia Photonics Institute";
    private static final String ROWS = "id,name,country\n1," + NAME + ",DE\n2,Brackwater Quillon,\n3,Somebody Else,\n";
    private static final String LISTS_CHANGED = "the listing was changed after the decision";

    @TempDir
    Path home;

    private Path customers;
    private Path list;
    private String entry = "";
    private String today = "2026-11-28";

    @BeforeEach
    void files() throws IOException {
        customers = Files.writeString(home.resolve("customers.csv"), ROWS);
        list = Files.writeString(home.resolve("list.csv"), CslFile.csv());
        entry = run("name", NAME, "--country", "DE", "--json")
                .json()
                .path("matches")
                .path(0)
                .path("entry")
                .asText();
    }

    // a decision is made

    @Test
    void whatWasDecidedBeforeRaisesNothingAndIsShown() throws IOException {
        Files.writeString(customers, "id,name,country\n1," + NAME + ",DE\n");
        String id = decide("false-positive", "--until", "2027-06-30");
        Run run = watch("--json");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.NOTHING_FOUND);
        assertThat(changes(run)).containsExactly("NEW 1 FIRST cleared");
        JsonNode decided = run.jsonLines().get(0).path("match").path("decided");
        assertThat(decided.path("inForce").booleanValue()).isTrue();
        assertThat(List.of("id", "verdict", "by", "at", "reason", "until"))
                .extracting(field -> decided.path(field).asText())
                .containsExactly(
                        id, "false-positive", "A. Officer", "2026-11-28T12:00:00Z", "other register", "2027-06-30");
        assertThat(summary(run).path("open").intValue()).isZero();
        assertThat(summary(run).path("matches").intValue()).isEqualTo(1);
        assertThat(summary(run).path("cleared").intValue()).isEqualTo(1);
    }

    @Test
    void aDecisionThatIsMadeIsSaidOnceAndRaisesNothing() {
        assertThat(watch().status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        decide("false-positive");
        Run run = watch("--json");
        assertThat(run.status()).as(run.out()).isEqualTo(ExitStatus.NOTHING_FOUND);
        assertThat(changes(run)).containsExactly("DECIDED 1 DECISIONS cleared");
        assertThat(summary(run).path("screened").intValue())
                .as("no list and no row changed")
                .isZero();
        Run again = watch("--json");
        assertThat(changes(again)).isEmpty();
        assertThat(summary(again).path("matches").intValue()).isEqualTo(2);
        assertThat(summary(again).path("cleared").intValue())
                .as("it is still counted")
                .isEqualTo(1);
    }

    @Test
    void aTrueMatchStaysNews() {
        decide("true-match");
        Run first = watch("--json");
        assertThat(first.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(changes(first)).containsExactly("NEW 1 FIRST open", "NEW 2 FIRST open");
        assertThat(summary(first).path("cleared").intValue()).isZero();
        decide("false-positive");
        assertThat(changes(watch("--json"))).containsExactly("DECIDED 1 DECISIONS cleared");
        decide("true-match");
        Run corrected = watch("--json");
        assertThat(corrected.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(changes(corrected)).containsExactly("DECIDED 1 DECISIONS open");
    }

    // a decision lapses

    @Test
    void afterItsLastDayTheMatchIsNewsAgain() {
        decide("false-positive", "--until", "2026-12-31");
        watch();
        today = "2026-12-31";
        assertThat(changes(watch("--json"))).isEmpty();
        today = "2027-01-01";
        Run run = watch("--json");
        assertThat(run.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(changes(run)).containsExactly("LAPSED 1 DECISIONS open");
        assertThat(summary(run).path("screened").intValue())
                .as("no list and no row changed")
                .isZero();
        assertThat(lapsed(run)).isEqualTo("it held until 2026-12-31");
        assertThat(changes(watch("--json"))).as("said once, as any news").isEmpty();
        decide("false-positive");
        assertThat(changes(watch("--json"))).containsExactly("DECIDED 1 DECISIONS cleared");
    }

    @Test
    void whenItIsRevokedTheMatchIsNewsAgain() {
        for (String verdict : List.of("false-positive", "true-match")) {
            String id = decide(verdict);
            watch();
            run("decide", "--revoke", id, "--reason", "new owner", "--by", "chief");
            Run run = watch("--json");
            assertThat(run.status()).as(verdict).isEqualTo(ExitStatus.NEEDS_PERSON);
            assertThat(changes(run)).as(verdict).containsExactly("LAPSED 1 DECISIONS open");
            assertThat(lapsed(run)).startsWith("revoked by chief");
        }
    }

    @Test
    void whenTheEntryChangesTheMatchIsNewsAgain() throws IOException {
        decide("false-positive");
        watch();
        Files.writeString(list, CslFile.csv().replace("9 Lantern Road", "10 Lantern Road"));
        Run run = watch("--json");
        assertThat(run.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(changes(run)).containsExactly("CHANGED 1 LISTS open");
        assertThat(lapsed(run)).isEqualTo(LISTS_CHANGED);
        assertThat(changes(watch("--json"))).isEmpty();

        // The same words as when it was decided: it counts again.
        Files.writeString(list, CslFile.csv());
        Run restored = watch("--json");
        assertThat(restored.status()).isEqualTo(ExitStatus.NOTHING_FOUND);
        assertThat(changes(restored)).containsExactly("CHANGED 1 LISTS cleared");
    }

    @Test
    void aChangeThatWasDecidedBeforeTheNextRunRaisesNothing() throws IOException {
        watch();
        Files.writeString(list, CslFile.csv().replace("9 Lantern Road", "10 Lantern Road"));
        decide("false-positive");
        Run run = watch("--json");
        assertThat(run.status()).isEqualTo(ExitStatus.NOTHING_FOUND);
        assertThat(changes(run)).containsExactly("CHANGED 1 LISTS cleared");
    }

    @Test
    void aRowThatNowSaysAnotherPartyIsNewsAgain() throws IOException {
        decide("false-positive");
        watch();
        Files.writeString(customers, ROWS.replace(",DE", ",CN"));
        Run run = watch("--json");
        assertThat(run.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(changes(run)).containsExactly("LAPSED 1 CUSTOMER open");
        assertThat(lapsed(run)).contains("another party", "zirkonia photonics institute, DE");
    }

    @Test
    void aStoreWithoutTheDecisionMakesItNewsAgain() {
        decide("false-positive");
        watch();
        Run other = watch("--json", "--decisions", home.resolve("other.db").toString());
        assertThat(other.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(changes(other)).containsExactly("LAPSED 1 DECISIONS open");
        assertThat(lapsed(other)).isEqualTo("it is not among the decisions on record");
        assertThat(changes(watch("--json"))).containsExactly("DECIDED 1 DECISIONS cleared");
    }

    @Test
    void aMatchThatIsGoneRaisesNothingWhereItWasDecided() throws IOException {
        decide("false-positive");
        watch();
        Files.writeString(list, CslFile.csv().replace("Zirkonia Photonics Research", "Nobody Known"));
        Run run = watch("--json");
        assertThat(run.status()).isEqualTo(ExitStatus.NOTHING_FOUND);
        assertThat(changes(run)).containsExactly("GONE 1 LISTS cleared");
        assertThat(run.jsonLines()
                        .get(0)
                        .path("match")
                        .path("decided")
                        .path("by")
                        .asText())
                .isEqualTo("A. Officer");
    }

    @Test
    void aRowInErrorKeepsWhatWasDecidedUntilItCanBeReadAgain() throws IOException {
        decide("false-positive", "--until", "2026-12-31");
        watch();
        today = "2027-01-01";
        Files.writeString(customers, ROWS.replace(NAME, "..."));
        assertThat(watch().status()).isEqualTo(ExitStatus.BAD_INPUT);
        Files.writeString(customers, ROWS);
        assertThat(changes(watch("--json"))).containsExactly("LAPSED 1 DECISIONS open");
    }

    // the store can not be trusted, or the state

    @Test
    void alteredDecisionsAreNotUsedAndLeaveTheStateAsItWas() throws IOException {
        decide("false-positive");
        watch();
        Path state = home.resolve("customers.csv.watch").resolve("state.jsonl");
        String before = Files.readString(state);
        Files.writeString(home.resolve(".screening/decisions.db"), "no database");
        assertThat(watch("--json").refused(ExitStatus.UNTRUSTED_DATA)).contains("decisions");
        assertThat(state).hasContent(before);
    }

    @Test
    void aDamagedDecisionInTheStateIsRefusedAndSaysWhere() throws IOException {
        decide("false-positive");
        watch();
        Path state = home.resolve("customers.csv.watch").resolve("state.jsonl");
        Files.writeString(state, Files.readString(state).replace("\"false-positive\"", "\"maybe\""));
        assertThat(watch("--json").refused(ExitStatus.BAD_INPUT)).contains("state.jsonl", "true-match");
    }

    // to read

    @Test
    void textAndPageSayWhoWhenAndWhyInBothLanguages() throws IOException {
        decide("false-positive", "--until", "2027-06-30");
        Path page = home.resolve("news.html");
        Run english = watch("--html", page.toString());
        String said = "decided false-positive by A. Officer on 2026-11-28, until 2027-06-30: other register";
        assertThat(english.out()).contains(said, "2 matches stand, 1 of them decided as false positives.");
        assertThat(Files.readString(page)).contains("<html lang=\"en\">", "Decided, nobody need look", said);
        assertThat(Files.readString(page).indexOf("Brackwater"))
                .as("what is to be looked at comes first")
                .isLessThan(Files.readString(page).indexOf(said));

        Files.writeString(list, CslFile.csv().replace("9 Lantern Road", "10 Lantern Road"));
        Run chinese = watch("--lang", "zh", "--html", page.toString());
        assertThat(chinese.out()).contains("变更", "已由A. Officer于2026-11-28判定为误报", "列名条目在判定之后已变更");
        assertThat(Files.readString(page))
                .contains("<html lang=\"zh\">", "须查看", "列名条目在判定之后已变更")
                .doesNotContain("to look at", "LAPSED", "the listing");
    }

    private Run run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--lists", list.toString()));
        Clock clock = Clock.fixed(Instant.parse(today + "T12:00:00Z"), ZoneOffset.UTC);
        return Run.at(clock, home, Map.of(), new byte[0], all.toArray(String[]::new));
    }

    private Run watch(String... options) {
        List<String> args = new ArrayList<>(List.of("watch", customers.toString()));
        args.addAll(List.of(options));
        return run(args.toArray(String[]::new));
    }

    /** Decides about the first customer; gives the decision's id. */
    private String decide(String verdict, String... options) {
        List<String> args = new ArrayList<>(List.of("decide", NAME, "--country", "DE", "--entry", entry, "--json"));
        args.addAll(List.of("--verdict", verdict, "--reason", "other register", "--by", "A. Officer"));
        args.addAll(List.of(options));
        Run run = run(args.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return run.json().path("id").asText();
    }

    private static List<String> changes(Run run) {
        assertThat(run.status()).as(run.err()).isLessThan(ExitStatus.BAD_INPUT);
        return run.jsonLines().stream()
                .filter(line -> line.has("change"))
                .map(line -> String.join(
                        " ",
                        line.path("change").asText(),
                        line.path("id").asText(),
                        line.path("cause").asText(),
                        line.path("open").booleanValue() ? "open" : "cleared"))
                .toList();
    }

    private static String lapsed(Run run) {
        return run.jsonLines()
                .get(0)
                .path("match")
                .path("decided")
                .path("lapsed")
                .asText();
    }

    private static JsonNode summary(Run run) {
        List<JsonNode> lines = run.jsonLines();
        return lines.get(lines.size() - 1).path("summary");
    }
}
