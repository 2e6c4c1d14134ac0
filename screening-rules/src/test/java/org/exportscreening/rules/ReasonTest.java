package org.exportscreening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.text.Message;
import org.junit.jupiter.api.Test;

/** The reasons of a trace as trees. */
class ReasonTest {
    private static final Determination D = Deals.determine(Deals.furniture().party(Deals.named("Test Buyer Co")));

    private static Stream<Reason> all(Reason reason) {
        return Stream.concat(Stream.of(reason), reason.parts().stream().flatMap(ReasonTest::all));
    }

    @Test
    void everyProvisionInForceHasOneThatSaysTheSame() {
        assertThat(D.trace()).isNotEmpty().allSatisfy(t -> {
            Reason reason = t.reason();
            if (t.result() == RuleResult.Status.NOT_IN_FORCE) {
                assertThat(reason).isNull();
            } else {
                assertThat(reason.text().toString()).isNotBlank();
                assertThat(t.title().toString()).isNotBlank();
                if (t.result() != RuleResult.Status.EXCLUDED) {
                    assertThat(reason.truth())
                            .isEqualTo(
                                    switch (t.result()) {
                                        case MET -> Truth.TRUE;
                                        case UNKNOWN -> Truth.UNKNOWN;
                                        default -> Truth.FALSE;
                                    });
                }
            }
        });
    }

    @Test
    void theLeavesNameWhatWasSeenAndWhatIsMissing() {
        List<Reason> all = D.trace().stream()
                .map(TraceEntry::reason)
                .filter(r -> r != null)
                .flatMap(ReasonTest::all)
                .toList();

        assertThat(all.stream().map(Reason::seen)).contains(new Seen("destination", Message.plain("DE")));
        assertThat(all.stream().flatMap(r -> r.missing().stream())).contains("item.kind");
    }

    /** What a rule waits for is said somewhere in its tree. */
    @Test
    void nothingThatIsMissingIsLost() {
        assertThat(D.trace())
                .filteredOn(t -> t.result() == RuleResult.Status.UNKNOWN)
                .isNotEmpty()
                .allSatisfy(t -> assertThat(all(t.reason()).flatMap(r -> r.missing().stream()))
                        .isNotEmpty());
    }
}
