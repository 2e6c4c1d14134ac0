package org.exportscreening.bench.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.exportscreening.CacheStatistics;

/** The results as a text that is a table in Markdown, too. */
final class SpeedTable {

    private static final String ROW = "| %-44s | %9s | %7s | %10s | %10s | %7s | %10s | %8s | %7s |";

    private SpeedTable() {}

    static String of(SpeedResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(line(ROW, "", "names", "queries", "median µs", "p99 µs", "ratio", "B/query", "build ms", "B/name"));
        lines.add("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        result.rows().forEach(row -> lines.add(row(row, result)));
        lines.add("");
        lines.addAll(growth(result.rows()));
        result.scaling().forEach(one -> lines.add(scaling(one)));
        result.firstTimes().forEach(one -> lines.add(firstTime(one)));
        lines.addAll(cache(result.cache()));
        return String.join("\n", lines) + "\n";
    }

    private static String row(SizeRow row, SpeedResult result) {
        boolean ready = row.buildMilliseconds() > 0;
        return line(
                ROW,
                row.contestant().title(),
                whole(row.names()),
                whole(row.queries()),
                number(row.median() / 1e3),
                number(row.p99() / 1e3),
                result.timesTheIndex(row).map(SpeedTable::number).orElse(""),
                whole(row.bytesPerQuery()),
                ready ? number(row.buildMilliseconds()) : "",
                ready ? whole(row.heapPerName()) : "");
    }

    private static List<String> growth(List<SizeRow> rows) {
        List<String> lines = new ArrayList<>();
        for (Contestant contestant : Contestant.values()) {
            Map<Integer, Double> medians = Growth.medians(contestant, rows);
            OptionalDouble exponent = Growth.exponent(medians);
            exponent.ifPresent(value -> lines.add(line(
                    "- growth of the median, %s, %s names: exponent %.2f",
                    contestant.title(), medians.keySet(), value)));
        }
        return lines;
    }

    private static String scaling(Scaling one) {
        return line(
                "- %s names, queries a second: one thread %s, %d threads %s, %.2f times as many",
                whole(one.names()), whole(one.one()), one.threads(), whole(one.several()), one.factor());
    }

    private static String firstTime(FirstTime one) {
        return line(
                "- %s names, asked for the first time of a new index: median %s µs, p99 %s µs, %s B a query",
                whole(one.names()), number(one.median() / 1e3), number(one.p99() / 1e3), whole(one.bytesPerQuery()));
    }

    private static List<String> cache(CacheFigures cache) {
        CacheStatistics zipf = cache.zipf();
        return List.of(
                line(
                        "- from the cache, in the words of an earlier query: %.0f ns, %.0f B a query",
                        cache.cachedNanoseconds(), cache.cachedBytes()),
                line(
                        "- normalization alone: %.0f ns, %.0f B a query",
                        cache.normalizedNanoseconds(), cache.normalizedBytes()),
                line(
                        "- %s queries that choose among %s names by Zipf's law: %.1f %% from the default cache;"
                                + " %s answers in %s bytes, %s dropped",
                        whole(cache.zipfQueries()),
                        whole(cache.zipfNames()),
                        100 * zipf.hitRate(),
                        whole((double) zipf.entries()),
                        whole((double) zipf.bytes()),
                        whole((double) zipf.evictions())));
    }

    private static String whole(double value) {
        return line("%,.0f", value);
    }

    /** Three digits or more. */
    private static String number(double value) {
        return line(value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
