package org.exportscreening.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.exportscreening.rules.Determination;
import org.exportscreening.rules.ExportScreening;
import org.exportscreening.rules.Transaction;
import org.exportscreening.rules.report.DeterminationHtml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code transaction}: may this happen? */
@Command(
        name = "transaction",
        description = "May this happen? Determines transactions, one a JSON file.",
        sortOptions = false)
final class TransactionCommand extends ScreeningCommand {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "JSON files, or - for standard input.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private RecordOptions records = new RecordOptions();

    TransactionCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int execute() {
        Locale locale = language.locale(terminal().environment());
        List<Transaction> transactions = new ArrayList<>();
        for (String file : files) {
            Source source = new Source(file, terminal());
            transactions.add(Transaction.parse(source.title(), source.text()));
        }
        ExportScreening screening = screening();
        announce(screening.screener().snapshot());
        List<Determination> determinations = determinations(screening, transactions);
        boolean first = true;
        for (Determination d : determinations) {
            terminal().out().print(json ? d.toJson(true) + "\n" : (first ? "" : "\n") + d.explain(locale));
            first = false;
        }
        report.write(() -> DeterminationHtml.of(determinations, locale));
        boolean person = determinations.stream().anyMatch(d -> d.outcome().needsPerson());
        return person ? ExitStatus.NEEDS_PERSON : ExitStatus.NOTHING_FOUND;
    }

    private List<Determination> determinations(ExportScreening screening, List<Transaction> transactions) {
        try (Recorder recorder = recorder(screening, records)) {
            List<Determination> all =
                    transactions.stream().map(recorder::determine).toList();
            recorder.complete(terminal().err());
            return all;
        }
    }
}
