package org.exportscreening.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.exportscreening.rules.TinyRulebook.version;

import java.time.LocalDate;
import org.assertj.core.api.AbstractThrowableAssert;
import org.exportscreening.rules.TinyRulebook;
import org.exportscreening.rules.json.JsonException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each mistake in a rulebook has its own sentence. */
class RulebookErrorsTest {
    private static final String MET = "'when': {'fact': 'a', 'is': true}";

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(TinyRulebook rulebook) {
        return assertThatThrownBy(rulebook::read)
                .isInstanceOf(JsonException.class)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertConditionRefused(String condition) {
        return assertRefused(new TinyRulebook().define("r", condition));
    }

    private static TinyRulebook versions(String... versions) {
        return new TinyRulebook().rule("r", "definition", versions);
    }

    @Test
    void theTinyRulebookItselfIsValid() {
        Rulebook rulebook =
                new TinyRulebook().define("r", "{'fact': 'a', 'is': true}").read();

        assertThat(rulebook.rules()).containsOnlyKeys("r");
        assertThat(rulebook.manifest().id()).isEqualTo("tiny");
    }

    // conditions

    @Test
    void anUnknownFactIsNamedWithTheNearest() {
        assertConditionRefused("{'fact': 'colour', 'is': 'RED'}")
                .hasMessageContaining("unknown fact \"colour\"; did you mean \"color\"?")
                .hasMessageContaining("/versions/0/when/fact");
    }

    @Test
    void anUnknownFactOfAnElementIsNamedWithTheNearest() {
        assertConditionRefused("{'some': 'boxes', 'where': {'fact': 'box.sise', 'above': 1}}")
                .hasMessageContaining("unknown fact \"box.sise\"; did you mean \"box.size\"?");
    }

    @Test
    void aFactOfAnElementNeedsItsSome() {
        assertConditionRefused("{'fact': 'box.size', 'above': 1}")
                .hasMessageContaining("the fact box.size can only be tested inside {\"some\": \"boxes\"}");
    }

    @Test
    void aFactOfAnElementIsGoneAfterItsSome() {
        assertConditionRefused("{'all': [{'some': 'boxes', 'where': {'fact': 'box.size', 'above': 1}},"
                        + " {'fact': 'box.size', 'below': 9}]}")
                .hasMessageContaining("/when/all/1")
                .hasMessageContaining("can only be tested inside");
    }

    @ParameterizedTest
    @ValueSource(strings = {"boxes[].size", "boxes[0].size"})
    void aFactOfAnElementCanNotBeTestedByItsPathEither(String path) {
        assertConditionRefused("{'fact': '" + path + "', 'above': 1}");
    }

    @Test
    void aConditionHasOneHead() {
        assertConditionRefused("{'all': [{'fact': 'a', 'is': true}], 'any': [{'fact': 'b', 'is': true}]}")
                .hasMessageContaining("expected a condition with exactly one of");
        assertConditionRefused("{}").hasMessageContaining("expected a condition with exactly one of");
        assertConditionRefused("{'fact': 'a', 'is': true, 'all': []}").hasMessageContaining("unknown property \"all\"");
    }

    @Test
    void aMisspelledHeadIsNamedWithTheNearest() {
        assertConditionRefused("{'al': [{'fact': 'a', 'is': true}]}")
                .hasMessageContaining("unknown property \"al\"; did you mean \"all\"?");
    }

    @Test
    void aTestHasOneOperator() {
        assertConditionRefused("{'fact': 'n', 'atLeast': 1, 'atMost': 2}")
                .hasMessageContaining("expected exactly one of is, in, intersects, atMost, atLeast, below, above");
        assertConditionRefused("{'fact': 'n'}").hasMessageContaining("expected exactly one of is");
        assertConditionRefused("{'fact': 'n', 'equals': 1}").hasMessageContaining("unknown property \"equals\"");
    }

    @Test
    void anEmptyConjunctionIsRefused() {
        assertConditionRefused("{'all': []}").hasMessageContaining("expected at least one condition");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "3", "1.5"})
    void aCountMustBeAWholeNumberThatCanBeReached(String count) {
        assertConditionRefused("{'atLeast': {'count': " + count
                        + ", 'of': [{'fact': 'a', 'is': true}, {'fact': 'b', 'is': true}]}}")
                .hasMessageContaining("expected a count between 1 and 2");
    }

    @Test
    void intersectsTestsListsAndNothingElseDoes() {
        assertConditionRefused("{'fact': 'color', 'intersects': ['RED']}")
                .hasMessageContaining("\"intersects\" tests lists, color is a single value");
        assertConditionRefused("{'fact': 'colors', 'is': 'RED'}")
                .hasMessageContaining("colors is a list; test it with \"intersects\"");
    }

