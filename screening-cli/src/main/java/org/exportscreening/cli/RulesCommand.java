package org.exportscreening.cli;

import picocli.CommandLine.Command;

/** {@code rules}: the commands about rules. */
@Command(
        name = "rules",
        description = "Lists, shows, checks and compares the rules.",
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        subcommands = {RulesListCommand.class, RulesShowCommand.class, RulesCheckCommand.class, RulesDiffCommand.class})
final class RulesCommand extends CommandGroup {}
