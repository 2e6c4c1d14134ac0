package org.exportscreening.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;
import org.exportscreening.MatchPolicy;
import org.exportscreening.Screener;
import org.exportscreening.ScreeningRequest;
import org.exportscreening.party.BirthDate;
import org.exportscreening.party.PartyType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code names}: a batch of names. */
@Command(
        name = "names",
        description = "Screens a batch of names: CSV in with a header (id, name, and optionally country, address, type,"
                + " dob, identifiers), one result a line out, in input order.",
        sortOptions = false)
final class NamesCommand extends ScreeningCommand {
    @Parameters(paramLabel = "FILE", description = "CSV in UTF-8, or - for standard input.")
    private String file = "-";

    @Nullable
    @Option(names = "--out", paramLabel = "FILE", description = "Write there instead of to standard output.")
    private Path out;

    @Option(names = "--format", paramLabel = "FORMAT", description = "jsonl or csv (default: ${DEFAULT-VALUE}).")
    private NamesFormat format = NamesFormat.JSONL;

    @Mixin
    private PolicyOptions matching = new PolicyOptions();

    @Option(names = "--list", paramLabel = "LIST", split = ",", description = "Only these lists, such as EL,SDN.")
    private List<String> only = new ArrayList<>();

    NamesCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int execute() {
        MatchPolicy policy = matching.policy();
        Inputs.run(() -> Inputs.lists(only));
        Source source = new Source(file, terminal());
        int errors = 0;
        try (BufferedReader reader = source.open();
                CsvRows rows = new CsvRows(source.title(), reader);
                Output output = new Output(terminal().out(), out)) {
            Screener screener = screener(policy).build();
            announce(screener.snapshot());
            Progress progress = new Progress(terminal(), "names");
            format.header().ifPresent(output::line);
            while (rows.hasNext()) {
                CsvRows.Row row = rows.next();
                try {
                    row.check();
                    format.answer(row.value("id"), screener.screen(request(row.values())))
                            .forEach(output::line);
                } catch (IllegalArgumentException e) {
                    errors++;
                    output.line(format.error(row.value("id"), row.line(), String.valueOf(e.getMessage())));
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

    private ScreeningRequest request(Map<String, String> row) {
        String type = row.getOrDefault("type", "");
        String dateOfBirth = row.getOrDefault("dob", "");
        return ScreeningRequest.of(row.getOrDefault("name", ""))
                .withCountry(Inputs.country(row.get("country")))
                .withAddress(row.get("address"))
                .withType(type.isBlank() ? null : PartyType.parse(type))
                .withDateOfBirth(dateOfBirth.isBlank() ? null : BirthDate.parse(dateOfBirth))
                .withIdentifiers(List.of(row.getOrDefault("identifiers", "").split(";", -1)))
                .withLists(Inputs.lists(only));
    }
}
