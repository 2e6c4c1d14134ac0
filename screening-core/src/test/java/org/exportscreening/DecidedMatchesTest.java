package org.exportscreening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exportscreening.decision.Decision;
import org.exportscreening.decision.Ruling;
import org.exportscreening.decision.Verdict;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.match.Match;
import org.junit.jupiter.api.Test;

/** A screener that is told what persons decided. */
class DecidedMatchesTest {
    private static final ListEntry FIRST =
            ListEntry.builder(ListId.EL, "Acme Zenith").build();
    private static final ListEntry SECOND =
            ListEntry.builder(ListId.SDN, "Acme Zenith").build();
    private static final ScreeningRequest REQUEST = ScreeningRequest.of("acme zenith");

    private final ListSnapshot snapshot = TestData.snapshot(List.of(FIRST, SECOND));
    private final List<Ruling> rulings = new ArrayList<>();

    private Screener.Builder screener() {
        return Screener.builder()
                .snapshot(snapshot)
                .decisions((subject, entry) -> subject.equals(REQUEST.subject())
                        ? rulings.stream()
                                .filter(r -> r.decision().entry().equals(entry.id()))
                                .findFirst()
                        : Optional.empty());
    }

    private void decide(ListEntry entry, Verdict verdict) {
        rulings.add(new Ruling(
                new Decision(
                        "D" + rulings.size(),
                        REQUEST.subject(),
                        entry.list(),
                        entry.id(),
                        entry.primaryName(),
                        entry.contentDigest(),
                        verdict,
                        "seen",
                        "officer",
                        Instant.EPOCH,
                        null),
                null));
    }

    @Test
    void aDecisionCountsAtOnceAndIsShown() {
        Screener screener = screener().build();
        assertThat(screener.screen(REQUEST).needsPerson()).isTrue();

        decide(FIRST, Verdict.FALSE_POSITIVE);
        ScreeningResult half = screener.screen(REQUEST);
        assertThat(half.matches())
                .filteredOn(Match::cleared)
                .extracting(Match::entry)
                .containsExactly(FIRST);
        assertThat(half.needsPerson()).isTrue();

        decide(SECOND, Verdict.FALSE_POSITIVE);
        ScreeningResult all = screener.screen(REQUEST);
        assertThat(all.matches()).hasSize(2).allMatch(Match::cleared);
        assertThat(all.needsPerson()).isFalse();
        assertThat(all.explain())
                .contains("Each was decided to be a false positive.")
                .contains("decided false-positive by officer on 1970-01-01: seen (D0)");
        assertThat(screener.screen("acme zenith works").matches()).noneMatch(Match::cleared);
    }

    @Test
    void aTrueMatchNeedsAPerson() {
        decide(FIRST, Verdict.TRUE_MATCH);
        decide(SECOND, Verdict.FALSE_POSITIVE);
        assertThat(screener().build().screen(REQUEST).needsPerson()).isTrue();
    }

    @Test
    void matchesBeyondThoseShownAreUndecided() {
        decide(FIRST, Verdict.FALSE_POSITIVE);
        decide(SECOND, Verdict.FALSE_POSITIVE);
        ScreeningResult result =
                screener().policy(MatchPolicy.parse("top=1")).build().screen(REQUEST);
        assertThat(result.matches()).hasSize(1).allMatch(Match::cleared);
        assertThat(result.needsPerson()).isTrue();
    }
}