    @Test
    void onlyNumbersAreCompared() {
        assertConditionRefused("{'fact': 'color', 'atMost': 3}")
                .hasMessageContaining("\"atMost\" compares numbers, color is a symbol");
        assertConditionRefused("{'fact': 'a', 'above': 3}").hasMessageContaining("a is a boolean");
    }

    @Test
    void freeTextIsNotTested() {
        assertConditionRefused("{'fact': 'remark', 'is': 'x'}")
                .hasMessageContaining("remark is text and can not be tested");
    }

    @Test
    void aGroupIsNotTested() {
        assertConditionRefused("{'fact': 'boxes', 'intersects': ['x']}")
                .hasMessageContaining("boxes is object and can not be tested");
    }

    @Test
    void theArgumentFitsTheFact() {
        assertConditionRefused("{'fact': 'a', 'is': 'true'}").hasMessageContaining("expected true or false");
        assertConditionRefused("{'fact': 'n', 'above': '3'}").hasMessageContaining("expected a number");
        assertConditionRefused("{'fact': 'color', 'is': 'GREN'}")
                .hasMessageContaining("\"GREN\" is no value of color; did you mean \"GREEN\"?");
        assertConditionRefused("{'fact': 'color', 'in': 'RED'}").hasMessageContaining("expected an array");
        assertConditionRefused("{'fact': 'color', 'is': ['RED']}").hasMessageContaining("expected one value");
    }

    @Test
    void aCountryOfAConditionIsOne() {
        assertConditionRefused("{'fact': 'country', 'is': 'XX'}")
                .hasMessageContaining("\"XX\" is no country of country");
        assertConditionRefused("{'fact': 'country', 'in': ['DE', 'Chna']}")
                .hasMessageContaining("did you mean \"CN\"?");
    }

    @Test
    void aNumberIsNotComparedWithAList() {
        assertRefused(new TinyRulebook().list("l", "'5'").define("r", "{'fact': 'n', 'atMost': {'list': 'l'}}"));
    }

    @Test
    void aWordIsNotHeldAgainstANumber() {
        assertRefused(new TinyRulebook()
                .parameter("p", "x", "{'value': 1, 'unit': 'nm', 'cite': '1 X 2'}")
                .define("r", "{'fact': 'color', 'is': {'param': 'p/x'}}"));
    }

    @Test
    void someGoesOverAList() {
        assertConditionRefused("{'some': 'n', 'where': {'fact': 'a', 'is': true}}")
                .hasMessageContaining("n is no list");
        assertConditionRefused("{'some': 'colors', 'where': {'fact': 'a', 'is': true}}")
                .hasMessageContaining("colors is a list of values; test it with \"intersects\"");
    }

    // references

    @Test
    void anUnknownListIsNamed() {
        assertConditionRefused("{'fact': 'country', 'in': {'list': 'x'}}")
                .hasMessageContaining("rule r refers to the unknown list \"x\"");
    }

    @Test
    void anUnknownParameterIsNamed() {
        assertConditionRefused("{'fact': 'n', 'atMost': {'param': 'p/x'}}")
                .hasMessageContaining("rule r refers to the unknown parameter \"p/x\"");
    }

    @Test
    void anUnknownRuleIsNamedWithTheNearest() {
        assertRefused(new TinyRulebook()
                        .define("advanced-node", "{'fact': 'a', 'is': true}")
                        .define("r", "{'rule': 'advanced-nod'}"))
                .hasMessageContaining(
                        "rule r refers to the unknown rule \"advanced-nod\"; did you mean \"advanced-node\"?");
    }

    @Test
    void referencesInAnExclusionAreCheckedToo() {
        assertRefused(versions(version(MET + ", 'unless': {'rule': 'nowhere'}")))
                .hasMessageContaining("refers to the unknown rule \"nowhere\"");
    }

    @Test
    void aFactDerivedByAnUnknownRuleIsRefusedWhereItIsTested() {
        assertConditionRefused("{'fact': 'derived', 'is': true}")
                .hasMessageContaining("refers to the unknown rule \"derivation\"");
    }

    @Test
    void aRuleMayNotRestOnItself() {
        assertConditionRefused("{'not': {'rule': 'r'}}").hasMessageContaining("rule r rests on itself: r -> r");
    }

    @Test
    void aCycleIsNamedInFull() {
        assertRefused(new TinyRulebook()
                        .define("x", "{'rule': 'y'}")
                        .define("y", "{'rule': 'z'}")
                        .define("z", "{'rule': 'x'}"))
                .hasMessageContaining("rests on itself: x -> y -> z -> x");
    }

