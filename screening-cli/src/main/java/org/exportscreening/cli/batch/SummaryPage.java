package org.exportscreening.cli.batch;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A plain page: counts, how the scores are spread, and the rows that need a person first. Stateless. */
public final class SummaryPage implements BatchReport {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>%1$s</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
            table { border-collapse: collapse; margin: 1rem 0; width: 100%%; }
            th, td { border-bottom: 1px solid #ccc; padding: .25rem .5rem; text-align: left; overflow-wrap: anywhere; }
            td.n { text-align: right; }
            svg { max-width: 100%%; }
            </style>
            </head>
            <body>
            <h1>%1$s</h1>
            """;

    @Override
    public String page(Facts facts, BatchSummary summary) {
        StringBuilder html = new StringBuilder();
        html.append(HEAD.formatted(escaped("Batch of " + facts.what() + ": " + facts.input())));
        html.append("<p>%d rows; %d need a person, of which %d could not be answered.</p>\n"
                .formatted(summary.rows(), summary.needPerson(), summary.errors()));
        html.append("<table><caption>Outcomes</caption><thead><tr><th>Outcome</th><th>Rows</th></tr></thead><tbody>\n");
        summary.outcomes()
                .forEach((outcome, rows) ->
                        html.append("<tr><td>%s</td><td class=\"n\">%d</td></tr>\n".formatted(escaped(outcome), rows)));
        html.append("</tbody></table>\n");
        if (!summary.scores().isEmpty()) {
            histogram(html, summary.scores());
        }
        first(html, summary);
        html.append("<table><caption>What the answers rest on</caption><tbody>\n");
        new TreeMap<>(facts.settings())
                .forEach((name, value) ->
                        html.append("<tr><th>%s</th><td>%s</td></tr>\n".formatted(escaped(name), escaped(value))));
        html.append("</tbody></table>\n<p>Finding nothing is no permission, and this is no legal advice.</p>\n");
        return html.append("</body>\n</html>\n").toString();
    }

    private static void histogram(StringBuilder html, Map<Integer, Long> scores) {
        int from = scores.keySet().stream().mapToInt(i -> i).min().orElse(0);
        long most = scores.values().stream().mapToLong(n -> n).max().orElse(1);
        int width = (100 - from) * 20;
        html.append(
                ("<h2>Best scores</h2>\n<svg viewBox=\"0 0 %d 140\" role=\"img\" aria-label=\"How many rows have which"
                                + " best score, from 0.%02d to 1\">\n")
                        .formatted(width, from));
        scores.forEach((hundredth, rows) -> {
            double height = 100.0 * rows / most;
            int x = (hundredth - from) * 20;
            html.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%.1f\" width=\"18\" height=\"%.1f\" fill=\"#36c\"><title>0.%02d: %d</title></rect>"
                            + "<text x=\"%d\" y=\"132\" font-size=\"11\" text-anchor=\"middle\">.%02d</text>\n",
                    x,
                    115 - height,
                    height,
                    hundredth,
                    rows,
                    x + 9,
                    hundredth));
        });
        html.append("</svg>\n");
    }

    private static void first(StringBuilder html, BatchSummary summary) {
        html.append("<table><caption>Rows that need a person, the most urgent first")
                .append(summary.needPerson() > BatchSummary.KEPT ? " (the first " + BatchSummary.KEPT + ")" : "")
                .append(
                        "</caption><thead><tr><th>Line</th><th>Id</th><th>Outcome</th><th>Score</th></tr></thead><tbody>\n");
        for (RowResult row : summary.first()) {
            String score = row.score() < 0 ? "" : String.format(Locale.ROOT, "%.4f", row.score());
            html.append("<tr><td class=\"n\">%d</td><td>%s</td><td>%s</td><td class=\"n\">%s</td></tr>\n"
                    .formatted(row.line(), escaped(row.id()), escaped(row.outcome()), score));
        }
        html.append("</tbody></table>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
