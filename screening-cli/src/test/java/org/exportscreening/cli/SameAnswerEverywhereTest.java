package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Determinations are the same bytes in processes of other languages, encodings, time zones and hash orders. */
class SameAnswerEverywhereTest {
    @TempDir
    Path home;

    @Test
    void twoProcessesGiveTheSameBytes() throws Exception {
        Path all = Files.writeString(home.resolve("all.jsonl"), Run.samplesAsLines());
        String english = determined(
                all, "-Duser.language=en", "-Duser.country=US", "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8");
        String turkish = determined(
                all,
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Kiritimati",
                "-Dfile.encoding=ISO-8859-1",
                "-Xshare:off",
                "-XX:ActiveProcessorCount=1");
        assertThat(english.lines()).hasSizeGreaterThan(5);
        assertThat(turkish).isEqualTo(english);
    }

    private String determined(Path transactions, String... settings) throws Exception {
        Path out = home.resolve("out-" + settings.length + ".jsonl");
        Path messages = home.resolve("messages.txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(settings));
        command.addAll(List.of("-Duser.home=" + home, "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Main.class.getName(), "transactions", transactions.toString(), "--out", out.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(messages.toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ended").isTrue();
            assertThat(process.exitValue()).as(Files.readString(messages)).isZero();
        } finally {
            process.destroy();
        }
        return Files.readString(out);
    }
}
