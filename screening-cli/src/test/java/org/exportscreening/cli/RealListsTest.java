package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The official files that lie beside a checkout, through the command line; skipped where they are absent. */
class RealListsTest {
    private static final Path LISTS = Path.of("..", "..", "shared", "data", "lists");

    @TempDir
    private Path home;

    @BeforeEach
    void filesAreThere() {
        assumeTrue(Files.isDirectory(LISTS), "no official list files beside this checkout");
    }

    private Run lists(String command, String... files) {
        String[] args = new String[files.length + 3];
        args[0] = "lists";
        args[1] = command;
        args[2] = "--json";
        for (int i = 0; i < files.length; i++) {
            args[i + 3] = LISTS.resolve(files[i]).toString();
        }
        return Run.of(home, args);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-20, 2024-02-23, 553, 0, 8",
        "2024-04-25, 2024-04-26, 0, 2, 0",
        "2024-04-26, 2024-05-01, 298, 0, 0",
        "2024-05-01, 2024-05-02, 7, 0, 0",
        "2024-05-02, 2024-05-03, 0, 8, 0"
    })
    void differencesOfTheSpeciallyDesignatedNationals(String a, String b, int added, int removed, int changed) {
        JsonNode sdn = lists("diff", "ofac-sdn-" + a + ".csv.gz", "ofac-sdn-" + b + ".csv.gz")
                .json()
                .at("/counts/SDN");
        assertThat(sdn.path("added").intValue()).isEqualTo(added);
        assertThat(sdn.path("removed").intValue()).isEqualTo(removed);
        assertThat(sdn.path("changed").intValue()).isEqualTo(changed);
    }

    @Test
    void anEmptyDownloadIsRefusedAndTheOldListStillAnswers() {
        Run first = Run.of(
                home,
                "lists",
                "import",
                LISTS.resolve("ofac-sdn-2024-05-03.csv.gz").toString());
        assertThat(first.status()).as(first.err()).isZero();
        Run second = Run.of(
                home,
                "lists",
                "import",
                LISTS.resolve("ofac-sdn-2024-05-04.csv").toString());
        assertThat(second.status()).isEqualTo(ExitStatus.UNTRUSTED_DATA);
        assertThat(second.err()).contains("empty");
        Run name = Run.of(home, "name", "BANCO NACIONAL DE CUBA", "--json");
        assertThat(name.status()).isEqualTo(ExitStatus.NEEDS_PERSON);
        assertThat(name.json().at("/data/lists/SDN").intValue()).isEqualTo(14_965);
    }

    @Test
    void theRepeatedHeaderOf2023IsNoPartyAndItsCutRowIsSaid() {
        Run run = Run.of(
                home,
                "lists",
                "import",
                LISTS.resolve("csl-2023-11-subset.csv.gz").toString());
        assertThat(run.status()).as(run.err()).isZero();
        JsonNode status = Run.of(home, "lists", "status", "--json").json();
        int entries = 0;
        for (JsonNode list : status.path("lists")) {
            entries += list.path("entries").intValue();
        }
        assertThat(entries).isEqualTo(4_226);
        assertThat(status.path("problems")).hasSize(1);
        assertThat(status.path("warnings").toString()).contains("repeats the header");
    }

    @Test
    void yearsInTheFarFutureAreReportedAndNotFatal() {
        Run run =
                Run.of(home, "lists", "import", LISTS.resolve("dpl-2019-06.txt").toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Run.of(home, "lists", "status", "--json")
                        .json()
                        .path("warnings")
                        .toString())
                .containsAnyOf("3017", "3033");
    }

    @Test
    void theReportSaysWhatWasUnderstoodOf2022() {
        JsonNode report = Run.of(
                        home,
                        "lists",
                        "report",
                        "--json",
                        "--lists",
                        LISTS.resolve("csl-2022-04-21.csv.gz").toString())
                .json();
        assertThat(report.path("entries").intValue()).isEqualTo(14_160);
        for (JsonNode field : report.path("fields")) {
            if (field.path("field").asText().startsWith("license")) {
                assertThat(field.path("leftOver"))
                        .as(field.path("field").asText())
                        .isEmpty();
            }
        }
    }
}
