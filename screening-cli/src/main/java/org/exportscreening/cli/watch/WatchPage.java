package org.exportscreening.cli.watch;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.exportscreening.text.Bundle;

/** The report as a page of HTML that needs nothing from outside. */
public final class WatchPage {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="%1$s"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>%2$s</title>
            <style>
            body { font: 16px/1.4 sans-serif; margin: 1.5em auto; max-width: 70em; padding: 0 1em }
            table { border-collapse: collapse; width: 100%% }
            td, th { border-bottom: 1px solid #ccc; overflow-wrap: anywhere; padding: .3em .6em; text-align: left; vertical-align: top }
            </style></head><body>
            <h1>%2$s</h1>
            <p>%3$s</p>
            """;

    private static final List<String> COLUMNS =
            List.of("change", "customer", "name", "score", "list", "party", "matched", "remark");

    private final Bundle words;
    private final StringBuilder page = new StringBuilder();

    private WatchPage(Bundle words) {
        this.words = words;
    }

    /**
     * Writes the page.
     *
     * @param file the name of the file that was watched
     * @param report what is new
     * @param locale the reader's
     * @return HTML, ending with a line break
     */
    public static String of(String file, WatchReport report, Locale locale) {
        return new WatchPage(WatchReport.words(locale)).write(file, report);
    }

    private String write(String file, WatchReport report) {
        page.append(HEAD.formatted(
                words.language().toLanguageTag(),
                escaped(words.say("page.title", file)),
                escaped(report.closing(words))));
        if (report.summary().starter()) {
            page.append("<p><strong>").append(said("page.starter")).append("</strong></p>\n");
        }
        table("page.open", report.changes().stream().filter(WatchChange::isOpen).toList());
        table(
                "page.cleared",
                report.changes().stream().filter(change -> !change.isOpen()).toList());
        if (!report.errors().isEmpty()) {
            page.append("<h2>").append(said("page.errors")).append("</h2>\n<ul>\n");
            report.errors()
                    .forEach(error -> page.append("<li>")
                            .append(said("page.error", error.id(), error.line(), error.problem()))
                            .append("</li>\n"));
            page.append("</ul>\n");
        }
        return page.append("<p>")
                .append(said("page.lists", report.summary().after()))
                .append("</p>\n</body></html>\n")
                .toString();
    }

    private void table(String title, List<WatchChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        page.append("<h2>").append(said(title)).append("</h2>\n<table>\n");
        row("th", COLUMNS.stream().map(column -> words.say("column." + column)));
        changes.forEach(change -> row("td", cells(change)));
        page.append("</table>\n");
    }

    private Stream<String> cells(WatchChange change) {
        KnownMatch match = change.match();
        return Stream.of(
                change.kindIn(words),
                change.customer(),
                change.query(),
                change.score(),
                match.list(),
                match.name() + " [" + match.entry() + "]",
                match.matchedName(),
                change.remark(words));
    }

    private void row(String tag, Stream<String> cells) {
        page.append("<tr>");
        cells.forEach(cell -> page.append('<')
                .append(tag)
                .append('>')
                .append(escaped(cell))
                .append("</")
                .append(tag)
                .append('>'));
        page.append("</tr>\n");
    }

    private String said(String key, Object... arguments) {
        return escaped(words.say(key, arguments));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
