package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of which only a part can be read: refused, taken only deliberately, and remembered in every answer. */
class UnreadRowsTest {
    private static final int BAD_ROWS = 8;

    @TempDir
    private Path home;

    private String file = "";

    @BeforeEach
    void aListWithManyBadRows() throws IOException {
        file = Files.writeString(home.resolve("csl.csv"), CslFile.csv() + "1,2,3\n".repeat(BAD_ROWS))
                .toString();
    }

    @Test
    void itIsRefusedAndTheMessageNamesTheOverride() {
        Run run = Run.of(home, "lists", "import", file);
        assertThat(run.status()).isEqualTo(ExitStatus.UNTRUSTED_DATA);
        assertThat(run.err())
                .contains("csl.csv:4: expected 29 columns, found 3. And 7 more rows can not be read")
                .contains("refused, nothing is imported")
                .contains("--allow-unreadable, or --force; 8 rows will be missing");
    }

    @Test
    void takenDeliberatelyItIsSaidInEveryAnswer() {
        Run taken = Run.of(home, "lists", "import", "--allow-unreadable", file);
        assertThat(taken.status()).as(taken.err()).isZero();
        assertThat(taken.out()).contains("csl.csv: 8 rows could not be read; the parties in them are missing.");

        Run text = Run.of(home, "name", "Quillon Brackwater");
        assertThat(text.out()).contains("Not read: 8 rows of these files; the parties in them are not found.");
        assertThat(text.err()).contains("csl.csv:4: not read", "csl.csv: 8 rows in all could not be read");
        assertThat(Run.of(home, "name", "Quillon Brackwater", "--json")
                        .json()
                        .at("/data/unreadRows")
                        .intValue())
                .isEqualTo(BAD_ROWS);

        JsonNode stored = Run.of(home, "lists", "status", "--json").json().at("/files/0");
        assertThat(stored.path("rows").intValue()).isEqualTo(2);
        assertThat(stored.path("unreadRows").intValue()).isEqualTo(BAD_ROWS);
        assertThat(stored.path("sha256").textValue()).hasSize(64);
        assertThat(Run.of(home, "lists", "status").out()).contains("csl.csv: 8 rows in all could not be read");
    }

    @Test
    void aCleanListSaysNothingOfIt() throws IOException {
        Files.writeString(home.resolve("csl.csv"), CslFile.csv());
        assertThat(Run.of(home, "lists", "import", file).status()).isZero();
        assertThat(Run.of(home, "name", "Quillon Brackwater").out()).doesNotContain("Not read");
    }
}
