package org.exportscreening.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rules}: only its subcommands do something. Options belong after them. */
@Command(
        name = "rules",
        description = "Lists, shows, checks and compares the rules.",
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        subcommands = {RulesListCommand.class, RulesShowCommand.class, RulesCheckCommand.class, RulesDiffCommand.class})
final class RulesCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("unused") // picocli acts on it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @SuppressWarnings("NullAway.Init") // picocli fills in the spec
    RulesCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "expected one of " + String.join(", ", spec.subcommands().keySet()));
    }
}
