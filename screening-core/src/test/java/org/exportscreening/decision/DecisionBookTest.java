package org.exportscreening.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.annotation.Nullable;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListId;
import org.exportscreening.list.Provenance;
import org.exportscreening.party.NameKind;
import org.junit.jupiter.api.Test;

class DecisionBookTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final Subject SUBJECT = Subject.of("Acme Zenith", "CN", null);
    private static final ListEntry ENTRY =
            ListEntry.builder(ListId.EL, "Acme Zenith Works").build();

    private static Decision decision(String id, Verdict verdict, @Nullable LocalDate until) {
        return new Decision(
                id,
                SUBJECT,
                ListId.EL,
                ENTRY.id(),
                ENTRY.primaryName(),
                ENTRY.contentDigest(),
                verdict,
                "why",
                "who",
                NOON,
                until);
    }

    private static DecisionBook book(Decision... decisions) {
        return DecisionBook.of(List.of(decisions), List.of(), CLOCK);
    }

    @Test
    void aDecisionIsFoundForItsSubjectAndListingAlone() {
        DecisionBook book = book(decision("D1", Verdict.FALSE_POSITIVE, null));
        assertThat(book.find(Subject.of("ACME  Zenith.", "cn", " "), ENTRY))
                .get()
                .matches(Ruling::clears);
        assertThat(book.find(Subject.of("Acme Zenith", null, null), ENTRY)).isEmpty();
        assertThat(book.find(Subject.of("Acme Zenith", "DE", null), ENTRY)).isEmpty();
        assertThat(book.find(Subject.of("Acme Zenith", "CN", "Main Street 1"), ENTRY))
                .isEmpty();
        assertThat(book.find(Subject.of("Zenith Acme", "CN", null), ENTRY)).isEmpty();
        assertThat(book.find(
                        SUBJECT,
                        ListEntry.builder(ListId.SDN, "Acme Zenith Works").build()))
                .isEmpty();
    }

    @Test
    void itLapsesWhenTheListingChangesButNotWhenItIsReadFromAnotherPlace() {
        DecisionBook book = book(decision("D1", Verdict.FALSE_POSITIVE, null));
        ListEntry moved = ListEntry.builder(ListId.EL, "Acme Zenith Works")
                .provenance(new Provenance("other.csv", 7))
                .build();
        ListEntry amended = ListEntry.builder(ListId.EL, "Acme Zenith Works")
                .name("AZW", NameKind.ALIAS)
                .build();

        assertThat(book.find(SUBJECT, moved)).get().matches(Ruling::clears);
        assertThat(book.find(SUBJECT, amended)).get().satisfies(r -> {
            assertThat(r.clears()).isFalse();
            assertThat(r.explain()).contains("LAPSED").contains("the listing was changed");
        });
    }

    @Test
    void itHoldsThroughItsLastDay() {
        assertThat(book(decision("D1", Verdict.TRUE_MATCH, LocalDate.of(2026, 11, 22)))
                        .find(SUBJECT, ENTRY))
                .get()
                .matches(Ruling::confirms);
        assertThat(book(decision("D1", Verdict.TRUE_MATCH, LocalDate.of(2026, 11, 21)))
                        .find(SUBJECT, ENTRY))
                .get()
                .matches(r -> !r.confirms())
                .extracting(Ruling::lapsed)
                .isEqualTo("it held until 2026-11-21");
    }

    @Test
    void theLastDecisionCountsAndARevokedOneBringsNoOlderBack() {
        Decision first = decision("D1", Verdict.FALSE_POSITIVE, null);
        Decision second = decision("D2", Verdict.TRUE_MATCH, null);
        assertThat(book(first, second).find(SUBJECT, ENTRY)).get().matches(Ruling::confirms);
        assertThat(book(first, second).lapsed(first)).isEqualTo("replaced by D2");

        DecisionBook revoked = DecisionBook.of(
                List.of(first, second), List.of(new Revocation("D2", "mistaken", "chief", NOON)), CLOCK);
        assertThat(revoked.find(SUBJECT, ENTRY))
                .get()
                .extracting(Ruling::lapsed)
                .isEqualTo("revoked by chief on 2026-11-22: mistaken");
    }

    @Test
    void whatPersonsWroteIsOneLineWithoutCommandsToATerminal() {
        Decision decision = new Decision(
                "D1",
                SUBJECT,
                ListId.EL,
                ENTRY.id(),
                ENTRY.primaryName(),
                ENTRY.contentDigest(),
                Verdict.FALSE_POSITIVE,
                "first\r\nsecond\u001b[31m",
                "who\u2028else",
                NOON,
                null);
        Ruling ruling = DecisionBook.of(
                        List.of(decision), List.of(new Revocation("D1", "no\nlonger", "the\u0085chief", NOON)), CLOCK)
                .ruling(decision, ENTRY);
        assertThat(ruling.explain())
                .contains("first second [31m", "who else", "revoked by the chief", "no longer")
                .doesNotContainPattern("[\\p{Cc}\\u2028]");
        assertThat(ruling.decision().reason()).as("as it was written").contains("first\r\nsecond");
    }

    @Test
    void reasonAndPersonAreNeeded() {
        assertThatThrownBy(() -> new Revocation("D1", " ", "chief", NOON)).hasMessage("A decision needs a reason.");
        assertThatThrownBy(() -> new Revocation("D1", "why", "", NOON)).hasMessageContaining("person");
        assertThatThrownBy(() -> Subject.of("...", null, null)).hasMessageContaining("letter or digit");
    }
}
