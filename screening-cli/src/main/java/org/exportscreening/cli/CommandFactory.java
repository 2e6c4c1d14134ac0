package org.exportscreening.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;

/** Creates the commands, each with the terminal. By reflection, because a lambda for each command takes longer to start. */
final class CommandFactory implements CommandLine.IFactory {

    private final Terminal terminal;

    CommandFactory(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (!ScreeningCommand.class.isAssignableFrom(type)) {
            return CommandLine.defaultFactory().create(type);
        }
        Constructor<K> constructor = type.getDeclaredConstructor(Terminal.class);
        return constructor.newInstance(terminal);
    }
}
