package org.exportscreening.cli.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed while it records decisions: what it acknowledged is there, and the log is whole. */
class KillTest {
    private static final int KILLS = Integer.getInteger("decisions.kills", 20);

    @TempDir
    Path folder;

    @Test
    void noAcknowledgedDecisionIsLost() throws IOException, InterruptedException {
        Random random = new Random(KILLS);
        DecisionLog log = DecisionLog.file(folder.resolve("decisions.db"));
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            Path said = folder.resolve("said" + kill);
            Process writer = KilledWriter.start("jdbc:sqlite:" + folder.resolve("decisions.db"), said);
            try {
                // Mostly among decisions, now and then while it starts.
                if (kill % 5 > 0) {
                    KilledWriter.await(writer, said, 1);
                }
                TimeUnit.MICROSECONDS.sleep(random.nextInt(kill % 5 > 0 ? 60_000 : 600_000));
            } finally {
                writer.destroyForcibly().waitFor();
            }
            acknowledged.addAll(KilledWriter.said(said));
            assertThat(log.records())
                    .as("decisions after kill %d", kill)
                    .extracting(LogRecord::id)
                    .containsAll(acknowledged);
            assertThat(log.audit().problems()).as("audit after kill %d", kill).isEmpty();
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS / 2);
        System.out.println(KILLS + " kills, " + acknowledged.size() + " decisions acknowledged, "
                + log.records().size() + " recorded");
    }
}
