package org.exportscreening.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.Nullable;
import org.exportscreening.CompiledLists;
import org.exportscreening.Customer;
import org.exportscreening.MatchPolicy;
import org.exportscreening.cli.batch.ColumnMap;
import org.exportscreening.cli.batch.InputText;
import org.exportscreening.cli.batch.Row;
import org.exportscreening.cli.watch.Watch;
import org.exportscreening.cli.watch.WatchPage;
import org.exportscreening.cli.watch.WatchReport;
import org.exportscreening.cli.watch.WatchReport.RowError;
import org.exportscreening.cli.watch.Watched;
import org.exportscreening.list.ListId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watch}: keeps a file of customers screened. */
@Command(
        name = "watch",
        description =
                "Keeps a file of customers screened: the first run screens all, later ones only those whom a change of the"
                        + " lists or of the file can have touched, and reports what is new. Exit status 1 when something is new"
                        + " that was not decided to be a false positive.",
        sortOptions = false)
final class WatchCommand extends ScreeningCommand {
    @Parameters(
            paramLabel = "FILE",
            description =
                    "CSV as for names, with a column id. What is known is kept in the folder FILE.watch beside it.")
    private Path file = Path.of("");

    @Option(names = "--update", description = "Update the lists first, as lists update does.")
    private boolean update;

    @Option(names = "--json", description = "Print JSON Lines: an object a change, and a summary at the end.")
    private boolean json;

    @Nullable
    @Option(names = "--html", paramLabel = "FILE", description = "Write a page of what is new there.")
    private Path html;

    @Nullable
    @Option(names = "--out", paramLabel = "FILE", description = "Write there instead of to standard output.")
    private Path out;

    @Mixin
    private PolicyOptions matching = new PolicyOptions();

    @Mixin
    private ImportOptions updating = new ImportOptions();

    @Option(names = "--list", paramLabel = "LIST", split = ",", description = "Only these lists, such as EL,SDN.")
    private List<String> only = new ArrayList<>();

    @Mixin
    private LanguageOption language = new LanguageOption();

    WatchCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int execute() {
        MatchPolicy policy = matching.policy();
        Inputs.run(() -> Inputs.lists(only));
        Locale locale = language.locale(terminal().environment());
        checkFile();
        String asked = policy.withTop(1) + " --list " + String.join(",", only);
        try (Watch watch = Watch.open(file, policy, asked).orElseThrow(this::busy)) {
            List<Watched> customers = new ArrayList<>();
            List<RowError> errors = new ArrayList<>();
            read(customers, errors);
            boolean trouble = update
                    && ListsUpdateCommand.update(this, updating, terminal().err());
            CompiledLists lists = compiled();
            announce(lists.snapshot());
            WatchReport report = watch.run(customers, errors, lists, decisions().made());
            write(report, locale);
            watch.keep();
            return status(report, trouble);
        } catch (IOException e) {
            throw new InputException(file + ".watch: can not be read or written: " + e.getMessage());
        }
    }

    private InputException busy() {
        return new InputException(file + ": another watch is at work on it; nothing was done");
    }

    private static int status(WatchReport report, boolean trouble) {
        if (trouble) {
            return ExitStatus.UNTRUSTED_DATA;
        }
        if (!report.errors().isEmpty()) {
            return ExitStatus.BAD_INPUT;
        }
        return report.hasNews() ? ExitStatus.NEEDS_PERSON : ExitStatus.NOTHING_FOUND;
    }

    /** Before a folder is made beside it. */
    private void checkFile() {
        if (file.toString().equals("-") || Files.isDirectory(file)) {
            throw new InputException(file + ": expected a file, as what is known of it is kept beside it");
        }
        if (!Files.exists(file)) {
            throw new InputException(file + ": no such file");
        }
    }

    private void read(List<Watched> customers, List<RowError> errors) {
        Set<ListId> lists = Inputs.run(() -> Inputs.lists(only));
        Set<String> ids = new HashSet<>();
        try (InputText text = InputText.of(file, new InputText.Decoding(null, true, this::say))) {
            NameRows names = NameRows.of(
                    file.toString(), null, text.reader(), ColumnMap.parse(List.of(), NameRows.COLUMNS), this::say);
            for (Row row = names.rows().next(); row != null; row = names.rows().next()) {
                String id = "";
                try {
                    id = names.idOf(row).strip();
                    Map<String, String> values = names.values(row);
                    Customer customer = new Customer(id, names.request(row, values, lists));
                    if (id.isEmpty() || !ids.add(id)) {
                        throw new IllegalArgumentException(
                                id.isEmpty()
                                        ? "expected an id, by which the customer is known again"
                                        : "the id \"" + id + "\" stands twice in the file");
                    }
                    customers.add(Watched.of(customer, new TreeMap<>(values)));
                } catch (RuntimeException e) {
                    errors.add(new RowError(id, row.line(), LineError.message(e)));
                }
            }
        } catch (IOException e) {
            throw new InputException(file + ": can not be read: " + e.getMessage());
        }
    }

    private void say(String message) {
        terminal().err().println("screening: " + message);
    }

    private void write(WatchReport report, Locale locale) {
        if (html != null) {
            WholeFile.write(html, WatchPage.of(file.getFileName().toString(), report, locale));
        }
        WholeFile.lines(out, terminal().out(), json ? report.json() : report.text(locale));
    }
}
