package org.exportscreening.cli.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.json.JsonCursor;

/**
 * Has rows answered by several threads, and writes the answers in input order. The calling thread reads and writes, some chunks
 * of rows ahead of the answers; no more are in memory. Not thread-safe.
 */
public final class Batch {
    private static final int CHUNK_CHARACTERS = 1 << 19;
    private static final int CHUNKS_AHEAD = 2;

    private final int threads;
    private final int chunkRows;
    private final Watcher watcher;
    private final BatchSummary summary = new BatchSummary();
    private final RunningDigest input = new RunningDigest();

    @Nullable
    private BatchException unreadable;

    private long read;
    private long resumed;

    /**
     * A batch that has not begun.
     *
     * @param threads how many threads answer
     * @param chunkRows how many rows are answered, written and noted as done together
     * @param watcher is told how far it is, in the calling thread
     */
    public Batch(int threads, int chunkRows, Watcher watcher) {
        this.threads = threads;
        this.chunkRows = chunkRows;
        this.watcher = watcher;
    }

    /** Watches a batch. */
    public interface Watcher {
        /**
         * Is told after each chunk how far the batch is.
         *
         * @param rows how many rows are done
         * @param resumed how many of them an earlier run had done
         */
        void at(long rows, long resumed);
    }

    private record Chunk(List<Row> rows, String input) {}

    /** What was written for a chunk; its bytes are nobody else's. */
    private static final class Written {
        private final byte[] bytes;
        private final List<Answer> answers;
        private final Chunk chunk;

        Written(byte[] bytes, List<Answer> answers, Chunk chunk) {
            this.bytes = bytes;
            this.answers = answers;
            this.chunk = chunk;
        }
    }

    /**
     * Answers all rows. What else is made of them is up to the caller, who then says that the output is complete.
     *
     * @param rows the rows
     * @param answer answers a row; called by several threads at once, and never throws for a bad row
     * @param output where the answers go
     * @param header what is written before the answers, may be empty
     * @param settings all that the answers depend on beside the rows, by name
     * @return what came out
     * @throws IOException if reading or writing fails
     * @throws BatchException if the input can not be read, or an earlier run can not be continued
     */
    public BatchSummary run(
            Rows rows, Function<Row, Answer> answer, BatchOutput output, String header, Map<String, String> settings)
            throws IOException {
        Checkpoint earlier = output.begin(settings).orElse(null);
        if (earlier == null) {
            output.write(header.getBytes(StandardCharsets.UTF_8));
        } else {
            passOver(rows, earlier);
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads, Batch::worker);
        try {
            Deque<Future<Written>> ahead = new ArrayDeque<>();
            for (Chunk chunk = next(rows); chunk != null; chunk = next(rows)) {
                Chunk asked = chunk;
                ahead.add(workers.submit(() -> answered(asked, answer)));
                if (ahead.size() >= threads + CHUNKS_AHEAD) {
                    write(ahead.remove(), output);
                }
            }
            while (!ahead.isEmpty()) {
                write(ahead.remove(), output);
            }
            if (unreadable != null) {
                throw unreadable;
            }
        } finally {
            workers.shutdownNow();
        }
        return summary;
    }

    /**
     * How many rows an earlier run had answered.
     *
     * @return the number, 0 if nothing was continued
     */
    public long resumed() {
        return resumed;
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "batch");
        thread.setDaemon(true);
        return thread;
    }

    private void passOver(Rows rows, Checkpoint earlier) {
        while (read < earlier.rows() && read(rows) != null) {
            // Only what was answered before.
        }
        if (unreadable != null) {
            throw unreadable;
        }
        if (read < earlier.rows() || !input.value().equals(earlier.input())) {
            throw new BatchException("--resume: the first " + earlier.rows()
                    + " rows of the input changed since the batch was interrupted; begin anew without --resume");
        }
        summary.restore(JsonCursor.of(
                "checkpoint",
                Json.parse("checkpoint", Json.write(earlier.summary(), false)).value()));
        resumed = read;
    }

    @Nullable
    private Chunk next(Rows rows) {
        List<Row> chunk = new ArrayList<>();
        int size = 0;
        while (unreadable == null && chunk.size() < chunkRows && size < CHUNK_CHARACTERS) {
            Row row = read(rows);
            if (row == null) {
                break;
            }
            size += row.size();
            chunk.add(row);
        }
        return chunk.isEmpty() ? null : new Chunk(chunk, input.value());
    }

    /** Null where the input ends or can not be read any further; the rows before that are answered all the same. */
    @Nullable
    private Row read(Rows rows) {
        try {
            Row row = rows.next();
            if (row != null) {
                read++;
                input.add(row);
            }
            return row;
        } catch (IOException e) {
            unreadable = new BatchException("the input can not be read any further: " + e.getMessage());
        } catch (BatchException e) {
            unreadable = e;
        }
        return null;
    }

    private static Written answered(Chunk chunk, Function<Row, Answer> answer) {
        List<Answer> answers = chunk.rows().stream().map(answer).collect(Collectors.toList());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < answers.size(); i++) {
            Answer a = answers.get(i);
            a.lines().forEach(line -> text.append(line).append('\n'));
            // The text is not needed twice.
            answers.set(i, new Answer(List.of(), a.result(), a.inOrder()));
        }
        return new Written(text.toString().getBytes(StandardCharsets.UTF_8), answers, chunk);
    }

    private void write(Future<Written> future, BatchOutput output) throws IOException {
        Written written = got(future);
        output.write(written.bytes);
        for (int i = 0; i < written.answers.size(); i++) {
            Answer answer = written.answers.get(i);
            answer.inOrder().run();
            summary.add(answer.result(), written.chunk.rows().get(i));
        }
        output.reached(summary.rows(), written.chunk.input(), summary);
        watcher.at(summary.rows(), resumed);
    }

    private static Written got(Future<Written> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BatchException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            throw new IllegalStateException(e);
        }
    }
}
