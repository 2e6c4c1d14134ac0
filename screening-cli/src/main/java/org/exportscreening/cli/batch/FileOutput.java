package org.exportscreening.cli.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

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
        this.channel =
                FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!locked()) {
            channel.close();
            throw new BatchException(part + ": another batch is writing it");
        }
    }

    private boolean locked() throws IOException {
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
    public void write(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        digest.add(bytes, bytes.length);
    }

    @Override
    public void reached(long rows, String input, BatchSummary summary) throws IOException {
        channel.force(false);
        new Checkpoint(settings, rows, input, channel.position(), digest.value(), summary.toMap()).write(noted);
    }

    @Override
    public void complete() {
        complete = true;
    }

    /** Moves the answers to their place if they are complete; else leaves them for a later run, if there is a checkpoint. */
    @Override
    public void close() throws IOException {
        if (!channel.isOpen()) {
            return;
        }
        boolean empty = channel.size() == 0;
        channel.close();
        if (complete) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(noted);
        } else if (begun ? !Files.exists(noted) : empty) {
            Files.deleteIfExists(part);
        }
    }
}
