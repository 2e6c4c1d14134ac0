package org.exportscreening.cli.batch;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exportscreening.rules.json.JsonCursor;

/**
 * What came out of a batch so far: how many rows of each outcome, how the scores are spread, and the rows that need a person
 * first. Takes the same little memory however long the batch is. Not thread-safe.
 */
public final class BatchSummary {
    /** As many rows that need a person are kept, the most urgent; those in error apart. */
    public static final int KEPT = 500;

    /** As many rows in error are kept, and as many that a person cleared: the first of the input. */
    public static final int KEPT_ASIDE = 200;

    private static final int STEPS = 100;

    /** So that 0.29 counts as 29 hundredths. */
    private static final double EPSILON = 1e-9;

    private static final Comparator<RowResult> FIRST =
            Comparator.comparingDouble(RowResult::urgency).reversed().thenComparingLong(RowResult::line);

    private static final Comparator<RowResult> INPUT = Comparator.comparingLong(RowResult::line);

    private final Map<String, Long> outcomes = new TreeMap<>();
    private final Map<String, Long> lists = new TreeMap<>();
    private final Map<Integer, Long> scores = new TreeMap<>();
    private final FirstRows first = new FirstRows(KEPT, FIRST);
    private final FirstRows failed = new FirstRows(KEPT_ASIDE, INPUT);
    private final FirstRows cleared = new FirstRows(KEPT_ASIDE, INPUT);
    private long rows;
    private long needPerson;

    void add(RowResult result, Row row) {
        rows++;
        outcomes.merge(result.outcome(), 1L, Long::sum);
        result.lists().forEach(list -> lists.merge(list, 1L, Long::sum));
        if (result.score() >= 0) {
            scores.merge((int) Math.min(STEPS - 1, Math.floor(result.score() * STEPS + EPSILON)), 1L, Long::sum);
        }
        if (result.needsPerson()) {
            needPerson++;
            (result.failed() ? failed : first).add(result, row);
        } else if (result.outcome().equals(RowResult.CLEARED)) {
            cleared.add(result, row);
        }
    }

    /**
     * How many rows there were.
     *
     * @return the number, those in error included
     */
    public long rows() {
        return rows;
    }

    /**
     * How many rows could not be answered.
     *
     * @return the number
     */
    public long errors() {
        return outcomes.getOrDefault(RowResult.ERROR, 0L);
    }

    /**
     * How many rows a person should look at, those in error included.
     *
     * @return the number
     */
    public long needPerson() {
        return needPerson;
    }

    /**
     * How many rows there were of each outcome.
     *
     * @return a copy, by outcome
     */
    public Map<String, Long> outcomes() {
        return new TreeMap<>(outcomes);
    }

    /**
     * How many rows there were of each outcome, without those in error.
     *
     * @return a copy, by outcome
     */
    public Map<String, Long> answered() {
        Map<String, Long> answered = outcomes();
        answered.remove(RowResult.ERROR);
        return answered;
    }

    /**
     * How many rows have a match on each list.
     *
     * @return a copy, by the list's code; a row may stand at several
     */
    public Map<String, Long> lists() {
        return new TreeMap<>(lists);
    }

    /**
     * How the best scores are spread.
     *
     * @return a copy: how many rows by the lower end of a hundredth, such as 97 for scores from 0.97; 1 counts as 99
     */
    public Map<Integer, Long> scores() {
        return new TreeMap<>(scores);
    }

    /**
     * The rows that need a person, the most urgent first; without those in error.
     *
     * @return at most {@link #KEPT}
     */
    public List<KeptRow> first() {
        return first.inOrder();
    }

    /**
     * The rows that could not be answered, in input order.
     *
     * @return at most {@link #KEPT_ASIDE}
     */
    public List<KeptRow> failed() {
        return failed.inOrder();
    }

    /**
     * The rows each match of which a person decided to be a false alarm, in input order.
     *
     * @return at most {@link #KEPT_ASIDE}
     */
    public List<KeptRow> cleared() {
        return cleared.inOrder();
    }

    /**
     * All of it as plain values, to be written as JSON.
     *
     * @return numbers, texts, lists and maps
     */
    public Map<String, Object> toMap() {
        Map<String, Object> map = counts();
        map.put(
                "first",
                Stream.concat(failed().stream(), first().stream())
                        .map(KeptRow::toMap)
                        .toList());
        return map;
    }

    /** All that is needed to go on: for a checkpoint. */
    Map<String, Object> state() {
        Map<String, Object> map = counts();
        map.put("first", first.state());
        map.put("failed", failed.state());
        map.put("cleared", cleared.state());
        return map;
    }

    private Map<String, Object> counts() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rows", rows);
        map.put("errors", errors());
        map.put("needPerson", needPerson);
        map.put("outcomes", outcomes());
        map.put("lists", lists());
        map.put(
                "scores",
                scores.entrySet().stream()
                        .collect(Collectors.toMap(
                                e -> String.valueOf(e.getKey() / (double) STEPS),
                                Map.Entry::getValue,
                                (a, b) -> a,
                                LinkedHashMap::new)));
        return map;
    }

    /** Goes on from what {@link #state} gave. */
    void restore(JsonCursor map) {
        rows = map.get("rows").number().longValueExact();
        needPerson = map.get("needPerson").number().longValueExact();
        restore(map.get("outcomes"), outcomes);
        restore(map.get("lists"), lists);
        JsonCursor spread = map.get("scores");
        spread.names()
                .forEach(from -> scores.put(
                        (int) Math.round(Double.parseDouble(from) * STEPS),
                        spread.get(from).number().longValueExact()));
        first.restore(map.get("first"));
        failed.restore(map.get("failed"));
        cleared.restore(map.get("cleared"));
    }

    private static void restore(JsonCursor counted, Map<String, Long> counts) {
        counted.names()
                .forEach(name -> counts.put(name, counted.get(name).number().longValueExact()));
    }
}
