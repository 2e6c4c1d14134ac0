package org.exportscreening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.exportscreening.MatchPolicy;
import org.exportscreening.decision.Decision;
import org.exportscreening.decision.DecisionBook;
import org.exportscreening.decision.MatchDecisions;
import org.exportscreening.decision.Revocation;
import org.exportscreening.decision.Subject;
import org.exportscreening.decision.Verdict;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.list.SnapshotManifest;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.JsonCursor;
import org.junit.jupiter.api.Test;

/** What a decision of a person about a match does to a determination. */
class DecidedPartyTest {
    private static final String LISTED = "Quantafix Lithography Works";
    private static final Transaction DEAL =
            Deals.furniture().party(Deals.named(LISTED)).build();
    private static final ListEntry ENTRY = Deals.FULL.entries().stream()
            .filter(e -> e.list() == ListId.EL)
            .findFirst()
            .orElseThrow();

    private static Decision decision(String id, ListEntry entry, Verdict verdict) {
        return new Decision(
                id,
                Subject.of(LISTED, "DE", null),
                entry.list(),
                entry.id(),
                entry.primaryName(),
                entry.contentDigest(),
                verdict,
                "register number differs",
                "A. Officer",
                Records.NOON,
                null);
    }

    private static MatchDecisions made(Decision... decisions) {
        return DecisionBook.of(List.of(decisions), List.of(), Clock.fixed(Records.NOON, ZoneOffset.UTC));
    }

    private static ExportScreening screening(ListSnapshot lists, MatchDecisions decisions) {
        return ExportScreening.builder()
                .snapshot(lists)
                .rulebook(Deals.EAR)
                .decisions(decisions)
                .build();
    }

    private static Determination determine(Decision... decisions) {
        return screening(Deals.FULL, made(decisions)).determine(DEAL);
    }

    @Test
    void undecidedItHolds() {
        assertThat(determine().outcome()).isEqualTo(Outcome.HOLD);
    }

    @Test
    void aFalsePositiveNoLongerHoldsAndIsShown() {
        Determination d = determine(decision("D1", ENTRY, Verdict.FALSE_POSITIVE));
        Determination stated = Deals.determine(Deals.complete());

        assertThat(d.outcome()).isEqualTo(stated.outcome()).isEqualTo(Outcome.NLR);
        assertThat(d.findings()).noneMatch(f -> f.effect() == FindingEffect.HOLD);
        assertThat(d.decisions()).containsExactly("D1");
        assertThat(d.explain())
                .contains("Possible listings that a person decided about")
                .contains("A. Officer")
                .contains("register number differs")
                .doesNotContain("Decide for each possible listing");
        JsonCursor json = Json.parse("d", d.toJson(false));
        assertThat(json.get("decisions").elements())
                .extracting(JsonCursor::text)
                .containsExactly("D1");
        JsonCursor decided = json.get("matches").elements().get(0).get("decided");
        assertThat(decided.get("verdict").text()).isEqualTo("false-positive");
        assertThat(decided.get("inForce").bool()).isTrue();
        assertThat(decided.get("reason").text()).isEqualTo("register number differs");
    }

    @Test
    void aTrueMatchIsAListingAsIfStated() {
        Determination d = determine(decision("D1", ENTRY, Verdict.TRUE_MATCH));
        Determination stated =
                Deals.determine(Deals.furniture().party(Deals.party(List.of(Deals.entity("PRESUMPTION_OF_DENIAL")))));

        assertThat(d.outcome()).isEqualTo(stated.outcome()).isEqualTo(Outcome.LICENSE_REQUIRED);
        assertThat(d.findings())
                .extracting(Finding::citation)
                .containsExactlyElementsOf(
                        stated.findings().stream().map(Finding::citation).toList());
        assertThat(d.reservations().notes()).anyMatch(n -> n.toString().endsWith("were taken as decided: D1"));
        assertThat(d.explain()).contains("true-match by A. Officer on");
    }

    @Test
    void aLapsedDecisionHoldsAgainAndSaysWhy() {
        MatchDecisions revoked = DecisionBook.of(
                List.of(decision("D1", ENTRY, Verdict.FALSE_POSITIVE)),
                List.of(new Revocation("D1", "mistaken", "chief", Records.NOON)),
                Clock.fixed(Records.NOON, ZoneOffset.UTC));
        Determination d = screening(Deals.FULL, revoked).determine(DEAL);
        assertThat(d.outcome()).isEqualTo(Outcome.HOLD);
        assertThat(d.decisions()).isEmpty();
        assertThat(d.explain()).contains("LAPSED");
    }

