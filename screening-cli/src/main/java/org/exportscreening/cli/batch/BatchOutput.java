package org.exportscreening.cli.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;

/** Where the answers of a batch go. Not thread-safe. */
public interface BatchOutput extends AutoCloseable {
    /**
     * Begins, or goes on.
     *
     * @param settings all that answers depend on beside the rows, by name
     * @return how far an earlier run came that is now continued, or empty
     * @throws IOException if writing fails
     * @throws BatchException if an earlier run can not be continued
     */
    Optional<Checkpoint> begin(Map<String, String> settings) throws IOException;

    /**
     * Writes.
     *
     * @param bytes the answers to some rows
     * @throws IOException if writing fails
     */
    void write(byte[] bytes) throws IOException;

    /**
     * Notes that all that was written answers the rows so far.
     *
     * @param rows how many rows were answered
     * @param input their digest
     * @param summary what came out so far
     * @throws IOException if writing fails
     */
    void reached(long rows, String input, BatchSummary summary) throws IOException;

    /** Says that every answer was written. */
    void complete();

    @Override
    void close() throws IOException;

    /**
     * Standard output, which can not be continued.
     *
     * @param out the stream; flushed, not closed
     * @return an output
     */
    static BatchOutput standard(PrintStream out) {
        return new BatchOutput() {
            @Override
            public Optional<Checkpoint> begin(Map<String, String> settings) {
                return Optional.empty();
            }

            @Override
            public void write(byte[] bytes) {
                out.write(bytes, 0, bytes.length);
            }

            @Override
            public void reached(long rows, String input, BatchSummary summary) {
                if (out.checkError()) {
                    throw new BatchException("nobody reads the answers any more, after " + rows
                            + " rows, or there is no space left for them");
                }
            }

            @Override
            public void complete() {
                // What was written is there already.
            }

            @Override
            public void close() {
                out.flush();
            }
        };
    }
}
