package org.exportscreening.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.exportscreening.list.store.DownloadSettings;
import org.exportscreening.list.store.DownloadSource;
import org.exportscreening.list.store.ListDownloader;
import org.exportscreening.list.store.Sleeper;
import org.exportscreening.list.store.SourceUpdate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lists update}: downloads what is new and imports it. */
@Command(
        name = "update",
        description = "Downloads the lists from the agencies and imports what is new."
                + " The file downloads.json in the data folder, if there is one, says from where.",
        sortOptions = false)
final class ListsUpdateCommand extends ScreeningCommand {
    @Mixin
    private ImportOptions options = new ImportOptions();

    ListsUpdateCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int execute() {
        return update(this, options, terminal().out()) ? ExitStatus.UNTRUSTED_DATA : ExitStatus.NOTHING_FOUND;
    }

    /** Updates the lists of a command; says whether there was trouble. */
    static boolean update(ScreeningCommand command, ImportOptions options, PrintStream out) {
        command.withoutLists();
        Terminal terminal = command.terminal();
        ListDownloader downloader = new ListDownloader(
                command.store(),
                DownloadSource.of(command.folder()),
                ListDownloader.client(),
                DownloadSettings.DEFAULT,
                Sleeper.REAL,
                new Random());
        List<SourceUpdate> updates = downloader.update(options.policy());
        if (updates.isEmpty()) {
            throw new InputException("no download source is enabled");
        }
        boolean trouble = false;
        for (SourceUpdate update : updates) {
            trouble |= update.isTrouble();
            (update.isTrouble() ? terminal.err() : out)
                    .println(update.source().id() + ": "
                            + update.outcome().name().toLowerCase(Locale.ROOT) + ". "
                            + String.join(" ", update.messages()));
        }
        if (updates.stream().anyMatch(update -> update.outcome() == SourceUpdate.Outcome.REFUSED)) {
            terminal.err()
                    .println("screening: to take what was refused all the same: --allow-shrink, --allow-unreadable or"
                            + " --force (see lists update --help)");
        }
        out.flush();
        command.compile();
        return trouble;
    }
}
