package org.exportscreening.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.exportscreening.rules.TinyRulebook.version;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.exportscreening.rules.json.JsonException;
import org.exportscreening.rules.rulebook.Overlay;
import org.exportscreening.rules.rulebook.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A suspension that was announced but not seen published: one outcome counts, both are shown, and a caller chooses. */
class OverlayTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String ID = "extension";

    private static Rulebook rulebook(String byDefault) {
        return new TinyRulebook()
                .overlay(
                        ID,
                        "'from': '2026-11-10', 'to': '2027-01-11', 'note': 'A note.', 'default': '" + byDefault + "'")
                .rawRule("{'id': 'r', 'title': 'Rule r', 'kind': 'license-requirement', 'suspendedBy': ['" + ID + "'],"
                        + " 'versions': ["
                        + version(
                                "'when': {'fact': 'a', 'is': true}, 'then': [{'require': 'license', 'exceptions': []}]")
                        + "]}")
                .read();
    }

    private static ExportScreening.Builder screening(String byDefault) {
        return ExportScreening.builder().rulebook(rulebook(byDefault));
    }

    private static Determination determine(ExportScreening screening, LocalDate day, Boolean a) {
        Transaction.Builder transaction = Transaction.builder().date(day);
        if (a != null) {
            transaction.fact("a", a);
        }
        return screening.determine(transaction.build());
    }

    @Test
    void theTextCountsUntilTheAnnouncementIsConfirmedAndTheOtherOutcomeIsShown() {
        Determination d = determine(screening("not").build(), DAY, true);

        assertThat(d.outcome()).isEqualTo(Outcome.LICENSE_REQUIRED);
        Finding.Consequence ifItHolds = new Finding.Consequence(Outcome.NLR, List.of());
        assertThat(d.findings()).singleElement().satisfies(f -> {
            assertThat(f.counts()).isTrue();
            assertThat(f.announcement())
                    .isEqualTo(new Finding.Announcement(true, true, "Press 1", "A note.", ifItHolds));
        });
        assertThat(d.reservations().overlays()).singleElement().satisfies(o -> {
            assertThat(o.inForce()).isFalse();
            assertThat(o.chosen()).isFalse();
            assertThat(o.otherwise()).isEqualTo(ifItHolds);
        });
        assertThat(d.toJson(false))
                .contains("\"enforcement\":\"TO_BE_CONFIRMED\"")
                .contains("\"ifNotEnforced\":{\"outcome\":\"NLR\"")
                .contains("\"ifInForce\":{\"outcome\":\"NLR\"");
        assertThat(d.explain()).contains("pending confirmation: Press 1", "if the announcement holds: NLR");
    }

    @Test
    void aCallerMayTakeItAsInForceAndTheTextIsShown() {
        Determination d = determine(screening("not").overlay(ID, true).build(), DAY, true);

        assertThat(d.outcome()).isEqualTo(Outcome.NLR_WITH_CONDITIONS);
        assertThat(d.findings()).singleElement().satisfies(f -> {
            assertThat(f.counts()).isFalse();
            assertThat(f.effect()).isEqualTo(FindingEffect.LICENSE_REQUIRED);
        });
        assertThat(d.obligations().conditions()).singleElement().asString().contains("Overlay extension", "confirm it");
        assertThat(d.reservations().overlays()).singleElement().satisfies(o -> {
            assertThat(o.chosen()).isTrue();
            assertThat(o.otherwise()).isEqualTo(new Finding.Consequence(Outcome.LICENSE_REQUIRED, List.of("1 X 2")));
        });
        assertThat(d.toJson(false)).contains("\"enforcement\":\"NOT_ENFORCED\"");
        assertThat(d.trace())
                .singleElement()
                .satisfies(t -> assertThat(t.why().toString()).contains("taken as in force: Press 1"));
    }

    @Test
    void theRulebooksDefaultMayBeOverruledEitherWay() {
        assertThat(determine(screening("in-force").build(), DAY, true).outcome())
                .isEqualTo(Outcome.NLR_WITH_CONDITIONS);
        assertThat(determine(screening("in-force").overlay(ID, false).build(), DAY, true)
                        .outcome())
                .isEqualTo(Outcome.LICENSE_REQUIRED);
    }

    @Test
    void whereNothingTurnsOnItNothingIsSaidBeyondTheAssumption() {
        Determination d = determine(screening("not").build(), DAY, false);

        assertThat(d.outcome()).isEqualTo(Outcome.NLR);
        assertThat(d.reservations().overlays())
                .singleElement()
                .satisfies(o -> assertThat(o.otherwise()).isNull());
    }

    @Test
    void anOpenRuleShowsBothOutcomesToo() {
        Determination d = determine(screening("not").build(), DAY, null);

        assertThat(d.outcome()).isEqualTo(Outcome.INDETERMINATE);
        assertThat(d.reservations().overlays())
                .singleElement()
                .satisfies(o -> assertThat(o.otherwise()).isEqualTo(new Finding.Consequence(Outcome.NLR, List.of())));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-09, 0", "2026-11-10, 1", "2027-01-10, 1", "2027-01-11, 0"})
    void itSpeaksOnItsDaysOnly(LocalDate day, int overlays) {
        Determination d = determine(screening("not").overlay(ID, true).build(), day, true);

        assertThat(d.reservations().overlays()).hasSize(overlays);
        assertThat(d.outcome()).isEqualTo(overlays == 1 ? Outcome.NLR_WITH_CONDITIONS : Outcome.LICENSE_REQUIRED);
    }

    @Test
    void aRecordHoldsWhatWasAssumed() {
        Transaction transaction =
                Transaction.builder().date(DAY).fact("a", true).build();
        DecisionRecord record =
                Records.record(screening("not").overlay(ID, true).build(), transaction);

        assertThat(record.overlays()).isEqualTo(Map.of(ID, true));
        assertThat(Replay.of(record, screening("not").overlay(ID, true).build()).same())
                .isTrue();
        assertThat(Replay.of(record, screening("not").build()).same()).isFalse();
    }

    @Test
    void anUnknownOverlayIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> screening("not").overlay("extensio", true).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no overlay \"extensio\"")
                .hasMessageContaining("did you mean \"extension\"?");
    }

    @Test
    void aRuleMustNameAnOverlayThatIsThereAndSuspendsIt() {
        TinyRulebook tiny = new TinyRulebook()
                .overlay(ID, "'from': '2026-11-10', 'default': 'not'")
                .rawRule("{'id': 'r', 'title': 'R', 'kind': 'definition', 'suspendedBy': ['extensions'], 'versions': ["
                        + version("'when': {'fact': 'a', 'is': true}") + "]}");
        TinyRulebook early = new TinyRulebook()
                .overlay(ID, "'from': '2026-11-10', 'default': 'not'")
                .rawRule("{'id': 'r', 'title': 'R', 'kind': 'definition', 'suspendedBy': ['extension'], 'versions': ["
                        + version("'to': '2026-11-10', 'when': {'fact': 'a', 'is': true}") + "]}");

        assertThatThrownBy(tiny::read)
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("unknown overlay \"extensions\"; did you mean \"extension\"?");
        assertThatThrownBy(early::read).hasMessageContaining("not in force on any day of the overlay extension");
    }

    @Test
    void theAffiliatesRuleNamesItsExtension() {
        Map<String, Overlay> overlays = Rulebook.bundledEar().overlays();

        assertThat(overlays).containsKey("affiliates-extension");
        assertThat(overlays.get("affiliates-extension").inForce()).isFalse();
    }
}
