package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rulebook through the command line: what is in it, what changed, and a copy in which a number was changed. */
class RulesCommandTest {
    private static final Path BUNDLED = Path.of("..", "screening-rules", "src", "main", "resources", "rulebook", "ear");
    private static final String LIMITS = "772.1/advanced-node-ic.parameters.json";

    /** A US-origin machine for a fab that makes logic at 15 nm. */
    private static final String DEAL = """
            {"id": "deal", "date": "2024-06-03", "kind": "EXPORT", "from": "US", "destination": "CN", "transit": [],
             "item": {"eccn": "EAR99", "type": "COMMODITY", "usOrigin": true, "madeIn": "US", "published": false,
                      "forEccn": []},
             "parties": [{"role": "END_USER", "name": "Test Fab Co", "country": "CN", "headquarters": "CN",
                          "ultimateParentHeadquarters": "CN", "listings": [], "owners": [], "militaryEndUser": false,
                          "militaryIntelligenceEndUser": false, "governmentOf": "NONE"}],
             "endUse": {"uses": ["IC_PRODUCTION"], "knowledge": "ACTUAL",
                        "icFacility": {"country": "CN", "ownerHeadquarters": "CN", "ownerUltimateParentHeadquarters": "CN",
                                       "products": ["LOGIC"], "activity": "FRONT_END",
                                       "parameters": {"processNodeNm": 15, "nonPlanar": false}}},
             "redFlags": [], "isInformed": false, "knownViolation": false, "certifications": [], "reportsFiled": []}
            """;

    @TempDir
    Path home;

    private Path copy;

