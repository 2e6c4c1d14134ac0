package org.exportscreening.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.exportscreening.rules.TinyRulebook.version;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.exportscreening.rules.TinyRulebook;
import org.exportscreening.rules.json.JsonException;
import org.exportscreening.rules.rulebook.RulebookProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The linter says all that is wrong, each in its own sentence. */
class RulebookLinterTest {
    private static final Path BUNDLED = Path.of("src", "main", "resources", "rulebook", "ear");
    private static final String MET = "'when': {'fact': 'a', 'is': true}";

    @TempDir
    Path folder;

    private List<RulebookProblem> check(TinyRulebook rulebook) throws IOException {
        return RulebookLinter.check(write("rulebook-in-one.json", rulebook.text()));
    }

    private List<RulebookProblem> condition(String condition) throws IOException {
        return check(new TinyRulebook().define("r", condition));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text.replace('\'', '"'));
    }

    @Test
    void theBundledRulebookHasNoErrors() throws IOException {
        assertThat(RulebookLinter.check(BUNDLED))
                .filteredOn(p -> p.kind().error() || p.kind() != Kind.MISSING_CITATION)
                .isEmpty();
    }

    @Test
    void everyMistakeIsReportedNotOnlyTheFirst() throws IOException {
        List<RulebookProblem> problems = check(new TinyRulebook()
                .define("one", "{'fact': 'colour', 'is': 'RED'}")
                .define("two", "{'rule': 'two'}")
                .rule(
                        "three",
                        "definition",
                        version("'from': '2022-01-01', 'to': '2023-01-01', 'amendedBy': ['1 FR 1'], " + MET),
                        version("'from': '2024-01-01', 'amendedBy': ['1 FR 2'], " + MET)));

        assertThat(problems)
                .extracting(RulebookProblem::kind)
                .containsExactlyInAnyOrder(Kind.INVALID, Kind.CYCLE, Kind.GAP);
        assertThat(problems)
                .filteredOn(p -> p.kind() == Kind.INVALID)
                .singleElement()
                .asString()
                .contains("/versions/0/when/fact", "unknown fact \"colour\"; did you mean \"color\"?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'all': [{'fact': 'a', 'is': true}, {'fact': 'a', 'is': false}]}",
                "{'all': [{'fact': 'n', 'atMost': 5}, {'fact': 'n', 'above': 5}]}",
                "{'all': [{'fact': 'n', 'atLeast': 6}, {'fact': 'n', 'atMost': 5}]}",
                "{'all': [{'fact': 'n', 'below': 6}, {'fact': 'n', 'is': 6}]}",
                "{'all': [{'fact': 'color', 'is': 'RED'}, {'fact': 'color', 'in': ['GREEN', 'BLUE']}]}",
                "{'all': [{'fact': 'code', 'is': '3A001'}, {'fact': 'code', 'in': ['3B001', '3A002.a']}]}",
                "{'all': [{'fact': 'a', 'is': true}, {'any': [{'fact': 'b', 'is': true}, {'fact': 'a', 'is': false}]}]}",
                "{'any': [{'fact': 'a', 'is': true}, {'fact': 'a', 'is': true}]}"
            })
    void aBranchThatNoTransactionReachesIsNamed(String condition) throws IOException {
        assertThat(condition(condition))
                .singleElement()
                .satisfies(p -> assertThat(p.kind()).isEqualTo(Kind.UNREACHABLE))
                .satisfies(p -> assertThat(p.place()).startsWith("/versions/0/when/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'all': [{'fact': 'n', 'atLeast': 5}, {'fact': 'n', 'atMost': 5}]}",
                "{'all': [{'fact': 'n', 'below': 6}, {'fact': 'n', 'is': 5}]}",
                "{'all': [{'fact': 'code', 'is': '3A001'}, {'fact': 'code', 'in': ['3A001.a']}]}",
                "{'any': [{'fact': 'a', 'is': true}, {'fact': 'a', 'is': false}]}",
                "{'all': [{'fact': 'marks', 'intersects': [1]}, {'fact': 'marks', 'intersects': [2]}]}",
                "{'any': [{'all': [{'fact': 'a', 'is': true}, {'fact': 'b', 'is': true}]}, {'fact': 'a', 'is': false}]}"
            })
    void aBranchThatCanBeReachedIsNot(String condition) throws IOException {
        assertThat(condition(condition)).isEmpty();
    }

    @Test
    void twoRulesThatDefineTheSameTermConflictUnlessOneOverridesTheOther() throws IOException {
        String first =
                "{'id': 'x', 'title': 'X', 'kind': 'definition', 'term': 't', 'versions': [" + version(MET) + "]}";
        String second = "{'id': 'y', 'title': 'Y', 'kind': 'definition', 'term': 't', %s 'versions': [%s]}";

        assertThat(check(new TinyRulebook().rawRule(first).rawRule(second.formatted("", version(MET)))))
                .singleElement()
                .asString()
                .contains("rule y and rule x both define \"t\"; let one name the other in its \"overrides\"");
        assertThat(check(new TinyRulebook()
                        .rawRule(first)
                        .rawRule(second.formatted("'overrides': ['x'],", version(MET)))))
                .isEmpty();
    }

    @Test
    void twoRulesThatTakeTheSamePlaceWithDifferentEffectsConflict() throws IOException {
        TinyRulebook rulebook = new TinyRulebook().define("r", "{'fact': 'a', 'is': true}");
        rulebook.rawRule(taking("x", "['r']", "DENIAL")).rawRule(taking("y", "['r']", "CASE_BY_CASE"));
        TinyRulebook ordered = new TinyRulebook().define("r", "{'fact': 'a', 'is': true}");
        ordered.rawRule(taking("x", "['r']", "DENIAL")).rawRule(taking("y", "['r', 'x']", "CASE_BY_CASE"));

        assertThat(check(rulebook))
                .singleElement()
                .satisfies(p -> assertThat(p.kind()).isEqualTo(Kind.CONFLICT))
                .asString()
                .contains("take the place of r, with different effects");
        assertThat(check(ordered)).isEmpty();
        assertThatThrownBy(rulebook::read).isInstanceOf(JsonException.class).hasMessageContaining("overrides");
    }

    private static String taking(String id, String overrides, String policy) {
        return "{'id': '" + id + "', 'title': 'T', 'kind': 'license-requirement', 'overrides': " + overrides
                + ", 'versions': ["
                + version("'when': {'fact': 'b', 'is': true}, 'then': [{'require': 'license', 'policy': '" + policy
                        + "'}]")
                + "]}";
    }

    @Test
    void rulesThatOverrideEachOtherAreACycle() throws IOException {
        String rule = "{'id': '%s', 'title': 'T', 'kind': 'exception', 'overrides': ['%s'], 'versions': [%s]}";

        assertThat(check(new TinyRulebook()
                        .rawRule(rule.formatted("x", "y", version(MET)))
                        .rawRule(rule.formatted("y", "x", version(MET)))))
                .extracting(RulebookProblem::message)
                .containsExactly("rule x rests on itself: x -> y -> x");
    }

    @Test
    void whatIsOverriddenMustBeThere() throws IOException {
        assertThat(check(new TinyRulebook()
                        .define("advanced", "{'fact': 'a', 'is': true}")
                        .rawRule(
                                "{'id': 'x', 'title': 'T', 'kind': 'exception', 'overrides': ['advnced'], 'versions': ["
                                        + version(MET) + "]}")))
                .extracting(RulebookProblem::message)
                .containsExactly("rule x overrides the unknown rule \"advnced\"; did you mean \"advanced\"?");
        assertThat(check(new TinyRulebook().rule("x", "exception", version(MET))))
                .extracting(RulebookProblem::kind)
                .containsExactly(Kind.NO_EFFECT);
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "'''amendedBy'': [''1 FR 1'']', 0"})
    void aVersionThatBeganNamesTheActThatBroughtIt(String act, int problems) throws IOException {
        String members = "'from': '2022-01-01', " + MET + (act.isEmpty() ? "" : ", " + act);

        assertThat(check(new TinyRulebook().rule("r", "definition", version(members))))
                .hasSize(problems)
                .allMatch(p -> p.kind() == Kind.MISSING_CITATION);
    }

    @Test
    void aVersionWithoutACitationIsRefused() throws IOException {
        String version = "{'cite': [], 'lastChecked': '2026-09-24', 'verified': true, " + MET + "}";

        assertThat(check(new TinyRulebook().rule("r", "definition", version)))
                .singleElement()
                .asString()
                .contains("/versions/0/cite", "expected at least one citation");
    }

    @Test
    void aSuspensionMayNotOverlapAVersion() throws IOException {
        assertThat(check(new TinyRulebook()
                        .rawRule("{'id': 'r', 'title': 'R', 'kind': 'helper', 'versions': ["
                                + version("'from': '2022-01-01', " + MET)
                                + "], 'suspended': [{'from': '2023-01-01', 'to': '2024-01-01', 'cite': '1 FR 1'}]}")))
                .extracting(RulebookProblem::kind)
                .containsExactly(Kind.OVERLAP);
    }

    // one rule

    @Test
    void oneRuleIsCheckedAsAPartOfTheRulebook() throws IOException {
        Path rule = write(
                "x.rule.json",
                "{'id': 'x', 'title': 'X', 'kind': 'definition', 'versions': ["
                        + version("'when': {'all': [{'rule': 'ear.734.3.a.1'}, {'fact': 'destinaton', 'is': 'CN'}]}")
                        + "]}");

        assertThat(RulebookLinter.checkRule(rule, null))
                .singleElement()
                .hasToString("x.rule.json /versions/0/when/all/1/fact: unknown fact \"destinaton\";"
                        + " did you mean \"destination\"?");
    }

    @Test
    void aRuleNeedsScenariosOnBothSides() throws IOException {
        Path rule = write(
                "x.rule.json",
                "{'id': 'x', 'title': 'X', 'kind': 'definition', 'versions': ["
                        + version("'when': {'fact': 'destination', 'is': 'CN'}") + "]}");

        assertThat(RulebookLinter.checkRule(rule, null))
                .singleElement()
                .hasToString("x.rule.json: the rule has no scenarios; expected x.scenarios.json beside it");
        write("x.scenarios.json", "{'rule': 'x', 'scenarios': [{'name': 'n', 'expect': {'result': 'MET'}}]}");
        assertThat(RulebookLinter.checkRule(rule, null))
                .singleElement()
                .hasToString("x.rule.json: the rule has no scenario in which it is not met");
    }

    @Test
    void aFileThatIsNoJsonIsSaidSo() throws IOException {
        Path rule = write("x.rule.json", "{'id': ");

        assertThatThrownBy(() -> RulebookLinter.checkRule(rule, null))
                .isInstanceOf(JsonException.class)
                .hasMessageStartingWith("x.rule.json:");
    }
}
