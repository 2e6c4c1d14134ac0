package org.exportscreening.cli.watch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.exportscreening.CompiledLists;
import org.exportscreening.list.ListDataException;

/**
 * Where the state of a file lies: in the folder {@code FILE.watch} beside it. The lists are written first, then the state that names
 * them, in one step: who is killed before that leaves the old state with the old lists.
 *
 * <p>It is in the hands of one run until that closes it. The lock is the system's and ends with the process, however that comes; the
 * file that it is on stays, so that no two runs lock different ones.
 */
final class WatchFolder implements AutoCloseable {

    private static final String LOCK = "lock";
    private static final String STATE = "state.jsonl";
    private static final int DIGITS = 16;

    private final Path folder;
    private final FileChannel lock;

    private WatchFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Takes the folder of a file, which is made if need be; empty if another run has it. */
    static Optional<WatchFolder> of(Path file) throws IOException {
        Path folder = file.resolveSibling(file.getFileName() + ".watch");
        Files.createDirectories(folder);
        FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (locked(lock)) {
            return Optional.of(new WatchFolder(folder, lock));
        }
        lock.close();
        return Optional.empty();
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** What the last complete run left; empty before the first. */
    Optional<WatchState> state() throws IOException {
        Path file = folder.resolve(STATE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (BufferedReader in = Files.newBufferedReader(file)) {
            return Optional.of(WatchState.read(file.toString(), in));
        }
    }

    /** The lists of that run; empty if another version of the program wrote them, or they were damaged. */
    Optional<CompiledLists> lists(WatchState state) {
        try {
            CompiledLists lists = CompiledLists.map(folder.resolve(state.lists()));
            return lists.snapshot().digest().equals(state.snapshot()) ? Optional.of(lists) : Optional.empty();
        } catch (ListDataException e) {
            return Optional.empty();
        }
    }

    static String nameOf(CompiledLists lists) {
        String digest = lists.snapshot().digest();
        return "lists-" + digest.substring(digest.indexOf(':') + 1).substring(0, DIGITS) + ".bin";
    }

    /** Replaces the state. */
    void write(WatchState state, CompiledLists lists) throws IOException {
        if (lists(state).isEmpty()) {
            lists.write(folder.resolve(state.lists()));
        }
        Path part = folder.resolve(STATE + ".part");
        try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
            state.write(out);
        }
        Files.move(part, folder.resolve(STATE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "lists-*.bin")) {
            for (Path file : old) {
                if (!file.endsWith(state.lists())) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
