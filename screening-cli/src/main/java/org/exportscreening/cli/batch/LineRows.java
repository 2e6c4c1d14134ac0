package org.exportscreening.cli.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import javax.annotation.Nullable;

/** JSON Lines: each line that is not blank is a row. Not thread-safe. */
public final class LineRows implements Rows {
    private final BufferedReader reader;
    private long number;

    /**
     * Reads lines.
     *
     * @param reader the text; closed with this
     */
    public LineRows(BufferedReader reader) {
        this.reader = reader;
    }

    @Nullable
    @Override
    public Row next() throws IOException {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank()) {
                return new Row(number, List.of(line), null);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
