package org.exportscreening.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.annotation.Nullable;

/**
 * Where a batch's answers go: standard output, or a file that appears only once it is whole.
 *
 * <p>Not thread-safe.
 */
final class Output implements AutoCloseable {
    private final PrintStream standard;

    @Nullable
    private final Path file;

    @Nullable
    private final Path unfinished;

    @Nullable
    private final Writer writer;

    private boolean complete;

    Output(PrintStream standard, @Nullable Path file) {
        this.standard = standard;
        this.file = file;
        try {
            this.unfinished = file == null ? null : file.resolveSibling(file.getFileName() + ".part");
            this.writer = unfinished == null ? null : Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InputException(file + ": can not be written: " + e.getMessage());
        }
    }

    void line(String text) {
        if (writer == null) {
            standard.print(text + "\n");
            return;
        }
        try {
            writer.write(text + "\n");
        } catch (IOException e) {
            throw new InputException(file + ": can not be written: " + e.getMessage());
        }
    }

    /** Says that every answer was written. */
    void complete() {
        complete = true;
    }

    @Override
    public void close() {
        if (writer == null || unfinished == null || file == null) {
            standard.flush();
            return;
        }
        try {
            writer.close();
            if (complete) {
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new InputException(file + ": can not be written: " + e.getMessage());
        }
    }
}
