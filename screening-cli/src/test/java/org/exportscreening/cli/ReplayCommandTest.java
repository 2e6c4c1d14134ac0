package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recording decisions, and replaying them. */
class ReplayCommandTest {
    private static final String NAMED = sample("03-machine-to-beihang");
    private static final String STATED = sample("05-denied-person-in-germany");

    @TempDir
    Path home;

    private Path record;

    @BeforeEach
    void nameTheRecord() {
        record = home.resolve("decision.json");
    }

    private static String sample(String name) {
        return Run.SAMPLES.resolve(name + ".json").toString();
    }

    private Run run(String... args) {
        return Run.of(home, args);
    }

    private Path recorded(String sample, String... more) {
        String[] args = {"transaction", sample, "--record", record.toString()};
        Run run = run(Stream.of(args, more).flatMap(Arrays::stream).toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(record).exists();
        assertThat(run.err()).containsPattern(record + ": record [0-9]{8}-[0-9a-f]{16}, sha256:[0-9a-f]{64}\n");
        return record;
    }

    private void imports(int entries) throws IOException {
        StringBuilder more = new StringBuilder();
        for (int i = 0; i < entries; i++) {
            more.append(", {\"name\": \"Brackwater ").append(i).append("\"}");
        }
        Path list = Files.writeString(
                home.resolve("el.json"),
                "{\"list\": \"EL\", \"entries\": [{\"name\": \"Beihang University\"}" + more + "]}");
        Run run = run("lists", "import", list.toString(), "--force");
        assertThat(run.status()).as(run.err()).isZero();
    }

    // the same answer

    @Test
    void everySampleReplaysToTheSameAnswer() throws IOException {
        Path all = Files.writeString(home.resolve("all.jsonl"), Run.samplesAsLines());
        Run plain = run("transactions", all.toString());
        Run batch = run("transactions", all.toString(), "--records", record.toString());
        assertThat(batch.status()).as(batch.err()).isZero();
        assertThat(batch.out()).isEqualTo(plain.out());
        assertThat(batch.err()).contains(record + ": " + batch.jsonLines().size() + " decisions recorded");
        assertThat(Files.readAllLines(record)).hasSameSizeAs(batch.jsonLines());

        Run replay = run("replay", record.toString());
        assertThat(replay.status()).as(replay.out() + replay.err()).isZero();
        assertThat(replay.out().lines().filter(line -> line.contains(": SAME ANSWER - ")))
                .hasSameSizeAs(batch.jsonLines());
    }

    @Test
    void oneRecordIsReplayedInWordsAndAsJson() {
        Run text = run("replay", recorded(NAMED).toString());
        assertThat(text.status()).isZero();
        assertThat(text.err()).isEmpty();
        assertThat(text.out())
                .startsWith(record + ": SAME ANSWER - ")
                .contains("recorded  HOLD", "now       HOLD", "the recorded one: us-ear", "the recorded ones: sha256:");
        Run json = run("replay", record.toString(), "--json");
        assertThat(json.status()).isZero();
        assertThat(json.json().path("same").booleanValue()).isTrue();
        assertThat(json.json().path("fullReplay").booleanValue()).isTrue();
        assertThat(json.json().path("altered").booleanValue()).isFalse();
        assertThat(json.json().at("/outcome/now").asText()).isEqualTo("HOLD");
        assertThat(json.json().path("differences")).isEmpty();
    }

    @Test
    void theRecordHoldsTheVeryAnswerThatWasGiven() throws IOException {
        Run run = run("transaction", NAMED, "--json", "--record", record.toString());
        JsonNode held = Run.parse(Files.readString(record));
        assertThat(held.path("determination")).isEqualTo(run.json());
        assertThat(held.at("/input/transaction")).isEqualTo(Run.parse(Files.readString(Path.of(NAMED))));
        assertThat(held.at("/screening/parties/0/name").asText()).isEqualTo("Beihang University");
        assertThat(held.at("/data/starter").booleanValue()).isTrue();
    }

    @Test
    void theDayThatWasAskedForIsReplayed() throws IOException {
        Path undated = Files.writeString(home.resolve("undated.json"), "{\"destination\": \"CU\"}");
        run("transaction", undated.toString(), "--as-of", "2026-11-22", "--record", record.toString());
        assertThat(run("replay", record.toString()).status()).isZero();
        assertThat(run("replay", record.toString(), "--as-of", "2026-11-23").refused(ExitStatus.BAD_INPUT))
                .contains("--as-of has no meaning here");
    }

    @Test
    void whatWasAssumedIsAssumedAgain() throws IOException {
        recorded(NAMED, "--assume", "affiliates-extension=in-force");
        Path otherwise = home.resolve("otherwise.json");
        run("transaction", NAMED, "--assume", "affiliates-extension=not", "--record", otherwise.toString());
        assertThat(Run.parse(Files.readString(record))
                        .at("/input/assumed/affiliates-extension")
                        .asText())
                .isEqualTo("in-force");
        assertThat(run("replay", record.toString(), otherwise.toString()).status())
                .isZero();
        assertThat(run("replay", record.toString(), "--assume", "affiliates-extension=not")
                        .refused(ExitStatus.BAD_INPUT))
                .contains("--assume has no meaning here");
    }

    @Test
    void readsStandardInput() throws IOException {
        byte[] bytes = Files.readAllBytes(recorded(STATED));
        Run run = Run.with(home, bytes, "replay", "-");
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("standard input: SAME ANSWER");
    }

    // what is noticed

    @Test
    void aByteThatWasChangedIsNoticedWhereverItIs() throws IOException {
        byte[] line = Files.readAllBytes(recorded(STATED));
        Random random = new Random(3);
        for (int n = 0; n < 60; n++) {
            byte[] altered = line.clone();
            int i = n < 30 ? n : n < 50 ? line.length - 1 - (n - 30) : random.nextInt(line.length);
            altered[i] ^= (byte) (1 + random.nextInt(255));
            Run run = Run.with(home, altered, "replay", "-");
            assertThat(run.status())
                    .as("byte %d: %s%s", i, run.out(), run.err())
                    .isEqualTo(ExitStatus.UNTRUSTED_DATA);
            assertThat(run.out()).startsWith("ALTERED - standard input").contains(": was altered: ");
        }
    }

    @Test
    void whatWasAlteredIsSaidAndTheOthersAreReplayed() throws IOException {
        String line = Files.readString(recorded(STATED));
        String altered = line.replace("\"outcome\":\"PROHIBITED\"", "\"outcome\":\"NLR\"");
        Path both = Files.writeString(home.resolve("both.jsonl"), altered + line);
        Run run = run("replay", both.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.UNTRUSTED_DATA);
        assertThat(run.out())
                .startsWith("ALTERED - " + both + ":1: was altered: not what was recorded is the determination\n")
                .contains(both + ":2: SAME ANSWER");
        Run json = Run.with(home, altered, "replay", "-", "--json");
        assertThat(json.status()).isEqualTo(ExitStatus.UNTRUSTED_DATA);
        assertThat(json.json().path("altered").booleanValue()).isTrue();
        assertThat(json.json().path("problem").asText()).contains("the determination");
    }

    @Test
    void aRecordThatWasCutIsAltered() throws IOException {
        byte[] line = Files.readAllBytes(recorded(STATED));
        for (int length : new int[] {line.length - 1, line.length - 2, line.length / 2, 100}) {
            Run run = Run.with(home, Arrays.copyOf(line, length), "replay", "-");
            assertThat(run.status()).as("%d bytes", length).isEqualTo(ExitStatus.UNTRUSTED_DATA);
        }
    }

    @Test
    void whatIsNoRecordIsRefused() throws IOException {
        assertThat(run("replay", NAMED).refused(ExitStatus.BAD_INPUT)).contains("is no decision record");
        assertThat(Run.with(home, "", "replay", "-").refused(ExitStatus.BAD_INPUT))
                .contains("is empty");
        assertThat(run("replay", home.resolve("none.json").toString()).refused(ExitStatus.BAD_INPUT))
                .contains("no such file");
        assertThat(run("replay").refused(ExitStatus.BAD_INPUT)).contains("FILE");
        Run json = Run.with(home, "{}", "replay", "-", "--json");
        assertThat(json.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(json.json().path("problem").asText()).contains("is no decision record");
    }

    // years later

    @Test
    void anotherRulebookIsNamedAndTheRecordedOneIsFoundAgain() throws IOException {
        Path own = rulebook("1");
        Path transaction =
                Files.writeString(home.resolve("t.json"), "{\"date\": \"2026-11-22\", \"destination\": \"CU\"}");
        run("transaction", transaction.toString(), "--rulebook", own.toString(), "--record", record.toString());
        Files.delete(own);

        Run kept = run("replay", record.toString());
        assertThat(kept.status()).as(kept.out() + kept.err()).isZero();
        assertThat(kept.out()).contains("the recorded one: own 1, ");

        Run other = run("replay", record.toString(), "--rulebook", rulebook("2").toString());
        assertThat(other.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(other.out())
                .contains(": NOT EQUAL - a full replay was not possible, it was determined under another rulebook")
                .contains("outcome and findings are those recorded", "recorded own 1, ", "used now own 2, ");

        Path elsewhere = home.resolve("elsewhere");
        Run without = run("replay", record.toString(), "--data", elsewhere.toString());
        assertThat(without.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(without.err()).contains("the rulebook of record").contains("is not at hand; --rulebook FILE");
        assertThat(without.out()).contains("used now us-ear");
        assertThat(elsewhere).doesNotExist();
    }

    @Test
    void aRecordWithItsRulebookIsReplayedAnywhere() throws IOException {
        Path transaction =
                Files.writeString(home.resolve("t.json"), "{\"date\": \"2026-11-22\", \"destination\": \"CU\"}");
        run(
                "transaction",
                transaction.toString(),
                "--rulebook",
                rulebook("1").toString(),
                "--with-rulebook",
                "--record",
                record.toString());
        Run run = run(
                "replay", record.toString(), "--data", home.resolve("elsewhere").toString());
        assertThat(run.status()).as(run.out() + run.err()).isZero();
        assertThat(run("transaction", NAMED, "--with-rulebook").refusedAfterNotice(ExitStatus.BAD_INPUT))
                .contains("--with-rulebook has a meaning with --record only");
    }

    private Path rulebook(String version) throws IOException {
        return Files.writeString(
                home.resolve("own-" + version + ".json"),
                "{\"rulebook\": {\"id\": \"own\", \"version\": \"" + version + "\", \"title\": \"Own\","
                        + " \"coversFrom\": \"2020-01-01\", \"checkedThrough\": \"2026-09-24\"}, \"rules\": []}");
    }

    @Test
    void theRecordedListsAreFoundAgainAfterManyImports() throws IOException {
        imports(0);
        recorded(NAMED);
        for (int i = 1; i <= 12; i++) {
            imports(i);
        }
        Run run = run("replay", record.toString());
        assertThat(run.status()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("lists     the recorded ones: sha256:");
    }

    @Test
    void withoutTheRecordedListsNothingIsClaimed() throws IOException {
        imports(0);
        recorded(NAMED);
        String elsewhere = home.resolve("elsewhere").toString();

        Run other = run("replay", record.toString(), "--data", elsewhere);
        assertThat(other.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(other.err()).contains("are not at hand (el.json)").contains("--recorded-matches");
        assertThat(other.out()).contains("under other lists").doesNotContain("SAME");

        Run taken = run("replay", record.toString(), "--data", elsewhere, "--recorded-matches");
        assertThat(taken.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(taken.out())
                .contains("SAME ANSWER by the rules - the matches of names were taken as recorded")
                .contains("matches taken as recorded, from sha256:");

        Run file = run(
                "replay",
                record.toString(),
                "--data",
                elsewhere,
                "--lists",
                home.resolve("el.json").toString());
        assertThat(file.status()).as(file.out() + file.err()).isZero();
    }

    @Test
    void theStarterDataIsFoundAgain() throws IOException {
        recorded(NAMED);
        imports(0);
        assertThat(run("replay", record.toString()).status()).isZero();
    }

    // writing

    @Test
    void aRecordIsNeverReplaced() throws IOException {
        String before = Files.readString(recorded(STATED));
        assertThat(run("transaction", NAMED, "--record", record.toString()).refusedAfterNotice(ExitStatus.BAD_INPUT))
                .contains("is there already; a record is never replaced");
        assertThat(Files.readString(record)).isEqualTo(before);
        assertThat(run(
                                "transaction",
                                NAMED,
                                "--record",
                                home.resolve("no/such/folder").toString())
                        .refusedAfterNotice(ExitStatus.BAD_INPUT))
                .contains("can not be written");
    }

    @Test
    void intoAFolderEachRecordIsAFile() throws IOException {
        Path folder = Files.createDirectory(home.resolve("records"));
        Run run = run("transaction", NAMED, STATED, NAMED, "--record", folder.toString());
        assertThat(run.err()).contains("3 decisions recorded");
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        // The third is the first, unless a second has passed.
        assertThat(files).hasSizeBetween(2, 3).allSatisfy(file -> {
            String id = Run.parse(Files.readString(file)).path("id").asText();
            assertThat(file).hasFileName(id + ".json");
        });
        assertThat(run("replay", files.get(0).toString(), files.get(1).toString())
                        .status())
                .isZero();
    }

    @Test
    void aLineInErrorIsNotRecorded() throws IOException {
        String good = Run.parse(Files.readString(Path.of(STATED))) + "\n";
        Run run = Run.with(
                home, good + "{\"destnation\": \"CN\"}\n" + good, "transactions", "-", "--records", record.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.jsonLines()).hasSize(3);
        assertThat(Files.readAllLines(record)).hasSize(2);
        assertThat(home.resolve("decision.json.part")).doesNotExist();
    }
}
