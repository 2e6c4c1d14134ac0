package org.exportscreening.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exportscreening.cli.batch.Answer;
import org.exportscreening.cli.batch.BatchOutput;
import org.exportscreening.cli.batch.BatchReport;
import org.exportscreening.cli.batch.InputText;
import org.exportscreening.cli.batch.Row;
import org.exportscreening.cli.batch.RowResult;
import org.exportscreening.cli.batch.SummaryPage;
import org.exportscreening.rules.Determination;
import org.exportscreening.rules.ExportScreening;
import org.exportscreening.rules.Outcome;
import org.exportscreening.rules.report.BatchReportHtml;
import org.exportscreening.rules.report.BatchRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code transactions}: JSON Lines or CSV of transactions in, JSON Lines of determinations out. */
@Command(
        name = "transactions",
        description =
                "Determines a batch: JSON Lines of transactions in, or CSV with a column for each fact (such as id,"
                        + " date, item.eccn, destination, parties[0].name); JSON Lines of determinations out, in input order.",
        sortOptions = false)
final class TransactionsCommand extends ScreeningCommand {
    private static final int CHUNK = 100;

    @Parameters(paramLabel = "FILE", description = "JSON Lines or CSV, or - for standard input.")
    private String file = "-";

    @Mixin
    private BatchOptions batch = new BatchOptions();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private RecordOptions records = new RecordOptions();

    TransactionsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int execute() {
        if (batch.resume() && records.asked()) {
            throw new InputException("--resume and --record exclude each other: a record is written in one run");
        }
        BatchJob job = new BatchJob(terminal(), batch, file, "transactions");
        try (InputText text = job.text();
                BatchOutput output = job.output()) {
            ExportScreening screening = screening();
            TransactionRows transactions = TransactionRows.of(
                    job, text.reader(), new FactColumns(screening.rulebook().facts()));
            announce(screening.screener().snapshot());
            BatchReportHtml report = new BatchReportHtml(
                    screening, name(job), language.locale(terminal().environment()));
            try (Recorder recorder = recorder(screening, records)) {
                int status = job.run(
                        text,
                        transactions.rows(),
                        output,
                        CHUNK,
                        row -> answer(recorder, transactions, row, report),
                        "",
                        settings(screening, transactions),
                        page(report));
                recorder.complete(terminal().err());
                return status;
            }
        } catch (IOException e) {
            throw new InputException(job.title() + ": " + e.getMessage());
        }
    }

    /** The name of the file without the folders, which are nobody's business but the sender's. */
    private static String name(BatchJob job) {
        Path name = Path.of(job.title()).getFileName();
        return name == null ? job.title() : name.toString();
    }

    /** The report knows the rows of this run only: of a batch that was resumed the summary tells all. */
    private static BatchReport page(BatchReportHtml report) {
        return (facts, summary) ->
                report.rows() == summary.rows() ? report.page() : new SummaryPage().page(facts, summary);
    }

    private Map<String, String> settings(ExportScreening screening, TransactionRows transactions) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("command", "transactions");
        settings.put("lists", screening.screener().snapshot().info().digest());
        settings.put("policy", screening.screener().policy().toString());
        settings.put("rulebook", screening.rulebook().digest());
        settings.put("assumptions", screening.overlays().toString());
        settings.put("as-of", String.valueOf(asOf()));
        settings.put("columns", transactions.form());
        return settings;
    }

    private static Answer answer(Recorder recorder, TransactionRows transactions, Row row, BatchReportHtml report) {
        try {
            Recorder.Recordable answer = recorder.prepare(transactions.transaction(row));
            Determination determination = answer.determination();
            Answer made = new Answer(List.of(determination.toJson(false)), result(row, determination), answer.write());
            report.add(BatchRow.of(row.line(), determination));
            return made;
        } catch (RuntimeException e) {
            report.add(BatchRow.error(row.line(), LineError.message(e)));
            return new Answer(
                    List.of(LineError.json(transactions.id(row), row.line(), LineError.message(e))),
                    RowResult.error(row.line(), transactions.id(row).orElse("")));
        }
    }

    private static RowResult result(Row row, Determination determination) {
        String id = determination.id() == null ? "" : determination.id();
        Outcome outcome = determination.outcome();
        int urgency = outcome.needsPerson()
                ? Outcome.values().length - Arrays.asList(Outcome.values()).indexOf(outcome)
                : 0;
        return new RowResult(row.line(), id, outcome.name(), -1, urgency);
    }
}
