package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A batch of names, and what interrupts it. */
abstract class InterruptedBatch {
    static final int ROWS = 6000;

    @TempDir
    Path home;

    Path input;
    Path out;
    Path part;
    Path checkpoint;
    Path page;

    @BeforeEach
    void rows() throws IOException {
        input = Files.writeString(home.resolve("names.csv"), rows(ROWS));
        out = home.resolve("answers.jsonl");
        part = home.resolve("answers.jsonl.part");
        checkpoint = home.resolve("answers.jsonl.checkpoint");
        page = home.resolve("page.html");
    }

    static String rows(int count) {
        StringBuilder text = new StringBuilder("id,name,country\n");
        for (int i = 1; i <= count; i++) {
            String name =
                    i % 50 == 0 ? "Huawei Technologies " + i : "Besta Nova " + Integer.toString(i * 7919, 36) + " Ltd";
            text.append(i).append(',').append(name).append(i % 997 == 0 ? ",ZZ\n" : ",\n");
        }
        return text.toString();
    }

    /** The rows up to a quotation mark that is never closed: there the batch fails, after some chunks. */
    void interrupted(String... options) throws IOException {
        Files.writeString(input, rows(ROWS / 2) + "x,\"open\n");
        Run run = names(options.length > 0 ? options : new String[] {"--out", out.toString()});
        assertThat(run.refusedAfterNotice(ExitStatus.BAD_INPUT)).contains("no closing quotation mark");
        assertThat(out).doesNotExist();
        assertThat(part).isNotEmptyFile();
        assertThat(checkpoint).isNotEmptyFile();
        Files.writeString(input, rows(ROWS));
    }

    Run names(String... options) {
        List<String> args = new ArrayList<>(List.of("names", input.toString(), "--threads", "2"));
        args.addAll(List.of(options));
        return Run.of(home, args.toArray(new String[0]));
    }

    static String[] with(String[] options, String... more) {
        return Stream.of(options, more).flatMap(Stream::of).toArray(String[]::new);
    }

    void refusesToResume(String why, String... options) {
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
