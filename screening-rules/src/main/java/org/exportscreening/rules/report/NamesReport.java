package org.exportscreening.rules.report;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.Nullable;
import org.exportscreening.MatchPolicy;
import org.exportscreening.ScreeningResult;
import org.exportscreening.list.ListId;
import org.exportscreening.list.SnapshotInfo;

/**
 * What a report on a batch of names tells. Of the rows it holds as many as are shown; the tally counts them all. Immutable.
 *
 * @param source where the rows come from, such as the name of a file
 * @param answers where all answers stand, such as the name of a file; empty where nobody kept them
 * @param data the lists that were searched
 * @param policy what counted as a match
 * @param only only these lists were asked for; empty for all
 * @param columns what was stated of the parties, such as {@code name} and {@code country}; empty where each row says so itself
 * @param tally the counts, by {@code MATCH}, {@code NO_MATCH}, {@code INCONCLUSIVE}, {@code DECIDED_FALSE_POSITIVE}, {@code
 *     DECIDED_TRUE_MATCH}
 * @param lists how many rows have a match on a list, by its code
 * @param pressing the rows that need a person, the most urgent first, without those in error
 * @param cleared rows each match of which a person decided to be a false alarm
 * @param failed rows that could not be answered
 */
public record NamesReport(
        String source,
        String answers,
        SnapshotInfo data,
        MatchPolicy policy,
        Set<ListId> only,
        List<String> columns,
        BatchTally tally,
        Map<String, Long> lists,
        List<Screened> pressing,
        List<Screened> cleared,
        List<Failed> failed) {

    /** Copies the collections. */
    public NamesReport {
        only = Set.copyOf(only);
        columns = List.copyOf(columns);
        lists = Collections.unmodifiableMap(new TreeMap<>(lists));
        pressing = List.copyOf(pressing);
        cleared = List.copyOf(cleared);
        failed = List.copyOf(failed);
    }

    /**
     * A row that was answered.
     *
     * @param line the line of the input on which it begins, counted from 1
     * @param id its id, may be empty
     * @param stated what was stated beside id and name, such as {@code country}, by the column's name
     * @param result the answer; null for a row that is too long to be shown
     */
    public record Screened(
            long line,
            String id,
            Map<String, String> stated,
            @Nullable ScreeningResult result) {
        /** Copies the map. */
        public Screened {
            stated = Collections.unmodifiableMap(new TreeMap<>(stated));
        }
    }

    /**
     * A row that could not be answered.
     *
     * @param line the line of the input on which it begins, counted from 1
     * @param id its id, may be empty
     * @param problem what is wrong with it
     */
    public record Failed(long line, String id, String problem) {}
}
