package org.exportscreening.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.exportscreening.MatchPolicy;
import org.exportscreening.Screener;
import org.exportscreening.cli.batch.BatchOutput;
import org.exportscreening.cli.batch.ColumnMap;
import org.exportscreening.cli.batch.InputText;
import org.exportscreening.list.ListId;
import org.exportscreening.rules.report.NamesReportHtml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code names}: a batch of names. */
@Command(
        name = "names",
        description = "Screens a batch of names: CSV in with a header (id, name, and optionally country, address, type,"
                + " dob, identifiers), or JSON Lines with these keys; one result a line out, in input order.",
        sortOptions = false)
final class NamesCommand extends ScreeningCommand {
    private static final int CHUNK = 1000;

    @Parameters(paramLabel = "FILE", description = "CSV or JSON Lines, or - for standard input.")
    private String file = "-";

    @Option(names = "--format", paramLabel = "FORMAT", description = "jsonl or csv (default: ${DEFAULT-VALUE}).")
    private NamesFormat format = NamesFormat.JSONL;

    @Mixin
    private PolicyOptions matching = new PolicyOptions();

    @Option(names = "--list", paramLabel = "LIST", split = ",", description = "Only these lists, such as EL,SDN.")
    private List<String> only = new ArrayList<>();

    @Mixin
    private BatchOptions batch = new BatchOptions();

    @Mixin
    private LanguageOption language = new LanguageOption();

    NamesCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int execute() {
        MatchPolicy policy = matching.policy();
        Locale locale = language.locale(terminal().environment());
        Set<ListId> lists = Inputs.run(() -> Inputs.lists(only));
        ColumnMap map = batch.map(NameRows.COLUMNS);
        BatchJob job = new BatchJob(terminal(), batch, file, "names");
        try (InputText text = job.text();
                BatchOutput output = job.output()) {
            NameRows names = NameRows.of(job, text.reader(), map);
            Screener screener = screener(policy).build();
            announce(screener.snapshot());
            Map<String, String> settings = new LinkedHashMap<>();
            settings.put("command", "names --format " + format);
            settings.put("lists", screener.snapshot().info().digest());
            settings.put("policy", policy + " --list " + lists);
            settings.put("decisions", decisions().state());
            settings.put("columns", names.form());
            settings.put("program", ProgramDigest.here());
            NameAnswers answers = new NameAnswers(screener, names, lists, format);
            return job.run(
                    text,
                    names.rows(),
                    output,
                    CHUNK,
                    answers::answer,
                    format.header().map(header -> header + "\n").orElse(""),
                    settings,
                    summary -> NamesReportHtml.page(new NamesPage(job, answers).report(summary), locale));
        } catch (IOException e) {
            throw new InputException(job.title() + ": " + e.getMessage());
        }
    }
}
