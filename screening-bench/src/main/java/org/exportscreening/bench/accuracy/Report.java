package org.exportscreening.bench.accuracy;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The results as text. */
final class Report {

    private static final int THRESHOLDS = 15;

    private Report() {}

    /** The thresholds of the table: 0.70, 0.72, ... 0.98. */
    static List<Double> thresholds() {
        return IntStream.range(0, THRESHOLDS)
                .mapToObj(i -> Math.round((Searcher.FLOOR + 0.02 * i) * 100) / 100.0)
                .toList();
    }

    static String table(List<Row> rows) {
        StringBuilder text = new StringBuilder();
        line(text, "%-46s %6s %9s %9s %9s  %-5s %s", "kind", "asked", "figure", "first", "goal", "", "published rival");
        for (Row row : rows) {
            line(
                    text,
                    "%-46s %6d %9s %9s %9s  %-5s %s",
                    row.kind().title,
                    row.asked(),
                    percent(row.figure()),
                    row.kind().measure == Kind.Measure.FOUND ? percent(row.first()) : "",
                    percent(row.kind().goal),
                    row.reached() ? "ok" : "MISS",
                    row.kind().rival);
        }
        rows.stream()
                .filter(row -> !row.note().isEmpty())
                .forEach(row -> line(text, "%s: %s", row.kind().key(), row.note()));
        return text.toString();
    }

    /** The rivals beside the library: at their own threshold, and at the one with as many false alarms. */
    static String rivals(List<Row> rows, List<Rivals> rivals) {
        StringBuilder text = new StringBuilder();
        text.append(String.format("%-16s%10s", "rivals", "library"));
        rivals.forEach(rival -> text.append(
                String.format(Locale.ROOT, "%12s 0.90%12s %.3f", rival.name(), rival.name(), rival.fair())));
        text.append('\n');
        for (Row row : rows) {
            StringBuilder cells = new StringBuilder();
            rivals.forEach(rival -> rival.rows().stream()
                    .filter(their -> their.kind() == row.kind())
                    .forEach(their -> cells.append(
                            String.format("%17s%18s", percent(their.figure()), percent(their.at(rival.fair()))))));
            if (!cells.isEmpty()) {
                line(text, "%-16s%10s%s", row.kind().key(), percent(row.figure()), cells);
            }
        }
        return text.toString();
    }

    static String thresholds(List<Row> rows) {
        StringBuilder text = new StringBuilder();
        text.append(String.format("%-16s", "threshold"));
        thresholds().forEach(t -> text.append(String.format(Locale.ROOT, "%7.2f", t)));
        text.append('\n');
        for (Row row : rows) {
            text.append(String.format("%-16s", row.kind().key()));
            thresholds().forEach(t -> text.append(String.format(Locale.ROOT, "%7.2f", 100 * row.at(t))));
            text.append('\n');
        }
        return text.toString();
    }

    static String ties(List<Ties> ties) {
        StringBuilder text = new StringBuilder();
        ties.forEach(tie -> line(
                text,
                "%s of the ordinary names score as high as %s, %.4f (goal: 1 %% or less)",
                percent(tie.share()),
                tie.what(),
                tie.bar()));
        return text.toString();
    }

    /** What was asked, and what it was made from. */
    static String questions(Row row, int most) {
        StringBuilder text = new StringBuilder();
        row.answers().stream()
                .limit(most)
                .forEach(answer -> line(
                        text,
                        "%-16s %-60s <- %s",
                        row.kind().key(),
                        answer.question().query(),
                        answer.question().original()));
        return text.toString();
    }

    /** The ordinary names that raise a match, highest first. */
    static String falseAlarms(Row row, int most, PairScorer scorer) {
        StringBuilder text = new StringBuilder();
        row.answers().stream()
                .filter(answer -> answer.alarm(row.threshold())
                        && answer.question().truth().isEmpty())
                .sorted(Comparator.comparingDouble(Answer::top).reversed())
                .limit(most)
                .forEach(answer -> line(
                        text,
                        "false  %s%n   met %s%n       %s",
                        answer.question().query(),
                        answer.topName(),
                        scorer.explain(answer.question().query(), answer.topName())));
        return text.toString();
    }

    /** The questions whose party was not found (or is not first, where that is asked). */
    static String misses(Row row, int most, PairScorer scorer) {
        StringBuilder text = new StringBuilder();
        row.answers().stream()
                .filter(answer -> !answer.question().truth().isEmpty())
                .filter(answer -> row.kind().measure == Kind.Measure.FIRST
                        ? answer.first(row.threshold()) < 1
                        : !answer.found(row.threshold()))
                .limit(most)
                .forEach(answer -> {
                    String query = answer.question().query();
                    String original = answer.question().original();
                    line(text, "missed %s%n   for %s%n       %s", query, original, scorer.explain(query, original));
                    if (!answer.topName().isEmpty() && !answer.topName().equals(original)) {
                        line(text, "   top %s%n       %s", answer.topName(), scorer.explain(query, answer.topName()));
                    }
                });
        return text.toString();
    }

    static String percent(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