    @Test
    void aCycleThroughADerivedFactIsFound() {
        assertRefused(new TinyRulebook().define("derivation", "{'fact': 'derived', 'is': true}"))
                .hasMessageContaining("rule derivation rests on itself");
    }

    @Test
    void aCycleThroughAFactThatCanNotBeDeterminedIsFound() {
        assertRefused(new TinyRulebook().define("derivation", "{'cannotDetermine': 'derived'}"))
                .hasMessageContaining("rule derivation rests on itself");
    }

    // time

    @Test
    void versionsMayNotOverlap() {
        assertRefused(versions(
                        version("'from': '2022-01-01', 'to': '2023-01-02', " + MET),
                        version("'from': '2023-01-01', " + MET)))
                .hasMessageContaining("the versions of 2022-01-01 to 2023-01-02 and 2023-01-01 to ... overlap");
    }

    @Test
    void twoVersionsWithoutBeginningOverlap() {
        assertRefused(versions(version("'to': '2022-01-01', " + MET), version("'to': '2023-01-01', " + MET)))
                .hasMessageContaining("overlap");
    }

    @Test
    void versionsMayStandInAnyOrder() {
        Rule rule = versions(version("'from': '2023-01-01', " + MET), version("'to': '2023-01-01', " + MET))
                .read()
                .rule("r");

        assertThat(rule.versions().get(0).period()).hasToString("... to 2023-01-01");
    }

    @Test
    void aGapMustBeDeclared() {
        assertRefused(versions(
                        version("'from': '2022-01-01', 'to': '2022-06-01', " + MET),
                        version("'from': '2023-01-01', " + MET)))
                .hasMessageContaining("nothing is said of the days from 2022-06-01 to 2023-01-01");
    }

    @Test
    void aDeclaredSuspensionFillsTheGap() {
        Rule rule = suspended("2022-06-01", "2023-01-01").read().rule("r");

        assertThat(rule.on(LocalDate.of(2022, 6, 1))).isEmpty();
        assertThat(rule.suspensions()).hasSize(1);
    }

    @Test
    void aSuspensionOfOtherDaysDoesNotFillTheGap() {
        assertRefused(suspended("2022-06-01", "2022-12-31"))
                .hasMessageContaining("nothing is said of the days from 2022-06-01 to 2023-01-01");
    }

    private static TinyRulebook suspended(String from, String to) {
        return new TinyRulebook()
                .rawRule("{'id': 'r', 'title': 'R', 'kind': 'definition', 'versions': ["
                        + version("'from': '2022-01-01', 'to': '2022-06-01', " + MET) + ", "
                        + version("'from': '2023-01-01', " + MET)
                        + "], 'suspended': [{'from': '" + from + "', 'to': '" + to + "', 'cite': '90 FR 1'}]}");
    }

    @Test
    void aVersionEndsAfterItBegins() {
        assertRefused(versions(version("'from': '2023-01-01', 'to': '2023-01-01', " + MET)))
                .hasMessageContaining("a period must end after it begins, found 2023-01-01 to 2023-01-01");
    }

    @Test
    void aRuleHasAtLeastOneVersion() {
        assertRefused(versions()).hasMessageContaining("expected at least one version");
    }

    @Test
    void aParameterHasAValueOnEveryDayOnWhichItIsNeeded() {
        String condition = "'when': {'fact': 'n', 'atMost': {'param': 'p/x'}}";
        String value = "'value': 1, 'unit': 'nm', 'cite': '1 X 2'";

        assertRefused(versions(version("'from': '2022-01-01', " + condition))
                        .parameter("p", "x", "{'from': '2022-01-02', " + value + "}"))
                .hasMessageContaining("rule r is in force on 2022-01-01, when the parameter p/x has no value");
        assertRefused(versions(version("'from': '2022-01-01', " + condition))
                        .parameter("p", "x", "{'to': '2024-01-01', " + value + "}"))
                .hasMessageContaining("rule r is in force on 2024-01-01, when");
        assertRefused(versions(version("'from': '2022-01-01', " + condition))
                        .parameter(
                                "p", "x", "{'to': '2024-01-01', " + value + "}, {'from': '2024-01-02', " + value + "}"))
                .hasMessageContaining("rule r is in force on 2024-01-01, when");
        assertThat(versions(version("'from': '2022-01-01', 'to': '2024-01-01', " + condition))
                        .parameter("p", "x", "{'from': '2022-01-01', 'to': '2024-01-01', " + value + "}")
                        .read()
                        .rules())
                .hasSize(1);
    }