    @BeforeEach
    void copyTheRulebook() throws IOException {
        copy = home.resolve("rulebook");
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(BUNDLED)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        for (Path file : files) {
            Path target = copy.resolve(BUNDLED.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    private void edit(String file, String before, String after) throws IOException {
        String text = Files.readString(copy.resolve(file));
        assertThat(text).contains(before);
        Files.writeString(copy.resolve(file), text.replace(before, after));
    }

    private JsonNode determine(String... more) {
        List<String> args = new ArrayList<>(List.of("transaction", "-", "--json"));
        args.addAll(List.of(more));
        return Run.with(home, DEAL, args.toArray(String[]::new)).json();
    }

    private static List<String> citations(JsonNode determination) {
        return determination.get("findings").findValuesAsText("citation");
    }

    @Test
    void aNumberChangedInACopyChangesTheAnswerAndTheDigest() throws IOException {
        JsonNode bundled = determine();
        JsonNode same = determine("--rulebook", copy.toString());
        edit(LIMITS, "\"value\": 16,", "\"value\": 14,");
        edit("rulebook.json", "\"version\": \"", "\"version\": \"edited-");
        JsonNode edited = determine("--rulebook", copy.toString());

        assertThat(bundled.get("outcome").asText()).isEqualTo("LICENSE_REQUIRED");
        assertThat(citations(bundled)).contains("15 CFR 744.23(a)(2)(i)");
        assertThat(same.get("rulebook")).isEqualTo(bundled.get("rulebook"));
        assertThat(citations(edited)).doesNotContain("15 CFR 744.23(a)(2)(i)");
        assertThat(edited.get("outcome")).isNotEqualTo(bundled.get("outcome"));
        assertThat(edited.get("rulebook").get("digest"))
                .isNotEqualTo(bundled.get("rulebook").get("digest"));
        assertThat(edited.get("rulebook").get("version").asText()).startsWith("edited-");
        assertThat(edited.get("rulebook").get("id").asText()).isEqualTo("us-ear");
    }

    @Test
    void theTextOfAnAnswerNamesTheRulebookToo() throws IOException {
        edit(LIMITS, "\"value\": 16,", "\"value\": 14,");
        String digest = Run.of(home, "rules", "list", "--json", "--rulebook", copy.toString())
                .json()
                .get("rulebook")
                .get("digest")
                .asText();

        assertThat(Run.with(home, DEAL, "transaction", "-", "--rulebook", copy.toString())
                        .out())
                .contains("rulebook us-ear", digest.substring(0, 19));
    }

    @Test
    void theRulesAreListed() {
        Run run = Run.of(home, "rules", "list");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("rulebook us-ear ")
                .containsPattern("(?m)^ +ear\\.744\\.23\\.a\\.2\\.i .*15 CFR 744\\.23\\(a\\)\\(2\\)\\(i\\)");
    }

    @Test
    void onlyRulesInForceOnADayAreListed() {
        List<String> then = ids("2020-06-01");
        List<String> now = ids("2026-11-22");

        assertThat(now).contains("ear.734.9.k").hasSizeGreaterThan(then.size());
        assertThat(then).doesNotContain("ear.734.9.k").contains("ear.734.3.a.2");
    }

    private List<String> ids(String day) {
        return Run.of(home, "rules", "list", "--json", "--as-of", day)
                .json()
                .get("rules")
                .findValuesAsText("id");
    }

    @Test
    void theFactsAreListedWithTheirWords() {
        assertThat(Run.of(home, "rules", "list", "--facts").out())
                .containsPattern("(?m)^ +parties\\[]\\.role +symbol: EXPORTER, ")
                .contains("UVL_STATEMENT_OBTAINED");
    }

    @Test
    void aRuleIsShownInAllItsVersions() {
        Run run = Run.of(home, "rules", "show", "ear.772.1.advanced-node-ic");
        JsonNode json = Run.of(home, "rules", "show", "ear.772.1.advanced-node-ic", "--json")
                .json();

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("defines \"advanced-node integrated circuit\"")
                .contains("in force 2022-10-12 to ", "(87 FR 62186")
                .contains("is at most parameter ear.772.1.advanced-node-ic/logic.maxNodeNm");
        assertThat(json.get("versions").size()).isGreaterThan(1);
        assertThat(json.get("versions").get(0).get("citations").get(0).asText()).isEqualTo("15 CFR 744.23");
    }

    @Test
    void aRuleIsShownAsOnADay() {
        assertThat(Run.of(home, "rules", "show", "ear.734.9.k", "--as-of", "2020-06-01")
                        .out())
                .contains("not in force on that day");
    }

    @Test
    void anUnknownRuleIsRefusedWithTheNearest() {
        assertThat(Run.of(home, "rules", "show", "ear.734.9.kk").refused(ExitStatus.BAD_INPUT))
                .contains("no rule \"ear.734.9.kk\"; did you mean \"ear.734.9.k\"?");
    }

    @Test
    void whatChangedIsShownRuleByRule() {
        Run run = Run.of(home, "rules", "diff", "2024-11-30", "2024-12-03");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("what changed from 2024-11-30 to 2024-12-03")
                .contains("ear.734.9.k  ", "came into force 2024-12-02: 15 CFR 734.9(k) (89 FR 96790")
                .contains("ear.772.1.advanced-node-ic  ", "amended 2024-12-02: 15 CFR 772.1")
                .contains("ear.772.1.advanced-node-ic/dram.maxHalfPitchNm: 18 nm (15 CFR 772.1) -> none");
    }

    @Test
    void whatChangedIsThereAsJson() {
        JsonNode json = Run.of(home, "rules", "diff", "2024-11-30", "2024-12-03", "--json")
                .json();

        assertThat(json.get("rules").findValuesAsText("change")).contains("CAME_INTO_FORCE", "AMENDED");
        assertThat(json.get("rulebook").get("digest").asText()).startsWith("sha256:");
    }

    @Test
    void onMostDaysNothingChanges() {
        assertThat(Run.of(home, "rules", "diff", "2024-06-03", "2024-06-04").out())
                .contains("nothing changed");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-03, 2024-11-30, expected the earlier day first",
        "2017-01-01, 2024-11-30, covers dates from",
        "2024-13-01, 2024-11-30, expected a date such as"
    })
    void daysThatMakeNoSenseAreRefused(String before, String after, String why) {
        assertThat(Run.of(home, "rules", "diff", before, after).refused(ExitStatus.BAD_INPUT))
                .contains(why);
    }

    @Test
    void aGoodRulebookPassesTheCheck() {
        Run run = Run.of(home, "rules", "check", copy.toString());

        assertThat(run.out()).contains("nothing wrong was found");
        assertThat(run.status()).isZero();
    }

    @Test
    void mistakesInARulebookAreNamedWithTheirPlace() throws IOException {
        edit("734.9/k-semiconductor-equipment.rule.json", "\"item.usOrigin\"", "\"item.usOrigins\"");
        edit(LIMITS, "\"to\": \"2024-12-02\"", "\"to\": \"2024-11-01\"");
        Files.delete(copy.resolve("734.9/l-model-weights.scenarios.json"));
        Run run = Run.of(home, "rules", "check", copy.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(run.out())
                .contains("error: 734.9/k-semiconductor-equipment.rule.json /versions/0/when/all/0/fact:"
                        + " unknown fact \"item.usOrigins\"; did you mean \"item.usOrigin\"?")
                .contains("when the parameter ear.772.1.advanced-node-ic/dram.maxHalfPitchNm has no value")
                .contains("warning: 734.9/l-model-weights.rule.json: the rule has no scenarios;");
        assertThat(Run.of(home, "rules", "check", copy.toString(), "--json")
                        .json()
                        .get("valid")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void oneRuleIsCheckedAgainstTheRulebook() {
        Path rule = copy.resolve("734.9/k-semiconductor-equipment.rule.json");

        assertThat(Run.of(home, "rules", "check", rule.toString()).status()).isZero();
        assertThat(Run.of(home, "rules", "check", rule.toString(), "--rulebook", copy.toString())
                        .status())
                .isZero();
    }

    @Test
    void aRulebookWithAMistakeIsNotUsed() throws IOException {
        edit("734.9/k-semiconductor-equipment.rule.json", "\"item.usOrigin\"", "\"item.usOrigins\"");

        assertThat(Run.with(home, DEAL, "transaction", "-", "--rulebook", copy.toString())
                        .refusedAfterNotice(ExitStatus.BAD_INPUT))
                .contains("unknown fact \"item.usOrigins\"; did you mean \"item.usOrigin\"?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.json", "none.rule.json"})
    void aFileThatIsNotThereIsRefused(String file) {
        assertThat(Run.of(home, "rules", "check", home.resolve(file).toString()).refused(ExitStatus.BAD_INPUT))
                .contains("no such file");
    }

    @Test
    void withoutASubcommandTheyAreNamed() {
        assertThat(Run.of(home, "rules").refused(ExitStatus.BAD_INPUT))
                .contains("expected one of list, show, check, diff");
    }
}
