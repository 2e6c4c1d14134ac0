package org.exportscreening.cli;

import java.nio.file.Path;
import javax.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lists export}: the lists in force, as JSON Lines. */
@Command(
        name = "export",
        description = {
            "Writes the imported lists as JSON Lines: one entry a line, with id, list, type, names, addresses, identifiers,",
            "programs, footnotes, citations, from, to, licenseRequirement, licensePolicy, remarks, addressOnly, title,",
            "datesOfBirth, placesOfBirth, nationalities, citizenships, standardOrder, vessel, source and line.",
            "What a list does not state is left out; footnotes are left out when unknown, and [] when there are none."
        },
        sortOptions = false)
final class ListsExportCommand extends ScreeningCommand {
    @Nullable
    @Parameters(paramLabel = "FILE", description = "The file to write; replaced if it is there.")
    private Path file;

    ListsExportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int execute() {
        withoutLists();
        if (file == null) {
            throw new InputException("expected a file to write");
        }
        int entries = store().export(file);
        terminal().err().println("screening: " + entries + " entries written to " + file);
        return ExitStatus.NOTHING_FOUND;
    }
}
