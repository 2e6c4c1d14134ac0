package org.exportscreening.cli;

import picocli.CommandLine.Command;

/** {@code lists}: the commands about lists. */
@Command(
        name = "lists",
        description = "Imports, updates, shows, compares and exports the lists.",
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        subcommands = {
            ListsImportCommand.class,
            ListsUpdateCommand.class,
            ListsStatusCommand.class,
            ListsReportCommand.class,
            ListsDiffCommand.class,
            ListsExportCommand.class
        })
final class ListsCommand extends CommandGroup {}
