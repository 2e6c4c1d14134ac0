package org.exportscreening.cli.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.exportscreening.rules.json.JsonCursor;

/**
 * What came out of a batch so far: how many rows of each outcome, how the scores are spread, and the rows that need a person
 * first. Takes the same little memory however long the batch is. Not thread-safe.
 */
public final class BatchSummary {
    /** As many rows that need a person are kept, the most urgent. */
    public static final int KEPT = 500;

    private static final int STEPS = 100;

    /** So that 0.29 counts as 29 hundredths. */
    private static final double EPSILON = 1e-9;

    private static final Comparator<RowResult> FIRST =
            Comparator.comparingDouble(RowResult::urgency).reversed().thenComparingLong(RowResult::line);

    private final Map<String, Long> outcomes = new TreeMap<>();
    private final Map<Integer, Long> scores = new TreeMap<>();
    private final PriorityQueue<RowResult> first = new PriorityQueue<>(FIRST.reversed());
    private long rows;
    private long needPerson;

    void add(RowResult result) {
        rows++;
        outcomes.merge(result.outcome(), 1L, Long::sum);
        if (result.score() >= 0) {
            scores.merge((int) Math.min(STEPS - 1, Math.floor(result.score() * STEPS + EPSILON)), 1L, Long::sum);
        }
        if (result.needsPerson()) {
            needPerson++;
            first.add(result);
            if (first.size() > KEPT) {
                first.remove();
            }
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
     * How the best scores are spread.
     *
     * @return a copy: how many rows by the lower end of a hundredth, such as 97 for scores from 0.97; 1 counts as 99
     */
    public Map<Integer, Long> scores() {
        return new TreeMap<>(scores);
    }

    /**
     * The rows that need a person, the most urgent first.
     *
     * @return at most {@link #KEPT}
     */
    public List<RowResult> first() {
        return first.stream().sorted(FIRST).toList();
    }

    /**
     * All of it as plain values, to be written as JSON.
     *
     * @return numbers, texts, lists and maps
     */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rows", rows);
        map.put("errors", errors());
        map.put("needPerson", needPerson);
        map.put("outcomes", outcomes());
        map.put(
                "scores",
                scores.entrySet().stream()
                        .collect(Collectors.toMap(
                                e -> String.valueOf(e.getKey() / (double) STEPS),
                                Map.Entry::getValue,
                                (a, b) -> a,
                                LinkedHashMap::new)));
        List<Object> urgent = new ArrayList<>();
        for (RowResult r : first()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("line", r.line());
            row.put("id", r.id());
            row.put("outcome", r.outcome());
            row.put("score", r.score() < 0 ? null : r.score());
            row.put("urgency", r.urgency());
            urgent.add(row);
        }
        map.put("first", urgent);
        return map;
    }

    /** Goes on from what {@link #toMap} gave. */
    void restore(JsonCursor map) {
        rows = map.get("rows").number().longValueExact();
        needPerson = map.get("needPerson").number().longValueExact();
        JsonCursor counted = map.get("outcomes");
        counted.names()
                .forEach(name -> outcomes.put(name, counted.get(name).number().longValueExact()));
        JsonCursor spread = map.get("scores");
        spread.names()
                .forEach(from -> scores.put(
                        (int) Math.round(Double.parseDouble(from) * STEPS),
                        spread.get(from).number().longValueExact()));
        for (JsonCursor row : map.get("first").elements()) {
            first.add(new RowResult(
                    row.get("line").number().longValueExact(),
                    row.get("id").text(),
                    row.get("outcome").text(),
                    row.find("score").map(s -> s.number().doubleValue()).orElse(-1.0),
                    row.get("urgency").number().doubleValue()));
        }
    }
}