    @Test
    void twoValuesOfAParameterMayNotOverlap() {
        assertRefused(new TinyRulebook()
                        .parameter(
                                "p",
                                "x",
                                "{'to': '2024-01-02', 'value': 1, 'unit': 'nm', 'cite': '1 X 2'},"
                                        + "{'from': '2024-01-01', 'value': 2, 'unit': 'nm', 'cite': '1 X 2'}"))
                .hasMessageContaining("two values of x overlap in time");
    }

    // effects, kinds, policies

    @Test
    void aRuleThatDecidesNeedsAnEffect() {
        assertRefused(new TinyRulebook().rule("r", "license-requirement", version(MET)))
                .hasMessageContaining("rule r a rule of kind license-requirement needs an effect");
    }

    @Test
    void anUnknownEffectIsRefused() {
        assertRefused(versions(version(MET + ", 'then': [{'forbid': true}]")))
                .hasMessageContaining(
                        "expected an effect: one of subject, require, prohibit, hold, condition, duty, allow, bar");
        assertRefused(versions(version(MET + ", 'then': [{'require': 'permit'}]")))
                .hasMessageContaining("expected \"license\"");
    }

    @Test
    void aLicenseExceptionThatNoRuleAllowsIsRefusedWithTheNearest() {
        assertRefused(leaving("GOV 740.11(b)(2)(i)"))
                .hasMessageContaining(
                        "rule r leaves the license exception \"GOV 740.11(b)(2)(i)\", which no rule allows;"
                                + " did you mean \"GOV 740.11(b)(2)(ii)\"?");
        assertRefused(leaving("gov")).hasMessageContaining("expected the symbol of a license exception");
        assertThat(leaving("GOV 740.11(b)").read().rules()).hasSize(2);
    }

    private static TinyRulebook leaving(String exception) {
        return new TinyRulebook()
                .rule(
                        "r",
                        "license-requirement",
                        version(MET + ", 'then': [{'require': 'license', 'exceptions': ['" + exception + "']}]"))
                .rule(
                        "allowed",
                        "license-exception",
                        version(MET + ", 'then': [{'allow': 'GOV'}]").replace("1 X 2", "1 X 740.11(b)(2)(ii)"));
    }

    @Test
    void anUnknownKindIsRefusedWithTheNearest() {
        assertRefused(new TinyRulebook().rule("r", "definitions", version(MET)))
                .hasMessageContaining("unknown kind \"definitions\"; did you mean \"definition\"?");
    }

    @Test
    void anUnknownPolicyIsRefusedWithTheNearest() {
        assertRefused(versions(version(MET + ", 'then': [{'require': 'license', 'policy': 'PRESUMPTION_OF_DENIEL'}]")))
                .hasMessageContaining("did you mean \"PRESUMPTION_OF_DENIAL\"?");
    }

    @Test
    void aPolicyCaseNamesARuleThatIsThere() {
        assertRefused(versions(version(MET + ", 'then': [{'require': 'license',"
                        + " 'policies': [{'rule': 's', 'policy': 'CASE_BY_CASE'}]}]")))
                .hasMessageContaining("refers to the unknown rule \"s\"");
    }

    @Test
    void aMisspelledMemberOfAVersionIsRefused() {
        assertRefused(versions(version(MET + ", 'unles': {'fact': 'b', 'is': true}")))
                .hasMessageContaining("unknown property \"unles\"; did you mean \"unless\"?");
    }

    // identity

    @Test
    void idsAreUnique() {
        assertRefused(new TinyRulebook()
                        .define("r", "{'fact': 'a', 'is': true}")
                        .define("r", "{'fact': 'b', 'is': true}"))
                .hasMessageContaining("r is defined twice");
        assertRefused(new TinyRulebook().list("l", "'CN'").list("l", "'DE'"))
                .hasMessageContaining("l is defined twice");
    }

    @Test
    void anUnknownSectionIsRefused() {
        assertThatThrownBy(() -> TinyRulebook.read("{\"rulebook\": {}, \"rule\": []}"))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("unknown property \"rule\"; did you mean \"rules\"?");
    }

    @Test
    void theManifestIsRequired() {
        assertThatThrownBy(() -> TinyRulebook.read("{\"facts\": []}"))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("expected a property \"rulebook\"");
    }

    @Test
    void aMistakeInOneFileNamesThatFileAndItsPlace() {
        assertThatThrownBy(() -> TinyRulebook.read("{\"rulebook\": "))
                .isInstanceOf(JsonException.class)
                .satisfies(e -> assertThat(e.getMessage()).matches("tiny.*\\.json:1:\\d+: .*"));
    }
}
