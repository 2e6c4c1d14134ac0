package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report of a batch that was interrupted is that of one that was not. */
class BatchReportResumeTest extends InterruptedBatch {
    /** Also where the interrupted run was not asked for a report. */
    @ParameterizedTest
    @CsvSource({"jsonl, en", "csv, zh"})
    void theReportOfAResumedBatchIsTheSame(String format, String language) throws IOException {
        Path html = home.resolve("report.html");
        String[] options = {"--format", format, "--lang", language, "--out", out.toString()};
        String[] reported = with(options, "--html", html.toString());
        interrupted(options);
        assertThat(names(with(reported, "--resume")).err()).contains("resumed after");
        String resumed = Files.readString(html);
        names(reported);
        assertThat(resumed).isEqualTo(Files.readString(html)).contains("Huawei Technologies 5950");
    }

    @Test
    void theReportOfResumedTransactionsIsTheSame() throws IOException {
        String whole = Run.samplesAsLines().repeat(12) + "{\"id\": \"\", \"destination\": \"Germany\"}\n";
        Path html = home.resolve("report.html");
        input = Files.write(home.resolve("orders.jsonl"), brokenBytes(whole));
        String[] reported = {
            "transactions", input.toString(), "--encoding", "UTF-8", "--out", out.toString(), "--html", html.toString()
        };
        assertThat(Run.of(home, reported).status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(checkpoint).exists();
        assertThat(html).doesNotExist();
        Files.writeString(input, whole);
        Run run = Run.of(home, with(reported, "--resume"));
        assertThat(run.err()).contains("resumed after");
        String resumed = Files.readString(html);
        Run.of(home, reported);
        assertThat(resumed).isEqualTo(Files.readString(html)).contains("PROHIBITED");
    }

    /** A report that can not be written is made up for without answering anything again. */
    @Test
    void aReportThatFailedIsMadeUpFor() throws IOException {
        Path html = home.resolve("report.html");
        Path obstacle = Files.createDirectory(home.resolve("report.html.part"));
        Run failed = names("--out", out.toString(), "--html", html.toString());
        assertThat(failed.refusedAfterNotice(ExitStatus.BAD_INPUT)).contains("report.html");
        assertThat(out).doesNotExist();
        Files.delete(obstacle);
        Run resumed = names("--out", out.toString(), "--html", html.toString(), "--resume");
        assertThat(resumed.err()).contains("resumed after " + ROWS + " rows");
        assertThat(out).hasContent(names().out());
        assertThat(html).exists();
    }

    /** Text with a byte in it that is none: there reading ends, after some chunks. */
    private static byte[] brokenBytes(String text) {
        byte[] bytes = (text + "x\n").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xFF;
        return bytes;
    }
}
