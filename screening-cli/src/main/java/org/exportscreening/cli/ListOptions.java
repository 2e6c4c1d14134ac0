package org.exportscreening.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.exportscreening.CompiledLists;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListSnapshot;
import org.exportscreening.list.store.ListStore;
import picocli.CommandLine.Option;

/** Where the lists come from: files that the user names, or those that were imported into the data folder. */
final class ListOptions {
    private static final String HOME_VARIABLE = "SCREENING_HOME";

    @Nullable
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where imported lists live (default: $SCREENING_HOME or ~/.screening).")
    private Path data;

    @Option(
            names = "--lists",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Use just these list files, without importing them; put this last.")
    private List<Path> lists = new ArrayList<>();

    /** Whether the lists are files that the user named, and not those of the store. */
    boolean areFiles() {
        return !lists.isEmpty();
    }

    /** Refuses {@code --lists} where it would be ignored. */
    void refuseFiles() {
        if (areFiles()) {
            throw new InputException("--lists has no meaning here; this command is about imported lists");
        }
    }

    /** The data folder, which need not exist. */
    Path folder(Terminal terminal) {
        if (data != null) {
            return data;
        }
        String named = terminal.environment().get(HOME_VARIABLE);
        return named == null || named.isBlank() ? terminal.home().resolve(".screening") : Path.of(named);
    }

    /** The imported lists. */
    ListStore store(Terminal terminal) {
        return ListStore.at(folder(terminal), terminal.clock());
    }

    /** The lists, ready to be searched: those in force in the store, or what stands in for them. */
    CompiledLists compiled(Terminal terminal) {
        return areFiles()
                ? CompiledLists.of(snapshot(terminal))
                : CompiledLists.inForce(store(terminal)).orElseGet(() -> CompiledLists.of(notImported(terminal)));
    }

    /** The lists as they were read. */
    ListSnapshot snapshot(Terminal terminal) {
        return areFiles()
                ? ListCatalog.files(lists).load()
                : store(terminal).current().orElseGet(() -> notImported(terminal));
    }

    /** What there is while nothing was imported: files that someone put into the folder, or the starter data. */
    private ListSnapshot notImported(Terminal terminal) {
        Path files = folder(terminal).resolve("lists");
        return hasFiles(files)
                ? ListCatalog.directory(files).load()
                : ListCatalog.starter().load();
    }

    private static boolean hasFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        } catch (IOException e) {
            throw new InputException(folder + ": can not be read: " + e.getMessage());
        }
    }
}
