package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch that was interrupted goes on, with the bytes that it would have written; or says why it can not. */
class BatchResumeTest {
    private static final int ROWS = 6000;
    private static final int KILLS = 3;

    @TempDir
    Path home;

    private Path input;
    private Path out;
    private Path part;
    private Path checkpoint;

    @BeforeEach
    void rows() throws IOException {
        input = Files.writeString(home.resolve("names.csv"), rows(ROWS));
        out = home.resolve("answers.jsonl");
        part = home.resolve("answers.jsonl.part");
        checkpoint = home.resolve("answers.jsonl.checkpoint");
    }

    private static String rows(int count) {
        StringBuilder text = new StringBuilder("id,name,country\n");
        for (int i = 1; i <= count; i++) {
            String name =
                    i % 50 == 0 ? "Huawei Technologies " + i : "Besta Nova " + Integer.toString(i * 7919, 36) + " Ltd";
            text.append(i).append(',').append(name).append(i % 997 == 0 ? ",ZZ\n" : ",\n");
        }
        return text.toString();
    }

    /** The rows up to a quotation mark that is never closed: there the batch fails, after some chunks. */
    private void interrupted() throws IOException {
        Files.writeString(input, rows(ROWS / 2) + "x,\"open\n");
        Run run = names("--out", out.toString());
        assertThat(run.refusedAfterNotice(ExitStatus.BAD_INPUT)).contains("closing quote");
        assertThat(out).doesNotExist();
        assertThat(part).isNotEmptyFile();
        assertThat(checkpoint).isNotEmptyFile();
        Files.writeString(input, rows(ROWS));
    }

    private Run names(String... options) {
        List<String> args = new ArrayList<>(List.of("names", input.toString(), "--threads", "2"));
        args.addAll(List.of(options));
        return Run.of(home, args.toArray(new String[0]));
    }

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

    @Test
    void aKilledProcessIsResumedWithTheSameBytes() throws Exception {
        String whole = names().out();
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
            Run last = names("--out", out.toString(), "--resume");
            assertThat(last.err()).contains("resumed after");
        }
        assertThat(Files.readString(out, StandardCharsets.UTF_8)).isEqualTo(whole);
    }

    private Process started() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Duser.home=" + home));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("names", input.toString(), "--threads", "2", "--out", out.toString(), "--resume"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("messages.txt").toFile())
                .start();
    }

    private void refusesToResume(String why, String... options) {
        List<String> all = new ArrayList<>(List.of("--out", out.toString(), "--resume"));
        all.addAll(List.of(options));
        Run run = names(all.toArray(new String[0]));
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.complaints())
                .as(run.err())
                .last()
                .asString()
                .contains(why)
                .doesNotContain("internal error");
        assertThat(part).isNotEmptyFile();
        assertThat(checkpoint).exists();
    }
}
