package org.exportscreening.cli.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.exportscreening.rules.json.JsonCursor;

/**
 * A row that a report shows: what came out, and the row itself, so that it can be answered once more with all the details. Nothing
 * of an answer is kept: what is shown is the same whether the batch was interrupted or not. Immutable.
 *
 * @param result what came out, its texts cut if they are very long
 * @param row the row as it stood in the input; null if it could not be answered, or is too long to be kept
 */
public record KeptRow(RowResult result, @Nullable Row row) {
    /** A longer row is not kept; a report says so. */
    static final int LONGEST_ROW = 1 << 14;

    private static final int LONGEST_TEXT = 500;

    /** Keeps of a row what a report needs. */
    static KeptRow of(RowResult result, Row row) {
        RowResult kept = new RowResult(
                result.line(),
                cut(result.id()),
                result.outcome(),
                result.score(),
                result.urgency(),
                result.lists(),
                cut(result.problem()));
        return new KeptRow(kept, result.failed() || row.size() > LONGEST_ROW ? null : row);
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.substring(0, end) + " ...";
    }

    /** As plain values, for a summary in JSON. */
    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("line", result.line());
        map.put("id", result.id());
        map.put("outcome", result.outcome());
        map.put("score", result.score() < 0 ? null : result.score());
        map.put("urgency", result.urgency());
        if (!result.lists().isEmpty()) {
            map.put("lists", List.copyOf(result.lists()));
        }
        if (!result.problem().isEmpty()) {
            map.put("error", result.problem());
        }
        return map;
    }

    /** The same with the row itself, to go on from. */
    Map<String, Object> state() {
        Map<String, Object> map = toMap();
        if (row != null) {
            map.put("cells", row.cells());
        }
        return map;
    }

    /** Reads what {@link #state} gave. */
    static KeptRow read(JsonCursor map) {
        long line = map.get("line").number().longValueExact();
        RowResult result = new RowResult(
                line,
                text(map.get("id")),
                text(map.get("outcome")),
                map.find("score").map(s -> s.number().doubleValue()).orElse(-1.0),
                map.get("urgency").number().doubleValue(),
                map.find("lists").map(JsonCursor::texts).orElse(List.of()).stream()
                        .collect(Collectors.toCollection(TreeSet::new)),
                map.find("error").map(KeptRow::text).orElse(""));
        Row row = map.find("cells")
                .map(cells -> new Row(
                        line, cells.elements().stream().map(KeptRow::text).toList(), null))
                .orElse(null);
        return new KeptRow(result, row);
    }

    /** A text that may be blank, as cells are. */
    private static String text(JsonCursor value) {
        return String.valueOf(value.value());
    }
}
