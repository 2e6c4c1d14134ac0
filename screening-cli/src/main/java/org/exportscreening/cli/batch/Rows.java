package org.exportscreening.cli.batch;

import java.io.IOException;
import javax.annotation.Nullable;

/** The rows of an input, one after another. Not thread-safe. */
public interface Rows extends AutoCloseable {
    /**
     * Reads the next row.
     *
     * @return the row, or null after the last
     * @throws IOException if reading fails
     * @throws BatchException if the rest of the input can not be cut into rows
     */
    @Nullable
    Row next() throws IOException;

    @Override
    void close() throws IOException;
}
