package org.exportscreening.rules.report;

import java.util.Locale;
import org.exportscreening.rules.text.Words;

/**
 * What the reports on batches have in common.
 *
 * @param at where to
 * @param tally the counts
 */
record BatchParts(Section at, BatchTally tally) {
    /** The head with what counts most; the caller closes it. */
    void head(String title, String source, boolean starter) {
        Html html = at.html();
        Words words = at.words();
        html.open("header", "class", "outcome " + (tally.needPerson() > 0 ? "hold" : "none"));
        html.open("p", "class", "kicker")
                .text(words.say(title))
                .text(" \u00b7 ")
                .data(source)
                .closeLine();
        html.open("h1");
        html.element("span", words.say("report.batchRows", tally.rows()), "class", "verdict")
                .markup(" ");
        html.element("span", words.say("report.batchNeed", tally.needPerson(), tally.errors()), "class", "meaning")
                .closeLine();
        if (starter) {
            html.element("p", words.say("report.starter"), "class", "starter").markup("\n");
        }
    }

    /** A row of the table of outcomes. */
    void count(String name, String meaning, long count) {
        Html html = at.html();
        html.open("tr").element("th", name, "scope", "row").element("td", meaning);
        html.element("td", String.valueOf(count), "class", "number");
        double share = tally.rows() == 0 ? 0 : 100.0 * count / tally.rows();
        html.element("td", String.format(Locale.ROOT, "%.1f %%", share), "class", "number")
                .closeLine();
    }

    /** How the best scores are spread. */
    void scores() {
        at.open("scores", at.words().say("report.scores"));
        new ScoreHistogram(tally).write(at);
        at.close();
    }
}
