package org.exportscreening.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;
import org.exportscreening.cli.batch.ColumnMap;
import org.exportscreening.cli.batch.Vocabulary;
import picocli.CommandLine.Option;

/** The options that batches share. */
final class BatchOptions {
    /** How rows stand in the input. */
    enum Form {
        CSV,
        JSONL
    }

    private static final int MOST_THREADS = 256;

    @Nullable
    @Option(names = "--out", paramLabel = "FILE", description = "Write there instead of to standard output.")
    private Path out;

    @Option(
            names = "--resume",
            description = "With --out: go on where an interrupted batch of the same input, lists and options ended.")
    private boolean resume;

    @Nullable
    @Option(names = "--input", paramLabel = "FORM", description = "csv or jsonl (default: by the content).")
    private Form form;

    @Option(
            names = "--map",
            paramLabel = "WHAT=COLUMN,...",
            description =
                    "Which columns stand for what, such as name=Customer,country=Land; other columns are passed over.")
    private List<String> map = new ArrayList<>();

    @Nullable
    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "The input's encoding, such as windows-1252 or GB18030 (default: found out, UTF-8 first).")
    private String encoding;

    @Nullable
    @Option(names = "--threads", paramLabel = "N", description = "How many threads answer (default: the cores).")
    private Integer threads;

    @Nullable
    @Option(names = "--summary", paramLabel = "FILE", description = "Write the counts there as JSON.")
    private Path summary;

    @Nullable
    @Option(names = "--html", paramLabel = "FILE", description = "Write a report of the batch there.")
    private Path html;

    @Nullable
    Path out() {
        return out;
    }

    boolean resume() {
        if (resume && out == null) {
            throw new InputException("--resume has a meaning with --out only");
        }
        return resume;
    }

    @Nullable
    Form form() {
        return form;
    }

    ColumnMap map(Vocabulary vocabulary) {
        ColumnMap columns = ColumnMap.parse(map, vocabulary);
        if (!columns.isEmpty() && form == Form.JSONL) {
            throw new InputException("--map is about the columns of CSV; JSON Lines have none");
        }
        return columns;
    }

    boolean mapped() {
        return !map.isEmpty();
    }

    @Nullable
    String encoding() {
        return encoding;
    }

    int threads() {
        int asked = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (asked < 1 || asked > MOST_THREADS) {
            throw new InputException("--threads: expected a number from 1 to " + MOST_THREADS + ", found " + asked);
        }
        return asked;
    }

    @Nullable
    Path summary() {
        return summary;
    }

    @Nullable
    Path html() {
        return html;
    }
}
