package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.exportscreening.MatchPolicy;
import org.exportscreening.cli.watch.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs on one file are kept apart, and one that was killed is not waited for. */
class WatchLockTest {
    @TempDir
    Path home;

    /** Another process that is at work on a file until it is killed. */
    static final class Other {
        private Other() {}

        public static void main(String[] args) throws IOException, InterruptedException {
            try (Watch watch =
                    Watch.open(Path.of(args[0]), MatchPolicy.DEFAULT, "other").orElseThrow()) {
                System.out.println("at work on it");
                Thread.sleep(Long.MAX_VALUE);
                watch.keep();
            }
        }
    }

    @Test
    void theSecondIsRefusedAndTheNextAfterAKillIsNot() throws IOException, InterruptedException {
        Path customers = Files.writeString(home.resolve("customers.csv"), "id,name\n1,Quillon Brackwater\n");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Other.class.getName(),
                        customers.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = other.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo("at work on it");
            Run second = Run.of(home, "watch", customers.toString(), "--json");
            assertThat(second.refused(ExitStatus.BAD_INPUT))
                    .contains(customers.toString(), "another watch is at work on it");
        } finally {
            other.destroyForcibly().waitFor();
        }
        Run next = Run.of(home, "watch", customers.toString(), "--json");
        assertThat(next.status()).as(next.err()).isLessThan(ExitStatus.BAD_INPUT);
        assertThat(next.jsonLines()).isNotEmpty();
    }

    @Test
    void aFileThatIsNotThereGetsNoFolder() {
        Path none = home.resolve("none.csv");
        assertThat(Run.of(home, "watch", none.toString()).refused(ExitStatus.BAD_INPUT))
                .contains("no such file");
        assertThat(home.resolve("none.csv.watch")).doesNotExist();
    }
}
