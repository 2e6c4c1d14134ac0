package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    @TempDir
    Path home;

    @Test
    void noArgumentsRunTheDemo() throws IOException {
        Run run = Run.of(home);
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.NOTHING_FOUND);
        assertThat(run.out()).contains("starter data");
        try (Stream<Path> files = Files.list(Run.SAMPLES)) {
            for (Path file : files.filter(f -> !f.endsWith("index.json")).toList()) {
                String description = Run.parse(Files.readString(file))
                        .at("/item/description")
                        .asText();
                assertThat(description).isNotBlank();
                assertThat(run.out()).contains("=== " + description);
            }
        }
        assertThat(run.out()).contains("HOLD", "NLR", "PROHIBITED", "LICENSE_REQUIRED", "INDETERMINATE");
        String next = run.out().substring(run.out().indexOf("=== Next"));
        assertThat(next).contains("./screening name", "./screening transaction", "--help");
    }

    /** What the demo tells the user to type works. */
    @Test
    void whatItSuggestsWorks() {
        String out = Run.of(home).out();
        String file = out.lines()
                .filter(line -> line.contains("./screening transaction "))
                .map(line -> line.strip().replaceFirst(".*transaction ", ""))
                .findFirst()
                .orElseThrow();
        assertThat(Path.of("..").resolve(file)).isRegularFile();
    }
}
