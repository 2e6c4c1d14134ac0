package org.exportscreening.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.exportscreening.cli.batch.Answer;
import org.exportscreening.cli.batch.BatchOutput;
import org.exportscreening.cli.batch.InputText;
import org.exportscreening.cli.batch.Row;
import org.exportscreening.cli.batch.RowResult;
import org.exportscreening.rules.Determination;
import org.exportscreening.rules.ExportScreening;
import org.exportscreening.rules.Outcome;
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
        Locale locale = language.locale(terminal().environment());
        BatchJob job = new BatchJob(terminal(), batch, file, "transactions");
        try (InputText text = job.text();
                BatchOutput output = job.output()) {
            ExportScreening screening = screening();
            TransactionRows transactions = TransactionRows.of(
                    job, text.reader(), new FactColumns(screening.rulebook().facts()));
            announce(screening.screener().snapshot());
            Map<String, String> settings = settings(screening, transactions);
            TransactionsPage page = new TransactionsPage(screening, transactions, asOf(), job.name());
            try (Recorder recorder = recorder(screening, records)) {
                int status = job.run(
                        text,
                        transactions.rows(),
                        output,
                        CHUNK,
                        row -> answer(recorder, transactions, row),
                        "",
                        settings,
                        summary -> page.of(summary, locale));
                recorder.complete(terminal().err());
                return status;
            }
        } catch (IOException e) {
            throw new InputException(job.title() + ": " + e.getMessage());
        }
    }

    private Map<String, String> settings(ExportScreening screening, TransactionRows transactions) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("command", "transactions");
        settings.put("lists", screening.screener().snapshot().info().digest());
        settings.put("policy", screening.screener().policy().toString());
        settings.put("rulebook", screening.rulebook().digest());
        settings.put("assumptions", screening.overlays().toString());
        settings.put("as-of", String.valueOf(asOf()));
        settings.put("decisions", decisions().state());
        settings.put("columns", transactions.form());
        settings.put("program", ProgramDigest.here());
        return settings;
    }

    private static Answer answer(Recorder recorder, TransactionRows transactions, Row row) {
        try {
            Recorder.Recordable answer = recorder.prepare(transactions.transaction(row));
            Determination determination = answer.determination();
            return new Answer(List.of(determination.toJson(false)), result(row, determination), answer.write());
        } catch (RuntimeException e) {
            String problem = LineError.message(e);
            Optional<String> id = transactions.id(row);
            return new Answer(
                    List.of(LineError.json(id, row.line(), problem)),
                    RowResult.error(row.line(), id.orElse(""), problem));
        }
    }

    /** The worst outcome is the most urgent, and of the same outcome the highest score. */
    private static RowResult result(Row row, Determination determination) {
        String id =
                determination.about().id() == null ? "" : determination.about().id();
        Outcome outcome = determination.outcome();
        double best = determination.matches().stream()
                .mapToDouble(m -> m.match().score())
                .max()
                .orElse(-1);
        double urgency = outcome.needsPerson()
                ? Outcome.values().length - List.of(Outcome.values()).indexOf(outcome) + Math.max(0, best) / 2
                : 0;
        return new RowResult(row.line(), id, outcome.name(), best, urgency, lists(determination));
    }

    private static Set<String> lists(Determination determination) {
        return determination.matches().stream()
                .map(m -> m.match().entry().list().code())
                .collect(Collectors.toSet());
    }
}
