package org.exportscreening.rules.report;

import java.util.List;
import java.util.Locale;
import org.exportscreening.rules.Determination;
import org.exportscreening.rules.text.Words;

/** Determinations as one self-contained HTML page that a person can read, print, sign and file. Stateless. */
public final class DeterminationHtml {
    private DeterminationHtml() {}

    /**
     * The page of a determination.
     *
     * @param determination what was found
     * @param locale the reader's: English unless it is Chinese
     * @return an HTML document
     */
    public static String of(Determination determination, Locale locale) {
        Words words = determination.words(locale);
        String id = determination.about().id();
        String title = id == null ? words.say("report.title") : words.say("report.titleOf", id);
        return ReportPage.of(title, words, html -> {
            html.open("main", "id", "main");
            new DeterminationPage(determination, new Section(html, words, 1, "")).write();
            html.closeLine();
        });
    }

    /**
     * The page of several determinations, each on sheets of its own when it is printed.
     *
     * @param determinations what was found, at least one
     * @param locale the reader's: English unless it is Chinese
     * @return an HTML document
     * @throws IllegalArgumentException if there is none
     */
    public static String of(List<Determination> determinations, Locale locale) {
        if (determinations.isEmpty()) {
            throw new IllegalArgumentException("a report needs at least one determination");
        }
        if (determinations.size() == 1) {
            return of(determinations.get(0), locale);
        }
        Words words = determinations.get(0).words(locale);
        String title = words.say("report.titleMany", determinations.size());
        return ReportPage.of(title, words, html -> {
            html.open("main", "id", "main").element("h1", title);
            contents(determinations, html, words);
            for (int i = 0; i < determinations.size(); i++) {
                Determination d = determinations.get(i);
                html.open("article", "id", anchor(i), "class", "one");
                new DeterminationPage(d, new Section(html, d.words(locale), 2, anchor(i) + "-")).write();
                html.closeLine();
            }
            html.closeLine();
        });
    }

    private static void contents(List<Determination> determinations, Html html, Words words) {
        html.open("nav", "aria-label", words.say("report.contents"), "class", "many")
                .open("ol");
        for (int i = 0; i < determinations.size(); i++) {
            Determination d = determinations.get(i);
            String id = d.about().id();
            html.open("li").open("a", "href", "#" + anchor(i));
            html.data(id == null ? words.say("page.noId") : id).close();
            html.text(": " + words.name("outcome", d.outcome().name())).closeLine();
        }
        html.close().closeLine();
    }

    private static String anchor(int place) {
        return "t" + (place + 1);
    }
}
