package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A process that was killed goes on where it was; one that was interrupted has said how. */
class BatchKillTest extends InterruptedBatch {
    private static final int KILLS = 3;

    @Test
    void aKilledProcessIsResumedWithTheSameBytes() throws Exception {
        String whole = names().out();
        Path wholePage = home.resolve("whole.html");
        names("--html", wholePage.toString(), "--out", out.toString());
        Files.delete(out);
        Random random = new Random(9);
        int kills = 0;
        while (kills < KILLS && !Files.exists(out)) {
            long before = Files.exists(checkpoint) ? Files.size(part) : 0;
            Process process = started();
            try {
                long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
                while (process.isAlive()
                        && (!Files.exists(checkpoint) || Files.size(part) <= before)
                        && System.nanoTime() < deadline) {
                    Thread.sleep(2);
                }
                Thread.sleep(random.nextInt(40));
            } finally {
                process.destroyForcibly().waitFor();
            }
            kills++;
        }
        assertThat(kills).as("killed before it was done").isGreaterThan(1);
        if (!Files.exists(out)) {
            Run last = names("--out", out.toString(), "--html", page.toString(), "--resume");
            assertThat(last.err()).contains("resumed after");
        }
        assertThat(Files.readString(page)).isEqualTo(Files.readString(wholePage));
        assertThat(Files.readString(out, StandardCharsets.UTF_8)).isEqualTo(whole);
    }

    /** A person who interrupts a batch has been told how to go on. */
    @Test
    void anInterruptedProcessHasSaidHowToGoOn() throws Exception {
        Process process = started();
        try {
            long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            while (process.isAlive() && !Files.exists(checkpoint) && System.nanoTime() < deadline) {
                Thread.sleep(2);
            }
            process.destroy();
            process.waitFor(1, TimeUnit.MINUTES);
        } finally {
            process.destroyForcibly().waitFor();
        }
        assumeTrue(!Files.exists(out), "the batch was done before it could be interrupted");
        assertThat(home.resolve("messages.txt"))
                .content()
                .contains("Ctrl-C keeps the answers so far; the same command with --resume goes on");
    }

    private Process started() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Duser.home=" + home));
        command.add("-Dscreening.interactive=true");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("names", input.toString(), "--threads", "2", "--out", out.toString(), "--resume"));
        command.addAll(List.of("--html", page.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("messages.txt").toFile())
                .start();
    }
}
