package org.exportscreening.bench.accuracy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.exportscreening.list.ListSnapshot;

/**
 * The simple finders, asked a part of the same questions.
 *
 * @param name what the finder is called
 * @param rows its rows at its own threshold
 * @param fair the threshold at which it raises as few ordinary companies as the library does; NaN where that was not measured
 */
record Rivals(String name, List<Row> rows, double fair) {

    /** False alarms are rare: it takes many ordinary names to count them. */
    private static final int ORDINARY = 10;

    /** Asks both of them. */
    static List<Rivals> ask(Harness harness, List<Harness.Batch> batches, int most, List<Row> ours) {
        return List.of(
                ask("whole", WholeNameRival::new, harness, batches, most, ours),
                ask("pairs", BestPairsRival::new, harness, batches, most, ours));
    }

    private static Rivals ask(
            String name,
            Function<ListSnapshot, Searcher> finder,
            Harness harness,
            List<Harness.Batch> batches,
            int most,
            List<Row> ours) {
        List<Row> rows = new ArrayList<>();
        for (Harness.Batch batch : batches) {
            rows.addAll(harness.ask(batch, finder, kind -> kind.isOrdinary() ? ORDINARY * most : most));
        }
        return new Rivals(name, rows, fair(rows, ours));
    }

    private static double fair(List<Row> theirs, List<Row> ours) {
        double alarms = companies(ours).map(Row::figure).orElse(Double.NaN);
        return companies(theirs)
                .map(row -> row.answers().stream()
                        .map(Answer::top)
                        .sorted(Comparator.reverseOrder())
                        .skip((long) Math.floor(alarms * row.asked()))
                        .findFirst()
                        .map(score -> Math.max(row.threshold(), Math.nextUp(score)))
                        .orElse(Double.NaN))
                .filter(fair -> !Double.isNaN(alarms))
                .orElse(Double.NaN);
    }

    private static Optional<Row> companies(List<Row> rows) {
        return rows.stream().filter(row -> row.kind() == Kind.COMPANIES).findFirst();
    }
}
