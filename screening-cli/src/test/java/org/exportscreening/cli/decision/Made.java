package org.exportscreening.cli.decision;

import java.time.Instant;
import org.exportscreening.decision.Decision;
import org.exportscreening.decision.Revocation;
import org.exportscreening.decision.Subject;
import org.exportscreening.decision.Verdict;
import org.exportscreening.list.ListId;

/** Decisions for tests. */
final class Made {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Made() {}

    static Decision decision(int number) {
        // Now and then longer than a page of the file.
        return decision(number, number % 7 == 0 ? "a long story. ".repeat(400) : "not the one, for reason " + number);
    }

    static Decision decision(int number, String reason) {
        return new Decision(
                "",
                Subject.of("Quillon Größe 東京 " + number, "DE", number % 2 == 0 ? "Hafenweg " + number : null),
                ListId.EL,
                "EL:" + number,
                "Quillon",
                "ab".repeat(32),
                number % 3 == 0 ? Verdict.TRUE_MATCH : Verdict.FALSE_POSITIVE,
                reason,
                "officer",
                NOON,
                null);
    }

    static Revocation revocation(String id) {
        return new Revocation(id, "mistaken", "chief", NOON);
    }

    static DecisionLog fill(DecisionLog log, int records) {
        for (int i = 1; i <= records; i++) {
            log.add(decision(i));
        }
        return log;
    }
}
