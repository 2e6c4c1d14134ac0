package org.exportscreening.cli.batch;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.exportscreening.rules.json.JsonCursor;

/** The first rows in some order, of any number of rows, within the memory of those that are kept. Not thread-safe. */
final class FirstRows {
    private final int most;
    private final Comparator<KeptRow> order;

    /** The last of those that are kept comes first. */
    private final PriorityQueue<KeptRow> kept;

    FirstRows(int most, Comparator<RowResult> order) {
        this.most = most;
        this.order = Comparator.comparing(KeptRow::result, order);
        this.kept = new PriorityQueue<>(this.order.reversed());
    }

    void add(RowResult result, Row row) {
        KeptRow last = kept.peek();
        if (kept.size() >= most && last != null) {
            KeptRow bare = new KeptRow(result, null);
            if (order.compare(bare, last) >= 0) {
                return;
            }
            kept.remove();
        }
        kept.add(KeptRow.of(result, row));
    }

    List<KeptRow> inOrder() {
        return kept.stream().sorted(order).toList();
    }

    /** For a checkpoint. */
    List<Object> state() {
        return inOrder().stream().<Object>map(KeptRow::state).toList();
    }

    /** Goes on from what {@link #state} gave. */
    void restore(JsonCursor rows) {
        rows.elements().forEach(row -> kept.add(KeptRow.read(row)));
    }
}
