package org.exportscreening.cli;

import java.util.Set;
import org.exportscreening.Screener;

/**
 * Reads the library's tables while the command line is looked at and the lists are mapped: they take as long as both, and are
 * needed only after them. Stateless.
 */
final class Tables {

    private static final Set<String> COMMANDS = Set.of("name", "names", "transaction", "transactions", "serve");

    private Tables() {}

    /** Begins to read them, for a command that needs them; whoever needs one that is not read yet waits for it. */
    static void readFor(String... args) {
        if (args.length > 0 && COMMANDS.contains(args[0])) {
            Thread reader = new Thread(Screener::loadTables, "tables");
            reader.setDaemon(true);
            reader.start();
        }
    }
}
