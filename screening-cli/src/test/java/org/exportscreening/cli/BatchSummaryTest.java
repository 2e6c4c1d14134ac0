package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a batch tells while it runs and when it is done. */
class BatchSummaryTest {
    @TempDir
    Path home;

    @Test
    void theSummaryCountsAndNamesWhatNeedsAPerson() throws IOException {
        Path summary = home.resolve("summary.json");
        Path html = home.resolve("report.html");
        Run run = Run.with(
                home,
                "id,name\n1,Acme Furniture GmbH\n<b>2,Huawei Technologies\n3,...\n4,Huawei Tech\n",
                "names",
                "-",
                "--summary",
                summary.toString(),
                "--html",
                html.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.complaints())
                .singleElement()
                .asString()
                .contains("4 names: 2 MATCH, 1 NO_MATCH, 1 line in error;");
        JsonNode json = Run.parse(Files.readString(summary));
        assertThat(json.path("rows").intValue()).isEqualTo(4);
        assertThat(json.path("needPerson").intValue()).isEqualTo(3);
        assertThat(json.at("/outcomes/MATCH").intValue()).isEqualTo(2);
        assertThat(json.at("/settings/lists").asText()).startsWith("sha256:");
        assertThat(json.path("first"))
                .extracting(
                        row -> row.path("id").asText() + " " + row.path("line").intValue())
                .containsExactly("3 4", "<b>2 3", "4 5");
        assertThat(json.at("/first/0/error").asText()).contains("at least one letter");
        assertThat(json.at("/lists/EL").intValue()).isEqualTo(2);
        assertThat(Files.readString(html))
                .contains(
                        ">&lt;b&gt;2</bdi>",
                        "<svg",
                        "default-src &#39;none&#39;",
                        "4 rows",
                        "3 need a person; 1 of them")
                .doesNotContain("<b>2")
                .doesNotContain("http://")
                .doesNotContain("https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--out", "--summary", "--html"})
    void theInputIsNeverReplacedAndABadPlaceIsFoundFirst(String option) throws IOException {
        Path file = Files.writeString(home.resolve("names.csv"), "id,name\n1,Acme\n");
        assertThat(Run.of(home, "names", file.toString(), option, file.toString())
                        .refused(ExitStatus.BAD_INPUT))
                .contains("is the input");
        assertThat(Run.of(
                                home,
                                "names",
                                file.toString(),
                                option,
                                home.resolve("none").resolve("x").toString())
                        .refused(ExitStatus.BAD_INPUT))
                .contains("can not be written");
        assertThat(file).hasContent("id,name\n1,Acme\n");
    }

    @Test
    void aBatchThatNobodyReadsEnds() throws IOException {
        Path file = Files.writeString(home.resolve("names.csv"), "id,name\n" + "1,Besta Nova\n".repeat(50_000));
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                new Terminal(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(new Closed(), false, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        Map.of(),
                        home),
                "names",
                file.toString());
        assertThat(status).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("nobody reads the answers any more, after 1000 rows");
    }

    @Test
    void transactionsAreCountedByOutcome() throws IOException {
        Path summary = home.resolve("summary.json");
        Run.with(home, Run.samplesAsLines(), "transactions", "-", "--summary", summary.toString());
        JsonNode json = Run.parse(Files.readString(summary));
        assertThat(json.at("/outcomes/PROHIBITED").intValue()).isPositive();
        assertThat(json.at("/first/0/outcome").asText()).isEqualTo("PROHIBITED");
        assertThat(json.at("/settings/rulebook").asText()).startsWith("sha256:");
    }

    @Test
    void aPersonSeesRateAndTimeLeft() throws IOException {
        Path file = Files.writeString(home.resolve("names.csv"), "id,name\n" + "1,Besta Nova\n".repeat(12_000));
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                new Terminal(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        true,
                        Map.of(),
                        home,
                        new Ticking()),
                "names",
                file.toString());
        assertThat(status).isZero();
        String text = err.toString(StandardCharsets.UTF_8);
        assertThat(text).containsPattern("\r2,000 names, [0-9,]+/s, [0-9]+ %, [0-9]+:[0-9]{2} left");
        assertThat(text.substring(text.lastIndexOf('\r') + 1)).startsWith("screening: 12,000 names: 12,000 NO_MATCH;");
    }

    /** A pipe whose reader has gone. */
    private static final class Closed extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
        }
    }

    /** A second passes between any two looks. */
    private static final class Ticking extends Clock {
        private long seconds = 1_700_000_000;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochSecond(seconds++);
        }
    }
}
