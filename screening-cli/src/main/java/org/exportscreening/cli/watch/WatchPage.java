package org.exportscreening.cli.watch;

import java.util.List;
import java.util.Locale;

/** The report as a page of HTML that needs nothing from outside. Stateless. */
public final class WatchPage {

    private WatchPage() {}

    /**
     * Writes the page.
     *
     * @param title what was watched
     * @param report what is new
     * @return HTML, ending with a line break
     */
    public static String of(String title, WatchReport report) {
        StringBuilder page = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title>
                <style>
                body { font: 16px/1.4 sans-serif; margin: 1.5em auto; max-width: 70em; padding: 0 1em }
                table { border-collapse: collapse; width: 100%% }
                td, th { border-bottom: 1px solid #ccc; padding: .3em .6em; text-align: left; vertical-align: top }
                </style></head><body>
                <h1>%1$s</h1>
                <p>%2$s</p>
                """.formatted(escaped(title), escaped(report.closing())));
        if (report.summary().starter()) {
            page.append(
                    "<p><strong>Screened against the embedded starter data, which is no list to rely on.</strong></p>\n");
        }
        if (!report.changes().isEmpty()) {
            row(page, "th", List.of("Change", "Customer", "Name", "Score", "List", "Party", "Matched name", "Remark"));
            report.changes().forEach(change -> row(page, "td", cells(change)));
            page.append("</table>\n");
        }
        if (!report.errors().isEmpty()) {
            page.append("<h2>Rows in error, not screened</h2>\n<ul>\n");
            report.errors()
                    .forEach(error -> page.append("<li>")
                            .append(escaped(error.id() + " (line " + error.line() + "): " + error.problem()))
                            .append("</li>\n"));
            page.append("</ul>\n");
        }
        return page.append("<p>Lists: ")
                .append(escaped(report.summary().after()))
                .append("</p>\n</body></html>\n")
                .toString();
    }

    private static List<String> cells(WatchChange change) {
        KnownMatch match = change.match();
        String remark = change.decided() != null
                ? "decided: " + change.decided()
                : change.fields().isEmpty() ? "" : "changed: " + String.join(", ", change.fields());
        return List.of(
                change.kind().name(),
                change.customer(),
                change.query(),
                String.format(Locale.ROOT, "%.4f", match.score()),
                match.list(),
                match.name() + " [" + match.entry() + "]",
                match.matchedName(),
                remark);
    }

    private static void row(StringBuilder page, String tag, List<String> cells) {
        page.append(tag.equals("th") ? "<table>\n<tr>" : "<tr>");
        cells.forEach(cell -> page.append('<')
                .append(tag)
                .append('>')
                .append(escaped(cell))
                .append("</")
                .append(tag)
                .append('>'));
        page.append("</tr>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
