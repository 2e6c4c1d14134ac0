package org.exportscreening.list.store;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import javax.annotation.Nullable;

/** Writes the body of a response to a file as it comes, up to a limit. Thread-safe. */
final class FileBody implements BodySubscriber<Long> {

    private final CompletableFuture<Long> result = new CompletableFuture<>();
    private final FileChannel channel;
    private final long limit;
    private long size;
    private boolean closed;

    @Nullable
    private Flow.Subscription subscription;

    private FileBody(FileChannel channel, long limit) throws IOException {
        this.channel = channel;
        this.limit = limit;
        this.size = channel.size();
    }

    static FileBody startingOver(Path file, long limit) throws IOException {
        return new FileBody(
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING),
                limit);
    }

    static FileBody goingOn(Path file, long limit) throws IOException {
        return new FileBody(FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND), limit);
    }

    /** The size of the file so far. */
    synchronized long size() {
        return size;
    }

    /** Takes nothing more, so that the next attempt has the file for itself. */
    synchronized void abort() {
        close();
    }

    @Override
    public CompletionStage<Long> getBody() {
        return result;
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription newSubscription) {
        subscription = newSubscription;
        newSubscription.request(Long.MAX_VALUE);
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> buffers) {
        if (closed) {
            return;
        }
        try {
            for (ByteBuffer buffer : buffers) {
                size += buffer.remaining();
                if (size > limit) {
                    throw DownloadException.lasting("it is larger than the " + limit + " bytes that are allowed");
                }
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    @Override
    public synchronized void onError(Throwable problem) {
        fail(problem);
    }

    @Override
    public synchronized void onComplete() {
        close();
        result.complete(size);
    }

    private void fail(Throwable problem) {
        close();
        if (subscription != null) {
            subscription.cancel();
        }
        result.completeExceptionally(problem);
    }

    private void close() {
        closed = true;
        try {
            channel.close();
        } catch (IOException e) {
            result.completeExceptionally(e);
        }
    }
}
