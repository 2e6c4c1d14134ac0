package org.exportscreening.cli;

import java.util.ArrayList;
import java.util.List;
import org.exportscreening.rules.Determination;
import org.exportscreening.rules.ExportScreening;
import org.exportscreening.rules.Transaction;
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
    private RecordOptions records = new RecordOptions();

    TransactionCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int execute() {
        List<Transaction> transactions = new ArrayList<>();
        for (String file : files) {
            Source source = new Source(file, terminal());
            transactions.add(Transaction.parse(source.title(), source.text()));
        }
        ExportScreening screening = screening();
        announce(screening.screener().snapshot());
        List<Determination> determinations;
        try (Recorder recorder = recorder(screening, records)) {
            determinations = transactions.stream().map(recorder::determine).toList();
            recorder.complete(terminal().err());
        }
        boolean first = true;
        for (Determination d : determinations) {
            terminal().out().print(json ? d.toJson(true) + "\n" : (first ? "" : "\n") + d.explain());
            first = false;
        }
        boolean person = determinations.stream().anyMatch(d -> d.outcome().needsPerson());
        return person ? ExitStatus.NEEDS_PERSON : ExitStatus.NOTHING_FOUND;
    }
}
