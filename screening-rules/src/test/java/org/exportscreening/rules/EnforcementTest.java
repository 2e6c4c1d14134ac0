package org.exportscreening.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exportscreening.rules.TinyRulebook.version;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.rulebook.Rulebook;
import org.junit.jupiter.api.Test;

/** A provision that stands in the text but is announced as not enforced: both are reported. */
class EnforcementTest {
    private static final LocalDate ANNOUNCED = LocalDate.of(2025, 5, 13);

    /** A license is required where a; from 2025-05-13 that is not enforced where b. */
    private static final String RULE = version("""
            'when': {'fact': 'a', 'is': true},
            'then': [{'require': 'license', 'policy': 'PRESUMPTION_OF_DENIAL', 'exceptions': []}],
            'notEnforced': [{'from': '2025-05-13', 'to': '2026-05-13', 'cite': 'Announcement 1', 'note': 'A note.',
                             'when': {'fact': 'b', 'is': true}}]""");

    private static Determination on(LocalDate day, Map<String, Object> facts, String... otherRules) {
        TinyRulebook tiny = new TinyRulebook().rule("r", "license-requirement", RULE);
        for (String rule : otherRules) {
            tiny.rawRule(rule);
        }
        Rulebook rulebook = tiny.read();
        Transaction.Builder transaction = Transaction.builder().date(day);
        facts.forEach(transaction::fact);
        return ExportScreening.builder().rulebook(rulebook).build().determine(transaction.build());
    }

    @Test
    void theTextAndItsEnforcementAreBothReported() {
        Determination d = on(ANNOUNCED, Map.of("a", true, "b", true));

        assertThat(d.outcome()).isEqualTo(Outcome.NLR_WITH_CONDITIONS);
        Finding finding = d.findings().get(0);
        assertThat(finding.effect()).isEqualTo(FindingEffect.LICENSE_REQUIRED);
        assertThat(finding.announcement())
                .isEqualTo(new Finding.Announcement(
                        true,
                        false,
                        "Announcement 1",
                        "A note.",
                        new Finding.Consequence(Outcome.LICENSE_REQUIRED, List.of("1 X 2"))));
        assertThat(d.obligations().conditions())
                .singleElement()
                .asString()
                .startsWith("1 X 2 stands in the text but is announced as not enforced (Announcement 1)");
        assertThat(d.trace()).extracting(TraceEntry::result).containsExactly(RuleResult.Status.MET);
        assertThat(d.explain())
                .contains("not enforced: Announcement 1; A note.", "by the text alone: LICENSE_REQUIRED (1 X 2)");
        assertThat(d.toJson(false))
                .contains("\"enforcement\":\"NOT_ENFORCED\"")
                .contains("\"ifEnforced\":{\"outcome\":\"LICENSE_REQUIRED\",\"citations\":[\"1 X 2\"]}");
    }

    @Test
    void whatTheAnnouncementDoesNotReachIsEnforced() {
        Determination d = on(ANNOUNCED, Map.of("a", true, "b", false));

        assertThat(d.outcome()).isEqualTo(Outcome.LICENSE_REQUIRED);
        assertThat(d.findings().get(0).announcement()).isNull();
        assertThat(d.toJson(false)).doesNotContain("\"enforcement\"");
    }

    @Test
    void theAnnouncementHasItsDays() {
        Map<String, Object> facts = Map.of("a", true, "b", true);

        assertThat(on(ANNOUNCED.minusDays(1), facts).outcome()).isEqualTo(Outcome.LICENSE_REQUIRED);
        assertThat(on(LocalDate.of(2026, 5, 12), facts).outcome()).isEqualTo(Outcome.NLR_WITH_CONDITIONS);
        assertThat(on(LocalDate.of(2026, 5, 13), facts).outcome()).isEqualTo(Outcome.LICENSE_REQUIRED);
    }

    @Test
    void whetherItIsReachedIsAskedForAndNeverTakenAsNo() {
        Determination d = on(ANNOUNCED, Map.of("a", true));

        assertThat(d.outcome()).isEqualTo(Outcome.INDETERMINATE);
        assertThat(d.openQuestions()).extracting(OpenQuestion::fact).containsExactly("b");
        assertThat(d.toJson(false)).contains("\"enforcement\":\"UNKNOWN\"");
        assertThat(d.obligations().conditions()).isEmpty();
    }

    @Test
    void anotherGroundThatIsEnforcedStillDecides() {
        String other = "{'id': 'other', 'title': 'Other', 'kind': 'license-requirement', 'versions': ["
                + version("'when': {'fact': 'c', 'is': true}, 'then': [{'require': 'license'}]") + "]}";
        Determination d = on(ANNOUNCED, Map.of("a", true, "b", true, "c", true), other);

        assertThat(d.outcome()).isEqualTo(Outcome.LICENSE_REQUIRED);
        assertThat(d.findings()).hasSize(2);
    }

    @Test
    void aRuleThatIsNotMetHasNoAnnouncement() {
        Determination d = on(ANNOUNCED, Map.of("a", false, "b", true));

        assertThat(d.outcome()).isEqualTo(Outcome.NLR);
        assertThat(d.findings()).isEmpty();
    }

    @Test
    void aSuspendedRuleSaysSoInTheTrace() {
        Rulebook rulebook = new TinyRulebook()
                .rawRule("{'id': 'r', 'title': 'R', 'kind': 'definition', 'versions': ["
                        + version("'from': '2025-01-01', 'to': '2025-06-01', 'when': {'fact': 'a', 'is': true}") + ", "
                        + version("'from': '2026-01-01', 'when': {'fact': 'a', 'is': true}")
                        + "], 'suspended': [{'from': '2025-06-01', 'to': '2026-01-01', 'cite': '90 FR 1'}]}")
                .read();
        Determination d = ExportScreening.builder()
                .rulebook(rulebook)
                .build()
                .determine(Transaction.builder()
                        .date(LocalDate.of(2025, 6, 1))
                        .fact("a", true)
                        .build());

        TraceEntry entry = d.trace().get(0);
        assertThat(entry.result()).isEqualTo(RuleResult.Status.NOT_IN_FORCE);
        assertThat(entry.why()).hasToString("suspended 2025-06-01 to 2026-01-01 by 90 FR 1");
    }
}
