package org.exportscreening.rules.report;

import java.util.Locale;
import java.util.Map;
import org.exportscreening.rules.text.Words;

/** How many rows had which best score, as a chart with the same figures as a table. Immutable. */
final class ScoreHistogram {
    private static final int BINS = 50;

    /** At least so many of the highest bins are shown. */
    private static final int SHOWN = 15;

    private static final int WIDTH = 640;
    private static final int HEIGHT = 220;
    private static final int LEFT = 48;
    private static final int RIGHT = 20;
    private static final int BOTTOM = 34;
    private static final int TOP = 12;

    private final long[] counts = new long[BINS];
    private final long none;

    ScoreHistogram(BatchTally tally) {
        long with = 0;
        for (Map.Entry<Integer, Long> score : tally.scores().entrySet()) {
            counts[score.getKey() * BINS / BatchTally.STEPS] += score.getValue();
            with += score.getValue();
        }
        this.none = tally.rows() - with;
    }

    static String score(double score) {
        return String.format(Locale.ROOT, "%.3f", score);
    }

    private static String bound(int bin) {
        return String.format(Locale.ROOT, "%.2f", (double) bin / BINS);
    }

    /** The first bin that is shown: no bar is left out, and no wide gap shown before the first. */
    private int first() {
        int first = 0;
        while (first < BINS - SHOWN && counts[first] == 0) {
            first++;
        }
        return first - first % 5;
    }

    void write(Section at) {
        Words words = at.words();
        long with = 0;
        long most = 0;
        int highest = 0;
        for (int i = 0; i < BINS; i++) {
            with += counts[i];
            if (counts[i] > most) {
                most = counts[i];
                highest = i;
            }
        }
        if (with == 0) {
            at.paragraph("", "report.scoresNone", none);
            return;
        }
        String text = words.say("report.scoresText", with, none, most, bound(highest), bound(highest + 1));
        at.html().element("p", text).markup("\n");
        chart(at, most, text);
        table(at);
    }

    private void chart(Section at, long most, String text) {
        Html html = at.html();
        html.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "role",
                "img",
                "class",
                "chart",
                "aria-labelledby",
                "chart-title chart-text");
        html.element("title", at.words().say("report.scores"), "id", "chart-title");
        html.element("desc", text, "id", "chart-text");
        int first = first();
        double step = (double) (WIDTH - LEFT - RIGHT) / (BINS - first);
        double tall = HEIGHT - TOP - BOTTOM;
        axis(html, most);
        for (int i = first; i < BINS; i++) {
            double x = LEFT + (i - first) * step;
            if (counts[i] > 0) {
                double height = Math.max(1.5, tall * counts[i] / most);
                html.open(
                        "rect",
                        "x",
                        at(x + 1),
                        "y",
                        at(TOP + tall - height),
                        "width",
                        at(step - 2),
                        "height",
                        at(height));
                html.element("title", bound(i) + "\u2013" + bound(i + 1) + ": " + counts[i])
                        .close();
            }
            if (i % 5 == 0) {
                label(html, x, bound(i));
            }
        }
        label(html, LEFT + (BINS - first) * step, bound(BINS));
        html.closeLine();
    }

    private static void axis(Html html, long most) {
        int base = HEIGHT - BOTTOM;
        html.open("path", "d", "M" + LEFT + " " + TOP + "V" + base + "H" + (WIDTH - RIGHT))
                .close();
        html.element("text", String.valueOf(most), "x", at(LEFT - 6), "y", at(TOP + 10), "text-anchor", "end");
        html.element("text", "0", "x", at(LEFT - 6), "y", at(base), "text-anchor", "end");
    }

    private static void label(Html html, double x, String text) {
        html.element("text", text, "x", at(x), "y", at(HEIGHT - BOTTOM + 20), "text-anchor", "middle");
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }

    private void table(Section at) {
        Html html = at.html();
        html.open("details").element("summary", at.words().say("report.scoresTable"));
        at.table(at.words().say("report.scores"), "report.scoreRange", "report.rows");
        for (int i = 0; i < BINS; i++) {
            if (counts[i] > 0) {
                html.open("tr").element("th", bound(i) + "\u2013" + bound(i + 1), "scope", "row");
                html.element("td", String.valueOf(counts[i]), "class", "number").closeLine();
            }
        }
        at.endTable();
        html.closeLine();
    }
}
