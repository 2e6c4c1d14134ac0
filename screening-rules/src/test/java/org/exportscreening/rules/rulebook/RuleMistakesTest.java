package org.exportscreening.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exportscreening.rules.TinyRulebook.version;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.exportscreening.rules.TinyRulebook;
import org.exportscreening.rules.rulebook.RulebookProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One run tells every mistake of a rule that can be told without the others, and none that only follows from another. */
class RuleMistakesTest {
    @TempDir
    Path folder;

    private List<RulebookProblem> check(TinyRulebook rulebook) throws IOException {
        return RulebookLinter.check(Files.writeString(folder.resolve("tiny.json"), rulebook.text()));
    }

    private List<String> condition(String condition) throws IOException {
        return check(new TinyRulebook().define("r", condition)).stream()
                .map(p -> p.place() + ": " + p.message())
                .toList();
    }

    @Test
    void everyPieceOfARuleIsRead() throws IOException {
        List<RulebookProblem> problems = check(new TinyRulebook()
                .rawRule("{'id': 'r', 'kind': 'definiton', 'colour': 1, 'overrides': 5, 'versions': ["
                        + "{'cite': [], 'from': '2026-02-30', 'verified': 'yes', 'when': {'fact': 'aa', 'is': true}},"
                        + "{'cite': ['1 X 2'], 'lastChecked': 'today', 'verified': true, 'when': {'fact': 'a', 'is': 1},"
                        + " 'then': [{'hold': 'Stop.'}, {'holt': 'Stop.'}, {'require': 'licence'}]}]}"));

        assertThat(problems).allMatch(p -> p.kind() == Kind.INVALID && p.file().equals("tiny.json"));
        assertThat(problems)
                .extracting(p -> p.place().replaceFirst("^/rules/0", ""))
                .containsExactly(
                        "",
                        "",
                        "/kind",
                        "/overrides",
                        "/versions/0/from",
                        "/versions/0/cite",
                        "/versions/0",
                        "/versions/0/verified",
                        "/versions/0/when/fact",
                        "/versions/1/lastChecked",
                        "/versions/1/when/is",
                        "/versions/1/then/1",
                        "/versions/1/then/2/require");
        assertThat(problems)
                .extracting(RulebookProblem::message)
                .contains("expected a property \"title\"", "expected a property \"lastChecked\"")
                .anyMatch(m -> m.startsWith("unknown property \"colour\""))
                .anyMatch(m -> m.endsWith("did you mean \"definition\"?"));
    }

    @Test
    void everyBranchOfAConditionIsRead() throws IOException {
        assertThat(condition("{'all': [{'fact': 'aa', 'is': true}, {'not': {'fact': 'n', 'is': 'x'}},"
                        + " {'any': [{'fact': 'a', 'is': true}, {'fact': 'color', 'is': 'REDD'}]},"
                        + " {'atLeast': {'count': 9, 'of': [{'fact': 'country', 'is': 'XX'}, {'fact': 'b', 'is': true}]}},"
                        + " {'some': 'boxes', 'where': {'any': [{'fact': 'box.sice', 'atMost': 1},"
                        + " {'fact': 'box.size', 'atMost': 1}]}}]}"))
                .hasSize(5)
                .extracting(p -> p.substring(p.indexOf("/when"), p.indexOf(':')))
                .containsExactly(
                        "/when/all/0/fact",
                        "/when/all/1/not/is",
                        "/when/all/2/any/1/is",
                        "/when/all/3/atLeast/of/0/is",
                        "/when/all/4/where/any/0/fact");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'some': 'boxs', 'where': {'fact': 'box.size', 'atMost': 1}}",
                "{'some': 'marks', 'where': {'fact': 'mark.size', 'atMost': 1}}",
                "{'all': {'fact': 'aa', 'is': true}}",
                "5"
            })
    void whatOnlyFollowsFromAMistakeIsNotTold(String condition) throws IOException {
        assertThat(condition(condition)).hasSize(1);
    }

    @Test
    void aRuleThatIsNoObjectIsOneMistake() throws IOException {
        assertThat(check(new TinyRulebook().rawRule("'r'")))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).startsWith("expected an object"));
    }

    @Test
    void aRuleWithMistakesIsNotMissedByThoseThatReferToIt() throws IOException {
        assertThat(check(new TinyRulebook()
                        .define("wrong", "{'fact': 'aa', 'is': true}")
                        .define("right", "{'rule': 'wrong'}")))
                .singleElement()
                .satisfies(p -> assertThat(p.place()).endsWith("/when/fact"));
    }

    @Test
    void everyListAndEveryParameterIsRead() throws IOException {
        assertThat(check(new TinyRulebook()
                        .list("one", "5")
                        .list("two", "{'valu': 'x'}")
                        .list("three", "'CN'")
                        .parameter("p", "x", "{'value': 'five', 'unit': 'nm', 'cite': 'c'}")
                        .parameter("q", "x", "{'value': 5, 'unit': 'nm', 'cite': 'c'}")
                        .define("r", "{'fact': 'country', 'in': {'list': 'three'}}")
                        .define("s", "{'fact': 'n', 'atMost': {'param': 'q/x'}}")))
                .extracting(RulebookProblem::place)
                .containsExactly("/lists/0/members/0", "/lists/1/members/0", "/parameters/0/values/x/0/value");
    }

    @Test
    void nothingIsToldOfARuleWithoutMistakes() throws IOException {
        assertThat(check(new TinyRulebook()
                        .rule(
                                "r",
                                "hold",
                                version("'when': {'fact': 'a', 'is': true}," + " 'then': [{'hold': 'Stop.'}]"))))
                .isEmpty();
    }
}
