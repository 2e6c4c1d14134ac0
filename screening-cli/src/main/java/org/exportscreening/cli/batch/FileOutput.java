package org.exportscreening.cli.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.annotation.Nullable;

/**
 * A file that appears only once it is whole. Until then the answers stand beside it in {@code FILE.part}, and how far they reach
 * in {@code FILE.checkpoint}; a later run cuts the one to the other and goes on. Not thread-safe.
 */
public final class FileOutput implements BatchOutput {
    private final Path file;
    private final Path part;
    private final Path noted;
    private final boolean resume;
    private final Consumer<String> messages;
    private final FileChannel channel;
    private final RunningDigest digest = new RunningDigest();
    private Map<String, String> settings = Map.of();
    private boolean begun;
    private boolean complete;

    /**
     * Opens the file, and leaves what an earlier run wrote as it is.
     *
     * @param file the file
     * @param resume whether to continue an earlier run
     * @param messages is told what becomes of an earlier run
     * @throws IOException if it can not be written
     * @throws BatchException if another process is writing it
     */
    public FileOutput(Path file, boolean resume, Consumer<String> messages) throws IOException {
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        this.noted = file.resolveSibling(file.getFileName() + ".checkpoint");
        this.resume = resume;
        this.messages = messages;
        this.channel = opened(part);
    }

    /**
     * Opens a file for this process alone; the system gives it free when the process ends, however that comes. Between opening
     * and locking another batch may have put the file into its place: then it is no longer the part that it was.
     */
    private static FileChannel opened(Path part) throws IOException {
        try {
            Files.createFile(part);
        } catch (FileAlreadyExistsException e) {
            // An interrupted batch left it, or another one is writing it now.
        }
        try {
            Object opened = identity(part);
            FileChannel channel = FileChannel.open(part, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (locked(channel) && Objects.equals(opened, identity(part))) {
                return channel;
            }
            channel.close();
        } catch (NoSuchFileException e) {
            // Another batch has just put it into its place.
        }
        throw new BatchException(part + ": another batch is writing it");
    }

    /** Which file a path leads to; null where the system does not tell, as Windows, which locks what is open. */
    @Nullable
    private static Object identity(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public Optional<Checkpoint> begin(Map<String, String> newSettings) throws IOException {
        settings = Map.copyOf(newSettings);
        if (!resume) {
            if (Files.deleteIfExists(noted)) {
                messages.accept(file + ": begun anew; --resume would have continued an interrupted batch");
            }
            channel.truncate(0);
            begun = true;
            return Optional.empty();
        }
        Optional<Checkpoint> earlier = Checkpoint.read(noted);
        if (earlier.isEmpty()) {
            messages.accept(file + ": nothing to resume; begun from the first row");
            channel.truncate(0);
        } else {
            earlier.get().check(newSettings);
            cut(earlier.get());
            messages.accept(file + ": resumed after " + earlier.get().rows() + " rows");
        }
        begun = true;
        return earlier;
    }

    /** Cuts what was written to what is known to be whole, and makes sure that it is what was written. */
    private void cut(Checkpoint earlier) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        long left = earlier.bytes();
        while (left > 0) {
            buffer.clear().limit((int) Math.min(left, buffer.capacity()));
            int n = channel.read(buffer);
            if (n < 0) {
                break;
            }
            digest.add(buffer.array(), n);
            left -= n;
        }
        if (left > 0 || !digest.value().equals(earlier.output())) {
            throw new BatchException(
                    "--resume: " + part + " is not what the interrupted batch wrote; begin anew without --resume");
        }
        channel.truncate(earlier.bytes());
        channel.position(earlier.bytes());
    }

    @Override
    public void write(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw unwritable(part, e);
        }
        digest.add(bytes, bytes.length);
    }

    @Override
    public void reached(long rows, String input, BatchSummary summary) {
        try {
            channel.force(false);
            new Checkpoint(settings, rows, input, channel.position(), digest.value(), summary.state()).write(noted);
        } catch (IOException e) {
            throw unwritable(noted, e);
        }
    }

    private static BatchException unwritable(Path file, IOException e) {
        return new BatchException(file + ": can not be written: " + e.getMessage());
    }

    @Override
    public void complete() {
        complete = true;
    }

    /**
     * Moves the answers to their place if they are complete; else leaves them for a later run, if there is a checkpoint. The lock is
     * given free last.
     */
    @Override
    public void close() throws IOException {
        if (!channel.isOpen()) {
            return;
        }
        try (channel) {
            if (complete) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
                Files.deleteIfExists(noted);
            } else if (begun ? !Files.exists(noted) : channel.size() == 0) {
                Files.deleteIfExists(part);
            }
        }
    }
}
