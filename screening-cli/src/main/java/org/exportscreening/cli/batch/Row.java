package org.exportscreening.cli.batch;

import java.util.List;
import javax.annotation.Nullable;

/**
 * A row of the input, as it stands there. Immutable.
 *
 * @param line the line on which it begins, counted from 1
 * @param cells its cells; of JSON Lines the one line
 * @param problem why it could not be cut into cells, or null when it could
 */
public record Row(long line, List<String> cells, @Nullable String problem) {
    /** Copies the list. */
    public Row {
        cells = List.copyOf(cells);
    }

    /** About how much memory it takes, in characters. */
    int size() {
        int size = 0;
        for (String cell : cells) {
            size += cell.length();
        }
        return size;
    }
}
