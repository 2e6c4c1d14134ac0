package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.exportscreening.cli.batch.FileOutput;
import org.junit.jupiter.api.Test;

/** A batch that was interrupted goes on, with the bytes that it would have written; or says why it can not. */
class BatchResumeTest extends InterruptedBatch {
    @Test
    void anyNumberOfThreadsGivesTheSameBytesInInputOrder() {
        String one = Run.of(home, "names", input.toString(), "--threads", "1").out();
        String four = Run.of(home, "names", input.toString(), "--threads", "4").out();
        assertThat(one).isEqualTo(four);
        assertThat(one.lines().map(line -> Run.parse(line).path("id").intValue()))
                .hasSize(ROWS)
                .isSorted();
    }

    @Test
    void twoBatchesDoNotWriteOneFile() throws IOException {
        try (FileOutput first = new FileOutput(out, false, message -> {})) {
            first.begin(Map.of());
            first.write("answered\n".getBytes(StandardCharsets.UTF_8));
            assertThat(names("--out", out.toString()).refused(ExitStatus.BAD_INPUT))
                    .contains(part.toString(), "another batch is writing it");
            assertThat(part).hasContent("answered");
            first.complete();
        }
        assertThat(out).hasContent("answered");
        assertThat(names("--out", out.toString()).status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(Files.readAllLines(out)).hasSize(ROWS);
        assertThat(part).doesNotExist();
    }

    @Test
    void aBatchThatFailedGoesOnOnceItsInputIsMended() throws IOException {
        interrupted();
        Path summary = home.resolve("summary.json");
        Run resumed = names("--out", out.toString(), "--resume", "--summary", summary.toString());
        assertThat(resumed.err()).contains("resumed after");
        assertThat(resumed.status()).isEqualTo(ExitStatus.BAD_INPUT);
        Path afresh = home.resolve("afresh.json");
        assertThat(out).hasContent(names("--summary", afresh.toString()).out());
        assertThat(part).doesNotExist();
        assertThat(checkpoint).doesNotExist();
        assertThat(Files.readString(summary).replaceAll("\"seconds\" : .*", ""))
                .as("what is counted does not depend on the interruption")
                .isEqualTo(Files.readString(afresh).replaceAll("\"seconds\" : .*", ""))
                .contains("\"rows\" : " + ROWS, "\"MATCH\" : " + ROWS / 50, "\"errors\" : 6");
    }

    @Test
    void aChangedInputIsRefused() throws IOException {
        interrupted();
        Files.writeString(input, rows(ROWS).replaceFirst("Huawei", "Huawej"));
        refusesToResume("rows of the input changed");
        Files.writeString(input, rows(10));
        refusesToResume("rows of the input changed");
    }

    @Test
    void otherListsAndOptionsAreRefused() throws IOException {
        interrupted();
        Path lists = Files.write(home.resolve("list.csv"), CslFile.bytes());
        refusesToResume("policy changed", "--threshold", "0.7");
        refusesToResume("command changed", "--format", "csv");
        refusesToResume("policy changed", "--list", "EL");
        refusesToResume("lists changed", "--lists", lists.toString());
        assertThat(names("--out", out.toString(), "--resume").status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(out).as("the refusals left it resumable").exists();
    }

    @Test
    void aDamagedRemainderIsRefused() throws IOException {
        interrupted();
        byte[] bytes = Files.readAllBytes(part);
        bytes[10] ^= 1;
        Files.write(part, bytes);
        refusesToResume("is not what the interrupted batch wrote");
        Files.writeString(checkpoint, "{\"settings\": {}");
        refusesToResume("can not be read, so that the batch must begin anew");
        Run afresh = names("--out", out.toString());
        assertThat(afresh.err()).contains("begun anew");
        assertThat(out).hasContent(names().out());
    }

    @Test
    void withoutAnInterruptedBatchItBegins() throws IOException {
        Run run = names("--out", out.toString(), "--resume");
        assertThat(run.err()).contains("nothing to resume");
        assertThat(out).hasContent(names().out());
        assertThat(Run.of(home, "names", input.toString(), "--resume").refused(ExitStatus.BAD_INPUT))
                .contains("--out");
    }

    /** What was written after the last checkpoint, as a kill leaves it, is cut off. */
    @Test
    void whatTheCheckpointDoesNotCoverIsCutOff() throws IOException {
        interrupted();
        Files.writeString(part, Files.readString(part) + "{\"id\": \"half a li");
        names("--out", out.toString(), "--resume");
        assertThat(out).hasContent(names().out());
    }

    /** Decisions are part of what the answers rest on. */
    @Test
    void otherDecisionsAreRefused() throws IOException {
        interrupted();
        String entry = Run.of(home, "name", "Huawei Technologies 50", "--json")
                .json()
                .at("/matches/0/entry")
                .asText();
        Run decided = Run.of(
                home,
                "decide",
                "Huawei Technologies 50",
                "--entry",
                entry,
                "--verdict",
                "false-positive",
                "--reason",
                "another party",
                "--by",
                "M. Sommer");
        assertThat(decided.status()).as(decided.err()).isZero();
        refusesToResume("decisions changed");
    }
}
