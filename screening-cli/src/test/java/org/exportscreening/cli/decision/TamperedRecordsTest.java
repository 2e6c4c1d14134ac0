package org.exportscreening.cli.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that were changed by SQL are found and located. */
class TamperedRecordsTest {
    @TempDir
    Path folder;

    private LogFile log;

    @BeforeEach
    void open() {
        log = new LogFile(folder.resolve("decisions.db"));
    }

    @Test
    void theTableRefusesChanges() {
        log.filled(2);
        assertThatThrownBy(() -> log.sql("UPDATE screening_decisions SET record = 'x' WHERE seq = 1"))
                .hasMessageContaining("only ever added");
        assertThatThrownBy(() -> log.sql("DELETE FROM screening_decisions")).hasMessageContaining("only ever added");
    }

    @Test
    void anAlteredRecordIsLocated() throws SQLException {
        log.filled(5);
        log.withoutTriggers(
                "UPDATE screening_decisions SET record = replace(record, 'officer', 'nobody') WHERE seq = 3");
        assertThat(log.log().audit().problems()).singleElement().asString().matches("record 3 \\(D3-.*\\): altered");
        assertThatThrownBy(log.log()::content)
                .isInstanceOf(DecisionLogException.class)
                .hasMessageContaining("record 3")
                .satisfies(e -> assertThat(((DecisionLogException) e).damaged()).isTrue());
    }

    @Test
    void anAlteredDigestIsLocated() throws SQLException {
        log.filled(5);
        log.withoutTriggers("UPDATE screening_decisions SET digest = 'sha256:" + "1".repeat(64) + "' WHERE seq = 3");
        assertThat(log.log().audit().problems()).singleElement().asString().startsWith("record 3 (");
    }

    @Test
    void missingRecordsAreLocated() throws SQLException {
        log.filled(6);
        log.withoutTriggers("DELETE FROM screening_decisions WHERE seq IN (3, 4)");
        assertThat(log.log().audit().problems()).containsExactly("missing: records 3 to 4");
    }

    @Test
    void aGapThatWasClosedIsLocated() throws SQLException {
        log.filled(5);
        log.withoutTriggers(
                "DELETE FROM screening_decisions WHERE seq = 3",
                "UPDATE screening_decisions SET seq = 3 WHERE seq = 4",
                "UPDATE screening_decisions SET seq = 4 WHERE seq = 5");
        assertThat(log.log().audit().problems().get(0))
                .startsWith("record 3 (")
                .endsWith("not the record that was written there, but number 4");
    }

    @Test
    void reorderedRecordsAreLocated() throws SQLException {
        log.filled(5);
        log.withoutTriggers(
                "UPDATE screening_decisions SET seq = 99 WHERE seq = 2",
                "UPDATE screening_decisions SET seq = 2 WHERE seq = 3",
                "UPDATE screening_decisions SET seq = 3 WHERE seq = 99");
        assertThat(log.log().audit().problems())
                .anyMatch(p -> p.startsWith("record 2 (") && p.endsWith("but number 3"))
                .anyMatch(p -> p.startsWith("record 3 (") && p.endsWith("but number 2"));
    }

    @Test
    void anInsertedRecordIsLocated() throws SQLException {
        log.filled(3);
        LogRecord last = log.log().records().get(2);
        log.sql("INSERT INTO screening_decisions VALUES (4, '" + last.record() + "', '" + last.digest() + "')");
        assertThat(log.log().audit().problems()).singleElement().asString().startsWith("record 4 (");
    }

    @Test
    void aCutOffEndIsNoticedAgainstTheNotedHead() throws SQLException {
        log.filled(5);
        String head = log.log().audit().head();
        log.log().add(Made.decision(6));
        assertThat(log.log().audit().against(head).sound()).isTrue();

        log.withoutTriggers("DELETE FROM screening_decisions WHERE seq > 4");
        assertThat(log.log().audit().against(head).problems()).anyMatch(p -> p.contains("noted head"));
    }

    @Test
    void droppedTriggersAreNoticed() throws SQLException {
        log.filled(2);
        log.sql("DROP TRIGGER screening_decisions_no_DELETE");
        assertThat(log.log().audit().problems())
                .singleElement()
                .asString()
                .contains("outside of the text of the records");
    }
}
