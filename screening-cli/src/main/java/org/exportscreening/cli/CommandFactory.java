package org.exportscreening.cli;

import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/** Creates the commands, each with the terminal. */
final class CommandFactory implements CommandLine.IFactory {
    private static final Map<Class<?>, Function<Terminal, Object>> COMMANDS = Map.of(
            NameCommand.class, NameCommand::new,
            NamesCommand.class, NamesCommand::new,
            TransactionCommand.class, TransactionCommand::new,
            TransactionsCommand.class, TransactionsCommand::new,
            ListsImportCommand.class, ListsImportCommand::new,
            ListsUpdateCommand.class, ListsUpdateCommand::new,
            ListsStatusCommand.class, ListsStatusCommand::new,
            ListsReportCommand.class, ListsReportCommand::new,
            ListsDiffCommand.class, ListsDiffCommand::new,
            ListsExportCommand.class, ListsExportCommand::new);

    private final Terminal terminal;

    CommandFactory(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Function<Terminal, Object> command = COMMANDS.get(type);
        return command == null ? CommandLine.defaultFactory().create(type) : type.cast(command.apply(terminal));
    }
}
