package org.exportscreening.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.exportscreening.Screener;
import org.exportscreening.cli.batch.Answer;
import org.exportscreening.cli.batch.Batch;
import org.exportscreening.cli.batch.BatchException;
import org.exportscreening.cli.batch.BatchOutput;
import org.exportscreening.cli.batch.ColumnMap;
import org.exportscreening.cli.batch.InputText;
import org.exportscreening.cli.batch.Row;
import org.exportscreening.cli.batch.RowResult;
import org.exportscreening.cli.web.Answers;
import org.exportscreening.rules.json.Json;

/**
 * Screens a file of names that the page was given, as the batch command does, and tells of each row.
 *
 * @param screener screens
 * @param watcher told of each row, in input order
 * @param messages takes what the one who runs the server should know
 */
record ServedFile(Screener screener, Answers.Watcher watcher, Consumer<String> messages) {
    private static final int CHUNK = 100;

    /**
     * Screens a file.
     *
     * @param title what it is called
     * @param out takes one JSON object a line
     */
    void screen(String title, InputStream file, OutputStream out) throws IOException {
        InputText.Decoding decoding = new InputText.Decoding(null, true, messages);
        ColumnMap columns = ColumnMap.parse(List.of(), NameRows.COLUMNS);
        try (InputText text = InputText.of(title, file, decoding);
                PrintStream lines = new PrintStream(out, false, StandardCharsets.UTF_8);
                BatchOutput output = BatchOutput.standard(lines)) {
            NameRows names = NameRows.of(title, null, text.reader(), columns, messages);
            NameAnswers answers = new NameAnswers(screener, names, Set.of(), NamesFormat.JSONL);
            int threads = new BatchOptions().threads();
            new Batch(threads, CHUNK, (rows, resumed) -> {})
                    .run(names.rows(), row -> told(answers, row), output, "", Map.of());
        } catch (BatchException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private Answer told(NameAnswers answers, Row row) {
        Answer answer = answers.answer(row);
        RowResult result = answer.result();
        Answers.RowOutcome outcome = result.failed()
                ? Answers.RowOutcome.ERROR
                : result.outcome().equals("NO_MATCH") ? Answers.RowOutcome.NO_MATCH : Answers.RowOutcome.MATCH;
        String line = answer.lines().get(0);
        String what = switch (outcome) {
            case MATCH -> found(answers.names().values(row), line);
            case ERROR -> line;
            case NO_MATCH -> "";
        };
        return new Answer(answer.lines(), result, () -> watcher.row(outcome, what));
    }

    /** A decision is about a party with just the particulars that were stated. */
    private static String found(Map<String, String> values, String answer) {
        Map<String, Object> subject = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (!name.equals("id") && !value.isBlank()) {
                subject.put(name, name.equals("identifiers") ? List.of(value.split(";", -1)) : value);
            }
        });
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("subject", subject);
        tree.put("matches", Json.parse("answer", answer).get("matches").value());
        return Json.write(tree, false);
    }
}
