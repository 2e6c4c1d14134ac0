package org.exportscreening.cli.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.exportscreening.cli.decision.Relay.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The connection to PostgreSQL is lost while a decision is recorded. Skipped where no server is named. */
@ResourceLock("PostgreSQL")
class LostConnectionTest {
    private Postgres postgres;

    @BeforeEach
    void connect() throws SQLException {
        postgres = Postgres.emptied();
        Made.fill(postgres.log(), 1);
    }

    private static DecisionLog through(Relay relay) {
        return new DecisionLog(Database.at(relay.url()).with(Duration.ofSeconds(2)));
    }

    private void recorded(int records) {
        assertThat(postgres.log().records()).hasSize(records);
        assertThat(postgres.log().audit().problems()).isEmpty();
    }

    @Test
    void beforeTheCommitNothingIsRecordedAndItIsSaid() throws IOException {
        try (Relay relay = new Relay(postgres.url(), "INSERT INTO", Fault.UNHEARD)) {
            assertThatThrownBy(() -> through(relay).add(Made.decision(2)))
                    .isInstanceOf(DecisionLogException.class)
                    .hasMessageStartingWith("the decision was not recorded (jdbc:postgresql://")
                    .hasMessageNotContaining("password")
                    .satisfies(e ->
                            assertThat(((DecisionLogException) e).damaged()).isFalse());
            assertThat(relay.wentBad()).isTrue();
        }
        recorded(1);
    }

    @Test
    void aCommitThatWasNotHeardIsCalledUncertain() throws IOException {
        try (Relay relay = new Relay(postgres.url(), "COMMIT", Fault.UNHEARD)) {
            assertThatThrownBy(() -> through(relay).add(Made.decision(2)))
                    .hasMessageStartingWith(
                            "it is not certain that the decision was recorded; decisions list shows it");
            assertThat(relay.wentBad()).isTrue();
        }
        recorded(1);
    }

    @Test
    void aCommitThatWasNotConfirmedIsLookedUp() throws IOException {
        try (Relay relay = new Relay(postgres.url(), "COMMIT", Fault.UNANSWERED)) {
            LogRecord record = through(relay).add(Made.decision(2));
            assertThat(relay.wentBad()).isTrue();
            assertThat(postgres.log().records()).last().isEqualTo(record);
        }
        recorded(2);
    }

    @Test
    void aServerThatFallsSilentIsNotWaitedForForever() throws IOException {
        try (Relay relay = new Relay(postgres.url(), "COMMIT", Fault.SILENT)) {
            through(relay).add(Made.decision(2));
            assertThat(relay.wentBad()).isTrue();
        }
        recorded(2);
        try (Relay relay = new Relay(postgres.url(), "INSERT INTO", Fault.SILENT)) {
            assertThatThrownBy(() -> through(relay).add(Made.decision(3)))
                    .hasMessageStartingWith("the decision was not recorded");
            assertThat(relay.wentBad()).isTrue();
        }
        recorded(2);
    }
}
