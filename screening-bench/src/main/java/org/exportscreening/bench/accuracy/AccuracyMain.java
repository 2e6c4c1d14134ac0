package org.exportscreening.bench.accuracy;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.exportscreening.list.ListCatalog;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListSnapshot;

/** Measures how well names are found; see the README of this module. */
public final class AccuracyMain {

    private AccuracyMain() {}

    /**
     * Measures and prints.
     *
     * @param args what to measure; without any, the usage is printed
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), out, err));
    }

    /** Exit status 0, 1 if a goal is missed and that was to be checked, 2 for wrong arguments or unreadable files. */
    static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.isEmpty() || args.contains("--help")) {
            out.println(AccuracyOptions.USAGE);
            return 0;
        }
        try {
            return measure(AccuracyOptions.parse(args), out, err);
        } catch (IllegalArgumentException | ListDataException | UncheckedIOException e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private static int measure(AccuracyOptions options, PrintStream out, PrintStream err) {
        long start = System.nanoTime();
        ListSnapshot snapshot = ListCatalog.files(options.lists()).load();
        Harness harness = new Harness(options, snapshot, err);
        List<Harness.Batch> batches = harness.batches();
        List<Row> found = new ArrayList<>(harness.pairs());
        batches.forEach(batch -> found.addAll(harness.ask(batch)));
        List<Row> rows = Harness.sorted(found);
        List<Rivals> rivals = options.rivals() == 0 ? List.of() : Rivals.ask(harness, batches, options.rivals(), rows);
        List<Ties> ties = Ties.of(rows);

        out.print(Report.table(rows));
        Set<Kind> absent = EnumSet.copyOf(options.kinds());
        rows.forEach(row -> absent.remove(row.kind()));
        absent.forEach(kind -> out.println(kind.key() + ": skipped, its file is not in " + options.names()));
        out.println();
        out.print(Report.thresholds(rows));
        out.println();
        out.print(Report.ties(ties));
        if (!rivals.isEmpty()) {
            out.println();
            out.print(Report.rivals(rows, rivals));
        }
        show(options, snapshot, rows, out);
        options.json().ifPresent(file -> JsonReport.write(file, options, snapshot.info(), rows, rivals, ties));
        err.printf("%.0f seconds%n", (System.nanoTime() - start) / 1e9);
        return options.check() && !rows.stream().allMatch(Row::reached) ? 1 : 0;
    }

    private static void show(AccuracyOptions options, ListSnapshot snapshot, List<Row> rows, PrintStream out) {
        for (Row row : rows) {
            out.print(Report.questions(row, options.showQuestions()));
        }
        if (options.showFalse() == 0 && options.showMisses().isEmpty()) {
            return;
        }
        PairScorer scorer = new PairScorer(snapshot);
        for (Row row : rows) {
            if (options.showFalse() > 0 && row.kind().measure.mayAlarm()) {
                out.println("\n" + row.kind().title);
                out.print(Report.falseAlarms(row, options.showFalse(), scorer));
            }
            int misses = options.showMisses().getOrDefault(row.kind(), 0);
            if (misses > 0) {
                out.println("\n" + row.kind().title);
                out.print(Report.misses(row, misses, scorer));
            }
        }
    }
}
