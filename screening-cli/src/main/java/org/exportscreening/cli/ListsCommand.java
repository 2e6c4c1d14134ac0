package org.exportscreening.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lists}: only its subcommands do something. Options belong after them. */
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
final class ListsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("unused") // picocli acts on it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @SuppressWarnings("NullAway.Init") // picocli fills in the spec
    ListsCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "expected one of " + String.join(", ", spec.subcommands().keySet()));
    }
}
