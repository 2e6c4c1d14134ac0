package org.exportscreening.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import javax.annotation.Nullable;
import org.exportscreening.rules.ExportScreening;
import org.exportscreening.rules.Transaction;
import org.exportscreening.rules.json.JsonException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code transactions}: JSON Lines of transactions in, JSON Lines of determinations out. */
@Command(
        name = "transactions",
        description =
                "Determines a batch: JSON Lines of transactions in, JSON Lines of determinations out, in input order.",
        sortOptions = false)
final class TransactionsCommand extends ScreeningCommand {
    @Parameters(paramLabel = "FILE", description = "JSON Lines, or - for standard input.")
    private String file = "-";

    @Nullable
    @Option(names = "--out", paramLabel = "FILE", description = "Write there instead of to standard output.")
    private Path out;

    TransactionsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int execute() {
        Source source = new Source(file, terminal());
        int errors = 0;
        try (BufferedReader lines = source.open();
                Output output = new Output(terminal().out(), out)) {
            ExportScreening screening = screening();
            announce(screening.screener().snapshot());
            Progress progress = new Progress(terminal(), "transactions");
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    output.line(answer(screening, source.title(), line, number));
                } catch (JsonException e) {
                    errors++;
                    output.line(LineError.json(line, number, e));
                }
                progress.step();
            }
            progress.end();
            output.complete();
        } catch (IOException e) {
            throw source.unreadable(e);
        }
        if (errors > 0) {
            terminal().err().println("screening: " + errors + " lines in error");
        }
        return errors == 0 ? ExitStatus.NOTHING_FOUND : ExitStatus.BAD_INPUT;
    }

    private String answer(ExportScreening screening, String title, String line, long number) {
        Transaction transaction = Transaction.parseLine(title, number, line).orOn(asOf());
        return screening.determine(transaction).toJson(false);
    }
}
