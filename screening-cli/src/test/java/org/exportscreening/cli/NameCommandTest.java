package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.exportscreening.MatchPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameCommandTest {
    private static final String HUAWEI = "Huawei Technologies Co., Ltd.";

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"Huawei Tech Co", "华为技术有限公司"})
    void findsAPartyByAnyOfItsNames(String name) {
        Run run = Run.of(home, "name", name);
        assertThat(run.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(run.out()).contains(HUAWEI).contains("EL").contains("starter data");
        assertThat(run.err()).contains("starter data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Huawei Tech Co", "华为技术有限公司"})
    void answersInJson(String name) {
        Run run = Run.of(home, "name", name, "--json");
        assertThat(run.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        JsonNode answer = run.json();
        assertThat(answer.path("query").asText()).isEqualTo(name);
        assertThat(answer.path("threshold").isNumber()).isTrue();
        assertThat(answer.at("/data/snapshot").asText()).matches("sha256:[0-9a-f]{64}");
        assertThat(answer.at("/data/starter").isBoolean()).isTrue();
        assertThat(answer.at("/data/starter").booleanValue()).isTrue();
        assertThat(answer.path("matches")).isNotEmpty();
        for (JsonNode match : answer.path("matches")) {
            assertMatch(match);
            assertThat(match.path("score").doubleValue())
                    .isGreaterThanOrEqualTo(answer.path("threshold").doubleValue());
        }
        List<JsonNode> onEntityList = matches(answer).stream()
                .filter(m -> m.path("list").asText().equals("EL"))
                .toList();
        assertThat(onEntityList.get(0).path("name").asText()).isEqualTo(HUAWEI);
        assertThat(onEntityList.get(0).path("countries"))
                .extracting(JsonNode::asText)
                .containsExactly("CN");
        assertThat(onEntityList.get(0).path("footnotes"))
                .extracting(JsonNode::asInt)
                .contains(1);
        assertThat(onEntityList.get(0).path("citations"))
                .extracting(JsonNode::asText)
                .contains("84 FR 22961");
    }

    private static void assertMatch(JsonNode match) {
        assertThat(match.fieldNames())
                .toIterable()
                .contains(
                        "score",
                        "list",
                        "entry",
                        "name",
                        "matchedName",
                        "matchedNameKind",
                        "countries",
                        "footnotes",
                        "citations",
                        "explanation");
        assertThat(match.path("score").doubleValue()).isBetween(0.0, 1.0);
        assertThat(match.path("entry").asText()).startsWith(match.path("list").asText() + ":");
        assertThat(match.path("matchedNameKind").asText()).isIn("PRIMARY", "ALIAS", "WEAK_ALIAS", "FORMER", "ADDRESS");
        assertThat(match.at("/explanation/notes").isArray()).isTrue();
        assertThat(match.at("/explanation/identical").isBoolean()).isTrue();
        for (String figure : List.of("queryShare", "listedShare", "doubt", "factor")) {
            assertThat(match.at("/explanation").path(figure).isNumber())
                    .as(figure)
                    .isTrue();
        }
        assertThat(match.at("/explanation/pairs")).isNotEmpty();
        for (JsonNode pair : match.at("/explanation/pairs")) {
            assertThat(pair.fieldNames()).toIterable().contains("query", "candidate", "similarity", "weight");
            assertThat(pair.path("similarity").doubleValue()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void theBestMatchComesFirst() {
        JsonNode answer =
                Run.of(home, "name", "Huawei", "--threshold", "0.5", "--json").json();
        List<Double> scores =
                matches(answer).stream().map(m -> m.path("score").doubleValue()).toList();
        assertThat(scores).hasSizeGreaterThan(5).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void aPolicyIsNamedOrSpelledOut() {
        JsonNode exact =
                Run.of(home, "name", HUAWEI, "--policy", "exact", "--json").json();
        assertThat(exact.path("threshold").doubleValue()).isEqualTo(1);
        assertThat(exact.at("/matches/0/score").doubleValue()).isEqualTo(1);
        JsonNode spelled = Run.of(
                        home, "name", "Huawei", "--policy", "review=0.6;lists=EL;top=2", "--threshold", "0.5", "--json")
                .json();
        assertThat(spelled.path("policy").asText())
                .isEqualTo("review=0.5;top=2;lists=EL;weakAliases=exact;ofacScore=no");
        assertThat(spelled.path("searched")).extracting(JsonNode::asText).containsExactly("EL");
        assertThat(spelled.path("matches")).hasSize(2);
        assertThat(Run.of(home, "name", HUAWEI, "--policy", "ofac").out()).contains("OFAC-like score 100");
    }

    @Test
    void aListThatThePolicyLeavesOutIsNotCalledSearched() {
        Run among = Run.of(home, "name", "Acme Furniture", "--policy", "lists=EL", "--list", "EL,SDN");
        assertThat(among.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(among.err()).contains("because the policy does not name it: SDN");
        assertThat(Run.of(home, "name", "Acme Furniture", "--policy", "lists=EL", "--list", "SDN")
                        .refusedAfterNotice(ExitStatus.BAD_INPUT))
                .contains("no list would be searched");
    }

    @Test
    void whatIsKnownBesideTheNameConfirmsContradictsAndFinds() throws IOException {
        String lists = file("list.csv", CslFile.withPersonAndAddress()).toString();
        Run known = Run.of(
                home,
                "name",
                "Almaz Vostokov",
                "--dob",
                "1970",
                "--country",
                "RU",
                "--type",
                "individual",
                "--lists",
                lists);
        assertThat(known.out())
                .contains(
                        "date of birth differs: query 1970, list 1965-03-21",
                        "entry states no country",
                        "type individual agrees");
        JsonNode byNumber = Run.of(
                        home, "name", "Someone", "--id", "x", "--id", "Passport AB 123456", "--json", "--lists", lists)
                .json();
        assertThat(byNumber.path("matchCount").intValue()).isEqualTo(1);
        assertThat(byNumber.at("/matches/0/name").asText()).isEqualTo("VOSTOKOV, Almaz");
        assertThat(byNumber.at("/matches/0/matchedNameKind").asText()).isEqualTo("PRIMARY");
        assertThat(byNumber.at("/matches/0/explanation/notes"))
                .extracting(JsonNode::asText)
                .contains("found by identifier; the name was not what matched");
        JsonNode byAddress = Run.of(
                        home,
                        "name",
                        "Someone",
                        "--address",
                        "Room 7, 45 Quarry Lane, Hong Kong",
                        "--json",
                        "--lists",
                        lists)
                .json();
        assertThat(byAddress.at("/matches/0/matchedNameKind").asText()).isEqualTo("ADDRESS");
        assertThat(Run.of(home, "name", "Someone", "--address", "Room 7, 46 Quarry Lane, Hong Kong", "--lists", lists)
                        .status())
                .isEqualTo(ExitStatus.NOTHING_FOUND);
    }

    @Test
    void topLimitsWhatIsShownNotWhatIsCounted() {
        JsonNode answer = Run.of(home, "name", "Huawei", "--top", "2", "--json").json();
        assertThat(answer.path("matches")).hasSize(2);
        assertThat(answer.path("matchCount").intValue()).isGreaterThan(2);
    }

    @Test
    void severalWordsAreOneName() {
        Run words = Run.of(home, "name", "Huawei", "Tech", "Co", "--json");
        Run quoted = Run.of(home, "name", "Huawei Tech Co", "--json");
        assertThat(words).isEqualTo(quoted);
    }

    @Test
    void findingNothingIsNoClearance() {
        Run run = Run.of(home, "name", "Acme", "Furniture", "GmbH");
        assertThat(run.status()).isEqualTo(ExitStatus.NOTHING_FOUND);
        assertThat(run.out())
                .contains("threshold " + MatchPolicy.DEFAULT.threshold())
                .contains("EL 76", "DPL 12", "SDN 17")
                .contains("as of");
        assertThat((run.out() + run.err()).toLowerCase(Locale.ROOT)).doesNotContain("clear");
        JsonNode json = Run.of(home, "name", "Acme Furniture GmbH", "--json").json();
        assertThat(json.path("matches").isArray()).isTrue();
        assertThat(json.path("matches")).isEmpty();
        assertThat(json.path("searched")).extracting(JsonNode::asText).contains("EL", "DPL", "SDN");
    }

    @Test
    void searchesOnlyTheListsAskedFor() {
        JsonNode answer =
                Run.of(home, "name", "Huawei", "--list", "el", "--json").json();
        assertThat(matches(answer))
                .isNotEmpty()
                .allSatisfy(m -> assertThat(m.path("list").asText()).isEqualTo("EL"));
        assertThat(answer.path("searched")).extracting(JsonNode::asText).containsExactly("EL");
    }

    @Test
    void aListThatTheDataDoesNotHoldIsNotCalledSearched() {
        Run alone = Run.of(home, "name", "Huawei", "--list", "DTC");
        assertThat(alone.status()).isEqualTo(ExitStatus.UNTRUSTED_DATA);
        assertThat(alone.err()).contains("DTC");
        Run among = Run.of(home, "name", "Acme Furniture", "--list", "EL,DTC");
        assertThat(among.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(among.out()).contains("Searched: EL 76.").contains("DTC");
        assertThat(among.err()).contains("DTC");
    }

    /** Nothing has to be loaded to see that these are wrong, so the complaint is all that is said. */
    @ParameterizedTest
    @CsvSource({
        "--list, EX, did you mean",
        "--list, SDNN, did you mean",
        "--country, ZZ, ISO 3166-1",
        "--country, China, did you mean \"CN\"?",
        "--country, UK, did you mean \"GB\"?",
        "--type, entty, entity",
        "--threshold, 2, from 0 to 1",
        "--threshold, NaN, from 0 to 1",
        "--threshold, high, high",
        "--top, 0, from 1 to",
        "--top, few, few",
        "--policy, wise, wide",
        "--policy, rewiev=0.8, review",
        "--policy, review=2, from 0 to 1",
        "--dob, someday, 1965-03-21",
        "--id, ..., letter or digit",
        "--jsn, x, --json"
    })
    void badArgumentsAreRefused(String option, String value, String hint) {
        assertThat(Run.of(home, "name", "Huawei", option, value).refused(ExitStatus.BAD_INPUT))
                .contains(hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"...", "—", "《》", " "})
    void aNameWithoutLettersIsRefused(String name) {
        assertThat(Run.of(home, "name", name).refused(ExitStatus.BAD_INPUT)).contains("letter or digit");
    }

    @Test
    void aNameIsNeeded() {
        assertThat(Run.of(home, "name").refused(ExitStatus.BAD_INPUT)).contains("NAME");
    }

    @Test
    void usesListFilesInsteadOfTheStarterData() throws IOException {
        for (Path file : List.of(file("list.csv", CslFile.bytes()), file("list.csv.gz", CslFile.gzip()))) {
            Run run = Run.of(home, "name", "Zirkonia Photonics Institute", "--json", "--lists", file.toString());
            assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.NEEDS_PERSON);
            assertThat(run.json().at("/data/starter").booleanValue()).isFalse();
            assertThat(run.json().at("/matches/0/name").asText()).isEqualTo("Zirkonia Photonics Research Institute");
            assertThat(run.json().at("/matches/0/list").asText()).isEqualTo("EL");
            assertThat(run.err()).doesNotContain("starter data");
            Run huawei = Run.of(home, "name", "Huawei", "--lists", file.toString());
            assertThat(huawei.status()).isEqualTo(ExitStatus.NOTHING_FOUND);
            assertThat(huawei.out()).doesNotContain("starter data").contains("EL 1, DPL 1");
        }
    }

    @Test
    void findingNothingForANameInAnotherScriptIsNoAnswer() throws IOException {
        String file = file("list.csv", CslFile.bytes()).toString();
        Run text = Run.of(home, "name", "奥尔登堡家具行", "--lists", file);
        assertThat(text.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(text.out()).contains("not written in Latin letters");
        JsonNode json =
                Run.of(home, "name", "奥尔登堡家具行", "--json", "--lists", file).json();
        assertThat(json.path("conclusive").booleanValue()).isFalse();
        assertThat(json.path("matches")).isEmpty();
    }

    @Test
    void aMatchTellsWhatItsListIsAndDoes() throws IOException {
        String file = file("list.csv", CslFile.bytes()).toString();
        JsonNode meaning = Run.of(home, "name", "ZPRI Laboratory", "--json", "--lists", file)
                .json()
                .at("/matches/0/meaning");
        assertThat(meaning.path("agency").asText()).isEqualTo("Commerce, Bureau of Industry and Security");
        assertThat(meaning.path("effect").asText()).containsIgnoringCase("license");
        assertThat(Run.of(home, "name", "ZPRI Laboratory", "--lists", file).out())
                .contains("If it is the party, EL (");
    }

    @Test
    void aListsAliasIsNamedAsWhatMatched() throws IOException {
        Path file = file("list.csv", CslFile.bytes());
        JsonNode best = Run.of(home, "name", "ZPRI Laboratory", "--json", "--lists", file.toString())
                .json()
                .at("/matches/0");
        assertThat(best.path("matchedName").asText()).isEqualTo("ZPRI Laboratory");
        assertThat(best.path("matchedNameKind").asText()).isEqualTo("ALIAS");
        assertThat(best.path("score").doubleValue()).isEqualTo(1.0);
    }

    @Test
    void usesImportedLists() throws IOException {
        Path lists = Files.createDirectories(home.resolve("data").resolve("lists"));
        Files.write(lists.resolve("list.csv"), CslFile.bytes());
        String data = home.resolve("data").toString();
        Run named = Run.of(home, "name", "Quillon Brackwater", "--data", data);
        assertThat(named.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(named.out()).contains("DPL").doesNotContain("starter data");
        assertThat(Run.with(home, Map.of("SCREENING_HOME", data), new byte[0], "name", "Quillon Brackwater"))
                .isEqualTo(named);
        Files.move(home.resolve("data"), home.resolve(".screening"));
        assertThat(Run.of(home, "name", "Quillon Brackwater")).isEqualTo(named);
    }

    @Test
    void listsThatCannotBeTrustedAreRefused() throws IOException {
        byte[] gzip = CslFile.gzip();
        String missing = home.resolve("no-such-list.csv").toString();
        assertThat(refusedLists(missing)).contains("no-such-list.csv");
        assertThat(refusedLists(file("empty.csv", new byte[0]).toString()))
                .contains("empty.csv")
                .contains("empty file");
        assertThat(refusedLists(file("garbage.bin", new byte[] {(byte) 0xc3, 0x28, 0, 1, 2})
                        .toString()))
                .contains("garbage.bin");
        assertThat(refusedLists(file("words.txt", "just some words\n".getBytes(StandardCharsets.UTF_8))
                        .toString()))
                .contains("words.txt")
                .contains("Consolidated Screening List CSV");
        assertThat(refusedLists(
                        file("cut.csv.gz", Arrays.copyOf(gzip, gzip.length / 2)).toString()))
                .contains("cut.csv.gz")
                .contains("cut");
        assertThat(refusedLists(home.toString())).contains("directory");
        String header = CslFile.csv().lines().findFirst().orElseThrow();
        assertThat(refusedLists(file("header.csv", header.getBytes(StandardCharsets.UTF_8))
                        .toString()))
                .contains("at least one row");
        String renamed = CslFile.csv().replace("alt_names", "alt_name");
        assertThat(refusedLists(file("renamed.csv", renamed.getBytes(StandardCharsets.UTF_8))
                        .toString()))
                .contains("alt_names")
                .contains("alt_name");
    }

    /** One good file does not make up for a bad one. */
    @Test
    void oneBadListFileIsEnough() throws IOException {
        Path good = file("good.csv", CslFile.bytes());
        Path empty = file("empty.csv", new byte[0]);
        assertThat(Run.of(home, "name", "Huawei", "--lists", good.toString(), empty.toString())
                        .refused(ExitStatus.UNTRUSTED_DATA))
                .contains("empty.csv");
    }

    private String refusedLists(String file) {
        return Run.of(home, "name", "Huawei", "--lists", file).refused(ExitStatus.UNTRUSTED_DATA);
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(home.resolve(name), content);
    }

    private static List<JsonNode> matches(JsonNode answer) {
        List<JsonNode> matches = new ArrayList<>();
        answer.path("matches").forEach(matches::add);
        return matches;
    }
}
