package org.exportscreening.list.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.annotation.Nullable;
import org.exportscreening.list.ListDataException;

/**
 * Where something that is made of a stored snapshot is kept, so that it need not be made again.
 *
 * @param file the file, which may be missing, out of date or damaged
 * @param key stands for all files of the snapshot as they lie on the disk now: what was made with another key was made of
 *     something else
 */
public record MadeOfSnapshot(Path file, String key) {

    private static final int BUFFER = 1 << 16;

    static Optional<MadeOfSnapshot> current(StoreFolder folder) {
        try {
            SnapshotId id = folder.current();
            return id == null ? Optional.empty() : Optional.of(of(folder, id));
        } catch (IOException | ListDataException e) {
            // Whoever reads the lists themselves is told what is wrong.
            return Optional.empty();
        }
    }

    private static MadeOfSnapshot of(StoreFolder folder, SnapshotId id) throws IOException {
        return new MadeOfSnapshot(folder.compiled().resolve(id + ".lists"), key(folder.snapshot(id)));
    }

    /**
     * Makes room for the file: its folder is there, and what was made of older snapshots is gone.
     *
     * @throws IOException if the folder cannot be made
     */
    public void prepare() throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        SnapshotId own = idOf(file);
        try (Stream<Path> others = Files.list(folder)) {
            for (Path other : (Iterable<Path>) others::iterator) {
                SnapshotId id = idOf(other);
                if (id != null && own != null && id.number() < own.number()) {
                    deleteIfPossible(other);
                }
            }
        }
    }

    /** Some systems delete no file that is mapped; it goes the next time. */
    private static void deleteIfPossible(Path file) throws IOException {
        try {
            Files.deleteIfExists(file);
        } catch (java.nio.file.FileSystemException e) {
            return;
        }
    }

    @Nullable
    private static SnapshotId idOf(Path file) {
        String name = String.valueOf(file.getFileName());
        int end = name.indexOf('.');
        return end < 0 ? null : SnapshotId.parse(name.substring(0, end));
    }

    /** Name, size and checksum of every file; by checksum, because it is looked at before every answer. */
    private static String key(Path snapshot) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> tree = Files.walk(snapshot)) {
            for (Path file : (Iterable<Path>) tree.filter(Files::isRegularFile).sorted()::iterator) {
                all.append(snapshot.relativize(file)).append(' ').append(Files.size(file));
                all.append(' ').append(Long.toHexString(checksum(file))).append('\n');
            }
        }
        return all.toString();
    }

    private static long checksum(Path file) throws IOException {
        CRC32 checksum = new CRC32();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                checksum.update(buffer, 0, n);
            }
        }
        return checksum.getValue();
    }
}
