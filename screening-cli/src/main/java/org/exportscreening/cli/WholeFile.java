package org.exportscreening.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import javax.annotation.Nullable;

/** Writes a file that appears only once it is whole. Stateless. */
final class WholeFile {
    private WholeFile() {}

    /**
     * Writes lines to a file, or where there is none to a stream.
     *
     * @param file the file, or null
     * @param otherwise takes the lines if there is no file
     * @param lines without line ends
     * @throws InputException if the file can not be written
     */
    static void lines(@Nullable Path file, PrintStream otherwise, List<String> lines) {
        if (file == null) {
            lines.forEach(line -> otherwise.print(line + "\n"));
            otherwise.flush();
        } else {
            write(file, lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
        }
    }

    /**
     * Writes it.
     *
     * @param file the file; a device or a pipe takes what is written, only a file is replaced
     * @param text all of it
     * @throws InputException if it can not be written
     */
    static void write(Path file, String text) {
        try {
            boolean replaced = !Files.exists(file) || Files.isRegularFile(file);
            Path written = replaced ? file.resolveSibling(file.getFileName() + ".part") : file;
            Files.writeString(written, text);
            if (replaced) {
                Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new InputException(file + ": can not be written: " + e.getMessage());
        }
    }
}
