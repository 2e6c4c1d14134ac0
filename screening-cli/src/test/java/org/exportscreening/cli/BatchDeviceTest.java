package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A device that is named as output takes the answers and stays a device. */
class BatchDeviceTest {
    private static final Path NOTHING = Path.of("/dev/null");

    @TempDir
    private Path home;

    @Test
    void aDeviceIsWrittenToAndNotReplaced() throws Exception {
        assumeThat(Files.exists(NOTHING) && !Files.isRegularFile(NOTHING))
                .as("a device to write to")
                .isTrue();
        Path names = Files.writeString(home.resolve("names.csv"), "id,name\n1,Acme Trading\n");

        Run run = Run.of(home, "names", names.toString(), "--out", NOTHING.toString());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Files.isRegularFile(NOTHING)).isFalse();
        assertThat(Run.of(home, "names", names.toString(), "--out", NOTHING.toString(), "--resume")
                        .err())
                .contains("is no file that an interrupted batch could have left");
    }
}
