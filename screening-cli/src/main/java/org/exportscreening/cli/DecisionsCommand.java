package org.exportscreening.cli;

import picocli.CommandLine.Command;

/** {@code decisions}: what was decided about matches. */
@Command(
        name = "decisions",
        description = "Shows what persons decided about matches.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = DecisionsListCommand.class)
final class DecisionsCommand extends CommandGroup {}
