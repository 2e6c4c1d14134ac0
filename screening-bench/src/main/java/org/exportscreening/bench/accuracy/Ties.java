package org.exportscreening.bench.accuracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Whether the score ranks: how many ordinary names score as high as right matches do.
 *
 * @param what which right matches set the bar
 * @param bar their score
 * @param share the part of the ordinary names that reach the bar
 */
record Ties(String what, double bar, double share) {

    /** The bars: what identical names score, and the median of those with one typo. */
    static List<Ties> of(List<Row> rows) {
        List<Answer> ordinary = rows.stream()
                .filter(row -> row.kind().isOrdinary())
                .flatMap(row -> row.answers().stream())
                .toList();
        List<Ties> ties = new ArrayList<>();
        bar(rows, Kind.IDENTICAL, 0.05)
                .ifPresent(bar -> ties.add(tie("an identical listed name (5th percentile)", bar, ordinary)));
        bar(rows, Kind.TYPO, 0.5).ifPresent(bar -> ties.add(tie("a true match with one typo (median)", bar, ordinary)));
        return ordinary.isEmpty() ? List.of() : ties;
    }

    private static Ties tie(String what, double bar, List<Answer> ordinary) {
        long reach = ordinary.stream().filter(answer -> answer.alarm(bar)).count();
        return new Ties(what, bar, (double) reach / Math.max(1, ordinary.size()));
    }

    private static OptionalDouble bar(List<Row> rows, Kind kind, double quantile) {
        double[] scores = rows.stream()
                .filter(row -> row.kind() == kind)
                .flatMap(row -> row.answers().stream())
                .mapToDouble(Answer::truth)
                .filter(score -> score > 0)
                .sorted()
                .toArray();
        return scores.length == 0
                ? OptionalDouble.empty()
                : Arrays.stream(scores).skip((long) (quantile * scores.length)).findFirst();
    }
}
