package org.exportscreening.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.exportscreening.cli.batch.ColumnMap;
import org.exportscreening.cli.batch.CsvDialect;
import org.exportscreening.cli.batch.CsvRows;
import org.exportscreening.cli.batch.LineRows;
import org.exportscreening.cli.batch.Row;
import org.exportscreening.cli.batch.Rows;
import org.exportscreening.rules.Transaction;
import org.exportscreening.rules.json.JsonException;

/** The transactions of a batch, from JSON Lines or CSV. What rows mean may be asked by several threads at once. */
final class TransactionRows {
    private final String title;
    private final FactColumns facts;
    private final Rows rows;

    private TransactionRows(String title, FactColumns facts, Rows rows) {
        this.title = title;
        this.facts = facts;
        this.rows = rows;
    }

    static TransactionRows of(BatchJob job, BufferedReader text, FactColumns facts) throws IOException {
        if (!isCsv(job, text, facts)) {
            return new TransactionRows(job.title(), facts, new LineRows(text));
        }
        ColumnMap map = job.options().map(facts);
        CsvRows csv = new CsvRows(job.title(), text, map, facts);
        if (!csv.ignored().isEmpty()) {
            job.say(job.title() + ": columns not used: " + String.join(", ", csv.ignored()));
        }
        return new TransactionRows(job.title(), facts, csv);
    }

    /** A first line that is broken JSON is no header: then the others are answered. */
    private static boolean isCsv(BatchJob job, BufferedReader text, FactColumns facts) throws IOException {
        if (job.options().form() != null) {
            return job.options().form() == BatchOptions.Form.CSV;
        }
        if (job.options().mapped() || job.title().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return true;
        }
        String first = CsvDialect.peek(text);
        LineRows.check(job.title(), first);
        return !first.startsWith("{")
                && Arrays.stream(first.split("[,;\t]", -1))
                        .map(cell -> cell.replace("\"", ""))
                        .anyMatch(cell -> facts.of(cell).isPresent());
    }

    Rows rows() {
        return rows;
    }

    /** How the rows are understood, for a resumed batch. */
    String form() {
        return rows instanceof CsvRows csv ? "csv " + csv.meanings() : "jsonl";
    }

    Transaction transaction(Row row) {
        if (!(rows instanceof CsvRows csv)) {
            return Transaction.parseLine(title, row.line(), LineRows.text(row));
        }
        csv.check(row);
        String place = title + ":" + row.line();
        try {
            return Transaction.parse(place, facts.json(csv.values(row)));
        } catch (IllegalArgumentException e) {
            throw new JsonException(place, "", String.valueOf(e.getMessage()));
        }
    }

    Optional<String> id(Row row) {
        return rows instanceof CsvRows csv
                ? Optional.ofNullable(csv.values(row).get("id"))
                : LineError.id(row.cells().get(0));
    }
}
