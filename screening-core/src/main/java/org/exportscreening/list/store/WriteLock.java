package org.exportscreening.list.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import javax.annotation.Nullable;
import org.exportscreening.list.ListDataException;

/** Lets one writer at a time into a folder. Stateless. */
final class WriteLock {

    private WriteLock() {}

    /**
     * Runs an action while nobody else does the same. Another thread of this process waits; another process is refused.
     *
     * @throws ListDataException if another process is at it
     */
    static <T> T run(Path folder, Supplier<T> action) {
        try {
            Files.createDirectories(folder);
            // A file lock belongs to the whole Java process, so threads need something else that they all share. The
            // canonical
            // string of the folder is that, without a register of our own, and also between two class loaders.
            String monitor = ("org.exportscreening.list.store " + folder.toRealPath()).intern();
            synchronized (monitor) {
                return runLocked(folder.resolve("lock"), action);
            }
        } catch (IOException e) {
            throw new ListDataException("list store", 0, 0, "cannot be written: " + e.getMessage(), e);
        }
    }

    private static <T> T runLocked(Path file, Supplier<T> action) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw busy(null);
            }
            return action.get();
        } catch (OverlappingFileLockException e) {
            throw busy(e);
        }
    }

    private static ListDataException busy(@Nullable Exception cause) {
        return new ListDataException(
                "list store", 0, 0, "someone else is writing to it; try again when that is done.", cause);
    }
}
