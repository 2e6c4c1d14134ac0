package org.exportscreening.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.exportscreening.cli.batch.Answer;
import org.exportscreening.cli.batch.Batch;
import org.exportscreening.cli.batch.BatchException;
import org.exportscreening.cli.batch.BatchOutput;
import org.exportscreening.cli.batch.BatchReport;
import org.exportscreening.cli.batch.BatchSummary;
import org.exportscreening.cli.batch.FileOutput;
import org.exportscreening.cli.batch.InputText;
import org.exportscreening.cli.batch.Row;
import org.exportscreening.cli.batch.RowResult;
import org.exportscreening.cli.batch.Rows;
import org.exportscreening.rules.json.Json;

/**
 * A batch as the command line runs it: opens input and output, shows progress, and tells at the end what came out.
 *
 * @param terminal streams and clock
 * @param options as the user gave them
 * @param file the input as the user named it
 * @param what what the rows are, in the plural
 */
record BatchJob(Terminal terminal, BatchOptions options, String file, String what) {

    String title() {
        return file.equals("-") ? "standard input" : file;
    }

    void say(String message) {
        terminal.err().println("screening: " + message);
    }

    InputText text() {
        InputText.Decoding decoding = new InputText.Decoding(options.encoding(), true, this::say);
        return file.equals("-")
                ? InputText.of(title(), terminal.in(), decoding)
                : InputText.of(Path.of(file), decoding);
    }

    BatchOutput output() {
        boolean resume = options.resume();
        Path out = options.out();
        for (Path written : new Path[] {out, options.summary(), options.html()}) {
            if (written != null) {
                check(written);
            }
        }
        if (out == null) {
            return BatchOutput.standard(terminal.out());
        }
        try {
            if (Files.exists(out) && !Files.isRegularFile(out)) {
                return device(out, resume);
            }
            return new FileOutput(out, resume, this::say);
        } catch (IOException e) {
            throw unwritable(out, e);
        }
    }

    /** A device or a pipe takes what is written; to put a finished file in its place would do away with it. */
    private static BatchOutput device(Path out, boolean resume) throws IOException {
        if (resume) {
            throw new BatchException(out + ": is no file that an interrupted batch could have left");
        }
        return BatchOutput.standard(new PrintStream(Files.newOutputStream(out), true, StandardCharsets.UTF_8));
    }

    /** What can not be written in the end, or would replace the input, is better refused before the work. */
    private void check(Path written) {
        try {
            if (!file.equals("-") && Files.exists(written) && Files.isSameFile(written, Path.of(file))) {
                throw new BatchException(written + ": is the input, which is never replaced; name another file");
            }
        } catch (IOException e) {
            throw unwritable(written, e);
        }
        Path folder = written.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(written)) {
            throw new BatchException(written + ": can not be written: no such folder, or a folder itself");
        }
    }

    /**
     * Answers all rows and tells what came out.
     *
     * @param chunkRows how many rows are answered together
     * @param header what stands before the answers, may be empty
     * @param settings all that the answers depend on beside the rows, by name
     * @param page what makes the report, if one is asked for
     * @return the exit status
     */
    int run(
            InputText text,
            Rows rows,
            BatchOutput output,
            int chunkRows,
            Function<Row, Answer> answer,
            String header,
            Map<String, String> settings,
            BatchReport page)
            throws IOException {
        Progress progress = new Progress(terminal, what, text::fraction);
        Batch batch = new Batch(options.threads(), chunkRows, progress::at);
        BatchSummary summary;
        try {
            summary = batch.run(rows, answer, output, header, settings);
        } finally {
            progress.end();
        }
        output.close();
        tell(batch, summary, progress.elapsed());
        BatchReport.Facts facts = new BatchReport.Facts(what, title(), settings);
        if (options.summary() != null) {
            write(options.summary(), Json.write(json(facts, summary, progress.elapsed()), true) + "\n");
        }
        if (options.html() != null) {
            write(options.html(), page.page(facts, summary));
        }
        return summary.errors() == 0 ? ExitStatus.NOTHING_FOUND : ExitStatus.BAD_INPUT;
    }

    private void tell(Batch batch, BatchSummary summary, Duration elapsed) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%,d %s", summary.rows(), what));
        Map<String, Long> outcomes = new TreeMap<>(summary.outcomes());
        outcomes.remove(RowResult.ERROR);
        String before = ": ";
        for (Map.Entry<String, Long> outcome : outcomes.entrySet()) {
            text.append(before).append(String.format(Locale.ROOT, "%,d %s", outcome.getValue(), outcome.getKey()));
            before = ", ";
        }
        if (summary.errors() > 0) {
            text.append(before)
                    .append(summary.errors())
                    .append(summary.errors() == 1 ? " line" : " lines")
                    .append(" in error");
        }
        long answered = summary.rows() - batch.resumed();
        double seconds = elapsed.toMillis() / 1000.0;
        text.append(String.format(Locale.ROOT, "; %.1f s, %,.0f/s", seconds, answered / Math.max(0.001, seconds)));
        say(text.toString());
    }

    private static Map<String, Object> json(BatchReport.Facts facts, BatchSummary summary, Duration elapsed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("what", facts.what());
        json.put("input", facts.input());
        json.put("settings", new TreeMap<>(facts.settings()));
        json.putAll(summary.toMap());
        json.put("seconds", elapsed.toMillis() / 1000.0);
        return json;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static BatchException unwritable(@Nullable Path file, IOException e) {
        return new BatchException(file + ": can not be written: " + e.getMessage());
    }
}
