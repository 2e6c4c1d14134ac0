package org.exportscreening.cli;

import java.nio.file.Path;
import javax.annotation.Nullable;
import picocli.CommandLine.Option;

/** Whether and where determinations are recorded: the options that the determining commands share. */
final class RecordOptions {
    @Nullable
    @Option(
            names = {"--record", "--records"},
            paramLabel = "FILE|DIR",
            description = "Record the decisions, for replay: in a new file, one a line; or in a folder, a file each."
                    + " The rulebook and the imported lists are then kept in the data directory.")
    private Path to;

    @Option(
            names = "--with-rulebook",
            description = "Put the text of the rulebook into each record as well, so that it can be replayed anywhere.")
    private boolean withRulebook;

    boolean asked() {
        if (withRulebook && to == null) {
            throw new InputException("--with-rulebook has a meaning with --record only");
        }
        return to != null;
    }

    @Nullable
    Path to() {
        return to;
    }

    boolean withRulebook() {
        return withRulebook;
    }
}
