package org.exportscreening.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exportscreening.rules.TinyRulebook.version;

import java.time.LocalDate;
import java.util.Set;
import org.exportscreening.rules.TinyRulebook;
import org.exportscreening.rules.rulebook.RulebookDiff.Change;
import org.junit.jupiter.api.Test;

/** What changed in the law between two days. */
class RulebookDiffTest {
    private static final LocalDate BEFORE = LocalDate.of(2024, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2024, 7, 1);
    private static final String IS_A = "'when': {'fact': 'a', 'is': true}";
    private static final String IS_B = "'when': {'fact': 'b', 'is': true}";

    private static RulebookDiff diff(TinyRulebook rulebook) {
        return RulebookDiff.between(rulebook.read(), BEFORE, AFTER);
    }

    private static Change changeOf(String... versions) {
        return diff(new TinyRulebook().rule("r", "definition", versions))
                .rules()
                .get(0)
                .change();
    }

    @Test
    void nothingChangesOnAnOrdinaryDay() {
        assertThat(diff(new TinyRulebook().define("r", "{'fact': 'a', 'is': true}"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void rulesComeAndGo() {
        assertThat(changeOf(version("'from': '2024-07-01', " + IS_A))).isEqualTo(Change.CAME_INTO_FORCE);
        assertThat(changeOf(version("'to': '2024-07-01', " + IS_A))).isEqualTo(Change.ENDED);
        assertThat(diff(new TinyRulebook()
                                .rule("r", "definition", version("'from': '2024-07-02', " + IS_A))
                                .rule("s", "definition", version("'to': '2024-06-30', " + IS_A)))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aSuspensionIsNoEnd() {
        RulebookDiff diff = diff(new TinyRulebook()
                .rawRule("{'id': 'r', 'title': 'R', 'kind': 'definition', 'versions': ["
                        + version("'to': '2024-07-01', " + IS_A) + ", " + version("'from': '2025-07-01', " + IS_A)
                        + "], 'suspended': [{'from': '2024-07-01', 'to': '2025-07-01', 'cite': '89 FR 1'}]}"));

        assertThat(diff.rules()).singleElement().satisfies(c -> {
            assertThat(c.change()).isEqualTo(Change.SUSPENDED);
            assertThat(c.suspension().citation()).isEqualTo("89 FR 1");
        });
    }

    @Test
    void anAmendmentShowsTheLinesThatDiffer() {
        RulebookDiff diff = diff(new TinyRulebook()
                .rule(
                        "r",
                        "definition",
                        version("'to': '2024-07-01', " + IS_A),
                        version("'from': '2024-07-01', " + IS_B)));

        assertThat(diff.rules()).singleElement().satisfies(c -> {
            assertThat(c.change()).isEqualTo(Change.AMENDED);
            assertThat(c.lines()).containsExactly("-   a is true", "+   b is true");
        });
    }

    @Test
    void anAnnouncementOnEnforcementIsAChangeOfItsOwn() {
        RulebookDiff diff = diff(new TinyRulebook()
                .rule("r", "definition", version(IS_A + ", 'notEnforced': [{'from': '2024-07-01', 'cite': 'N 1'}]")));

        assertThat(diff.rules()).singleElement().satisfies(c -> {
            assertThat(c.change()).isEqualTo(Change.ENFORCEMENT);
            assertThat(c.lines()).containsExactly("+ announced as not enforced: N 1");
        });
    }

    @Test
    void parametersAndListsAreComparedByTheirValues() {
        RulebookDiff diff = diff(new TinyRulebook()
                .parameter(
                        "p",
                        "limit",
                        "{'to': '2024-07-01', 'value': 16, 'unit': 'nm', 'cite': '1 X 1'},"
                                + " {'from': '2024-07-01', 'value': 14, 'unit': 'nm', 'cite': '1 X 1'}")
                .parameter(
                        "p2",
                        "same",
                        "{'to': '2024-07-01', 'value': 16, 'unit': 'nm', 'cite': '1 X 1'},"
                                + " {'from': '2024-07-01', 'value': 16.0, 'unit': 'nm', 'cite': '1 X 2'}")
                .list("l", "'DE', {'value': 'CN', 'from': '2024-07-01'}, {'value': 'RU', 'to': '2024-07-01'}"));

        assertThat(diff.parameters()).singleElement().satisfies(p -> {
            assertThat(p.id()).isEqualTo("p/limit");
            assertThat(p.before().value()).isEqualByComparingTo("16");
            assertThat(p.after().value()).isEqualByComparingTo("14");
        });
        assertThat(diff.lists()).singleElement().satisfies(l -> {
            assertThat(l.added()).isEqualTo(Set.of("CN"));
            assertThat(l.removed()).isEqualTo(Set.of("RU"));
        });
    }

    @Test
    void theBundledRulebookChangedOnTheSecondOfDecember2024() {
        RulebookDiff diff =
                RulebookDiff.between(Rulebook.bundledEar(), LocalDate.of(2024, 11, 30), LocalDate.of(2024, 12, 3));

        assertThat(diff.rules())
                .filteredOn(c -> c.change() == Change.CAME_INTO_FORCE)
                .flatExtracting(c -> c.after().citations())
                .contains("15 CFR 734.9(e)(3)", "15 CFR 734.9(k)", "15 CFR 744.11(a)(2)(v)");
        assertThat(diff.rules())
                .filteredOn(c -> c.change() == Change.AMENDED)
                .extracting(c -> c.rule().id())
                .contains("ear.772.1.advanced-node-ic");
        assertThat(diff.parameters())
                .extracting(RulebookDiff.ParameterChange::id)
                .contains("ear.772.1.advanced-node-ic/dram.maxHalfPitchNm");
    }
}
