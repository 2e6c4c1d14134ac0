package org.exportscreening.cli;

import picocli.CommandLine.Command;

/** {@code audit}: whether the decisions are as they were recorded, and a copy of them. */
@Command(
        name = "audit",
        description = "Checks and exports the recorded decisions.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {AuditVerifyCommand.class, AuditExportCommand.class})
final class AuditCommand extends CommandGroup {}
