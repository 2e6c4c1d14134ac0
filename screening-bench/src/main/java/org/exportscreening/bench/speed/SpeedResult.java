package org.exportscreening.bench.speed;

import java.util.List;
import java.util.Optional;

/**
 * All that one run measured.
 *
 * @param real how many names were taken from the lists before any was made
 * @param queries how many different queries
 * @param rows by size, then contestant
 * @param scaling by size; without the index there is none
 * @param firstTimes the same
 * @param cache the library with its cache
 */
record SpeedResult(
        int real,
        int queries,
        List<SizeRow> rows,
        List<Scaling> scaling,
        List<FirstTime> firstTimes,
        CacheFigures cache) {

    SpeedResult {
        rows = List.copyOf(rows);
        scaling = List.copyOf(scaling);
        firstTimes = List.copyOf(firstTimes);
    }

    /** How many times as long a contestant takes as the index, by their medians; empty when one of them was not asked. */
    Optional<Double> timesTheIndex(SizeRow row) {
        return rows.stream()
                .filter(other -> other.names() == row.names() && other.contestant() == Contestant.INDEX)
                .findFirst()
                .map(index -> row.median() / index.median());
    }
}
