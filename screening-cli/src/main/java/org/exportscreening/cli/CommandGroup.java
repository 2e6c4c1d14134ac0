package org.exportscreening.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command of which only the subcommands do something. Options belong after them. */
abstract class CommandGroup implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("unused") // picocli acts on it
    @Mixin
    private HelpOption help = new HelpOption();

    @SuppressWarnings("NullAway.Init") // picocli fills in the spec
    CommandGroup() {}

    @Override
    public final void run() {
        throw new ParameterException(
                spec.commandLine(),
                "expected one of " + String.join(", ", spec.subcommands().keySet()));
    }
}
