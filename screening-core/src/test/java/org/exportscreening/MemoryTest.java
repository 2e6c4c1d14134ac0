package org.exportscreening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A whole Consolidated Screening List fits into a small heap, together with its index. */
@Isolated
class MemoryTest {

    private static final int SECONDS = 120;

    @TempDir
    private Path folder;

    @Test
    void theWholeListFitsInto64Megabytes() throws IOException, InterruptedException {
        Path list = TestData.real("lists/csl-2022-04-21.csv.gz");
        Path output = folder.resolve("output.txt");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        OneQuery.class.getName(),
                        list.toString(),
                        "Huawei Technologies")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            boolean ended = child.waitFor(SECONDS, TimeUnit.SECONDS);
            String said = Files.readString(output);
            assertThat(ended).as("ends within %s seconds: %s", SECONDS, said).isTrue();
            assertThat(child.exitValue()).as(said).isZero();
            assertThat(said).contains("HUAWEI TECHNOLOGIES").doesNotContain("Exception", "OutOfMemoryError");
        } finally {
            child.destroyForcibly();
        }
    }
}
