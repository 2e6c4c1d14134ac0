package org.exportscreening.cli;

import picocli.CommandLine;

/** Creates the commands, each with the terminal. */
final class CommandFactory implements CommandLine.IFactory {
    private final Terminal terminal;

    CommandFactory(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == NameCommand.class) {
            return type.cast(new NameCommand(terminal));
        }
        if (type == NamesCommand.class) {
            return type.cast(new NamesCommand(terminal));
        }
        if (type == TransactionCommand.class) {
            return type.cast(new TransactionCommand(terminal));
        }
        if (type == TransactionsCommand.class) {
            return type.cast(new TransactionsCommand(terminal));
        }
        if (type == ListsImportCommand.class) {
            return type.cast(new ListsImportCommand(terminal));
        }
        if (type == ListsUpdateCommand.class) {
            return type.cast(new ListsUpdateCommand(terminal));
        }
        if (type == ListsStatusCommand.class) {
            return type.cast(new ListsStatusCommand(terminal));
        }
        if (type == ListsDiffCommand.class) {
            return type.cast(new ListsDiffCommand(terminal));
        }
        if (type == ListsExportCommand.class) {
            return type.cast(new ListsExportCommand(terminal));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
