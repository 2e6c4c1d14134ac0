package org.exportscreening.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import javax.annotation.Nullable;
import org.exportscreening.rules.Determination;
import org.exportscreening.rules.ExportScreening;
import org.exportscreening.rules.Transaction;
import org.exportscreening.rules.json.JsonException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private RecordOptions records = new RecordOptions();

    TransactionsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int execute() {
        Source source = new Source(file, terminal());
        int errors;
        try (BufferedReader lines = source.open();
                Output output = new Output(terminal().out(), out)) {
            ExportScreening screening = screening();
            announce(screening.screener().snapshot());
            try (Recorder recorder = recorder(screening, records)) {
                errors = answerAll(recorder, source.title(), lines, output);
                recorder.complete(terminal().err());
            }
            output.complete();
        } catch (IOException e) {
            throw source.unreadable(e);
        }
        if (errors > 0) {
            terminal().err().println("screening: " + errors + " lines in error");
        }
        return errors == 0 ? ExitStatus.NOTHING_FOUND : ExitStatus.BAD_INPUT;
    }

    private int answerAll(Recorder recorder, String title, BufferedReader lines, Output output) throws IOException {
        Progress progress = new Progress(terminal(), "transactions");
        int errors = 0;
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                Determination determination = recorder.determine(Transaction.parseLine(title, number, line));
                output.line(determination.toJson(false));
            } catch (JsonException e) {
                errors++;
                output.line(LineError.json(line, number, e));
            }
            progress.step();
        }
        progress.end();
        return errors;
    }
}
