package org.exportscreening.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.exportscreening.cli.batch.Answer;
import org.exportscreening.cli.batch.Batch;
import org.exportscreening.cli.batch.BatchException;
import org.exportscreening.cli.batch.BatchOutput;
import org.exportscreening.cli.batch.BatchSummary;
import org.exportscreening.cli.batch.FileOutput;
import org.exportscreening.cli.batch.InputText;
import org.exportscreening.cli.batch.Row;
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

    /** The name of the input without the folders, which are nobody's business but the sender's. */
    String name() {
        return name(Path.of(title()));
    }

    /** The name of the file with the answers, without the folders; empty where they are in none. */
    String answers() {
        Path out = options.out();
        return out == null ? "" : name(out);
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
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
        Set<Path> places = new HashSet<>();
        for (Path written : new Path[] {out, options.summary(), options.html()}) {
            if (written != null) {
                check(written);
                if (!places.add(written.toAbsolutePath().normalize()) && !device(written)) {
                    throw new BatchException(written + ": is named twice; each result needs a file of its own");
                }
            }
        }
        if (out == null) {
            return BatchOutput.standard(terminal.out());
        }
        try {
            if (device(out)) {
                return device(out, resume);
            }
            return new FileOutput(out, resume, this::say);
        } catch (IOException e) {
            throw unwritable(out, e);
        }
    }

    private static boolean device(Path out) {
        return Files.exists(out) && !Files.isRegularFile(out);
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
            for (String beside : new String[] {"", ".part", ".checkpoint"}) {
                Path place = written.resolveSibling(written.getFileName() + beside);
                if (!file.equals("-") && Files.exists(place) && Files.isSameFile(place, Path.of(file))) {
                    throw new BatchException(place + ": is the input, which is never replaced; name another file");
                }
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
            Function<BatchSummary, String> page)
            throws IOException {
        Progress progress = new Progress(terminal, what, text::fraction);
        Path out = options.out();
        boolean kept = out != null && !device(out);
        if (kept && terminal.interactive()) {
            say("Ctrl-C keeps the answers so far; the same command with --resume goes on from there");
        }
        AtomicLong reached = new AtomicLong();
        Batch batch = new Batch(options.threads(), chunkRows, (done, resumed) -> {
            reached.set(done);
            progress.at(done, resumed);
        });
        BatchSummary summary;
        try {
            summary = batch.run(rows, answer, output, header, settings);
            reached.set(summary.rows());
            progress.end();
            report(settings, summary, progress, page);
        } catch (BatchException | InputException e) {
            throw new BatchException(e.getMessage() + (kept ? advice(reached.get()) : ""));
        } finally {
            progress.end();
        }
        // Last: whatever fails before, --resume makes up for.
        output.complete();
        output.close();
        tell(summary, batch.resumed(), progress.elapsed());
        return summary.errors() == 0 ? ExitStatus.NOTHING_FOUND : ExitStatus.BAD_INPUT;
    }

    /** How to go on, as the end of a sentence. */
    private static String advice(long rows) {
        return rows == 0
                ? ""
                : "; " + rows + " rows are answered and kept, and the same command with --resume goes on from there";
    }

    private void report(
            Map<String, String> settings,
            BatchSummary summary,
            Progress progress,
            Function<BatchSummary, String> page) {
        if (options.summary() != null) {
            WholeFile.write(options.summary(), Json.write(json(settings, summary, progress.elapsed()), true) + "\n");
        }
        if (options.html() != null) {
            WholeFile.write(options.html(), page.apply(summary));
        }
    }

    private void tell(BatchSummary summary, long resumed, Duration elapsed) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%,d %s", summary.rows(), what));
        Map<String, Long> outcomes = summary.answered();
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
        if (summary.rows() == 0) {
            say(title() + ": holds no " + what + "; there was nothing to answer");
        }
        long answered = summary.rows() - resumed;
        double seconds = elapsed.toMillis() / 1000.0;
        text.append(String.format(Locale.ROOT, "; %.1f s, %,.0f/s", seconds, answered / Math.max(0.001, seconds)));
        say(text.toString());
    }

    private Map<String, Object> json(Map<String, String> settings, BatchSummary summary, Duration elapsed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("what", what);
        json.put("input", title());
        json.put("settings", new TreeMap<>(settings));
        json.putAll(summary.toMap());
        json.put("seconds", elapsed.toMillis() / 1000.0);
        return json;
    }

    private static BatchException unwritable(@Nullable Path file, IOException e) {
        return new BatchException(file + ": can not be written: " + e.getMessage());
    }
}
