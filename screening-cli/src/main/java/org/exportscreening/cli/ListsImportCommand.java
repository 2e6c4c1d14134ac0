package org.exportscreening.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.UnreadRowsException;
import org.exportscreening.list.store.ImportRefusedException;
import org.exportscreening.list.store.ImportResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lists import}: takes list files into the data folder. */
@Command(
        name = "import",
        description = "Imports list files in any known format: all of them, or none.",
        sortOptions = false)
final class ListsImportCommand extends ScreeningCommand {
    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "List files; companion files together with the list that they add to.")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private ImportOptions options = new ImportOptions();

    ListsImportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int execute() {
        withoutLists();
        try {
            ImportResult result = store().imports(files, options.policy());
            result.messages().forEach(message -> terminal().out().println(message));
            terminal()
                    .out()
                    .println(
                            result.changed()
                                    ? "Imported; in force is snapshot "
                                            + result.snapshot().id() + "."
                                    : "Nothing changed; in force stays snapshot "
                                            + result.snapshot().id() + ".");
        } catch (ImportRefusedException e) {
            ImportOptions.explain(e, terminal().err());
            return ExitStatus.UNTRUSTED_DATA;
        } catch (UnreadRowsException e) {
            ImportOptions.explain(e, terminal().err());
            return ExitStatus.UNTRUSTED_DATA;
        } catch (ListDataException e) {
            terminal().err().println("screening: nothing is imported; what was in force stays so");
            throw e;
        }
        terminal().out().flush();
        compile();
        return ExitStatus.NOTHING_FOUND;
    }
}
