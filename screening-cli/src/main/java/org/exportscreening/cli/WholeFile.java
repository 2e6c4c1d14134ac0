package org.exportscreening.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file that appears only once it is whole. Stateless. */
final class WholeFile {
    private WholeFile() {}

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