    @Test
    void oneOfTwoMatchesDecidedStillHolds() {
        ListEntry other = ListEntry.builder(ListId.SDN, LISTED).build();
        ListSnapshot both = ListSnapshot.of(List.of(ENTRY, other), new SnapshotManifest(List.of(), false));
        Determination d = screening(both, made(decision("D1", ENTRY, Verdict.FALSE_POSITIVE)))
                .determine(DEAL);
        assertThat(d.outcome()).isEqualTo(Outcome.HOLD);
        assertThat(d.findings())
                .filteredOn(f -> f.rule().equals("screening.name-match"))
                .singleElement()
                .satisfies(f -> assertThat(f.because()).hasSize(1));

        // A listing that is known counts beside one that is not.
        assertThat(screening(both, made(decision("D1", ENTRY, Verdict.TRUE_MATCH)))
                        .determine(DEAL)
                        .outcome())
                .isEqualTo(Outcome.LICENSE_REQUIRED);
    }

    @Test
    void matchesBeyondThoseThatWereLookedAtStillHold() {
        ListEntry other = ListEntry.builder(ListId.SDN, LISTED).build();
        ListSnapshot both = ListSnapshot.of(List.of(ENTRY, other), new SnapshotManifest(List.of(), false));
        Determination d = ExportScreening.builder()
                .snapshot(both)
                .rulebook(Deals.EAR)
                .policy(MatchPolicy.parse("top=1"))
                .decisions(made(
                        decision("D1", ENTRY, Verdict.FALSE_POSITIVE), decision("D2", other, Verdict.FALSE_POSITIVE)))
                .build()
                .determine(DEAL);
        assertThat(d.outcome()).isEqualTo(Outcome.HOLD);
        assertThat(d.explain()).contains("More listings matched than are shown");
    }

    // records

    @Test
    void aReplayUsesTheDecisionsThatWereRecorded() {
        ExportScreening then = screening(Deals.FULL, made(decision("D1", ENTRY, Verdict.FALSE_POSITIVE)));
        DecisionRecord record =
                DecisionRecord.read("r", Records.record(then, DEAL).toBytes());

        for (MatchDecisions since : List.of(MatchDecisions.NONE, made(decision("D9", ENTRY, Verdict.TRUE_MATCH)))) {
            ExportScreening now = screening(Deals.FULL, since);
            assertThat(Replay.of(record, now).differences()).isEmpty();
            assertThat(Replay.of(record, now).full()).isTrue();
            assertThat(Replay.withRecordedMatches(record, now).differences()).isEmpty();
        }
    }

    @Test
    void aReplayOfAnUndecidedMatchIsNotDecidedByLaterDecisions() {
        DecisionRecord record = Records.record(screening(Deals.FULL, MatchDecisions.NONE), DEAL);
        Replay replay = Replay.of(record, screening(Deals.FULL, made(decision("D1", ENTRY, Verdict.FALSE_POSITIVE))));
        assertThat(replay.differences()).isEmpty();
        assertThat(replay.outcome()).contains(Outcome.HOLD);
    }

    @Test
    void aRecordHoldsTheDecisionsOfItsAnswerNotThoseMadeMeanwhile() {
        Decision[] current = {decision("D1", ENTRY, Verdict.FALSE_POSITIVE)};
        ExportScreening live =
                screening(Deals.FULL, (subject, entry) -> made(current).find(subject, entry));
        Determination before = live.determine(DEAL);
        current[0] = decision("D2", ENTRY, Verdict.TRUE_MATCH);
        DecisionRecord record = DecisionRecord.of(live, DEAL, null, before, null, Instant.EPOCH);
        assertThat(record.search().matches())
                .extracting(m -> m.match().decided().decision().id())
                .containsExactly("D1");
        assertThat(Replay.of(record, live).same()).isTrue();
    }

    @Test
    void inAReplayUnderListsThatChangedTheDecisionLapses() {
        DecisionRecord record =
                Records.record(screening(Deals.FULL, made(decision("D1", ENTRY, Verdict.FALSE_POSITIVE))), DEAL);
        ListEntry amended =
                ListEntry.builder(ListId.EL, LISTED).remark("amended").build();
        Replay replay = Replay.of(
                record,
                screening(
                        ListSnapshot.of(List.of(amended), new SnapshotManifest(List.of(), false)),
                        MatchDecisions.NONE));
        assertThat(replay.same()).isFalse();
        assertThat(replay.outcome()).contains(Outcome.HOLD);
    }
}
