package org.exportscreening.rules.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import org.exportscreening.list.SnapshotInfo;
import org.exportscreening.rules.ExportScreening;
import org.exportscreening.rules.Outcome;
import org.exportscreening.rules.rulebook.RulebookManifest;
import org.exportscreening.rules.text.Message;
import org.exportscreening.rules.text.Words;

/**
 * The report on a batch: counts by outcome, a histogram of the best scores, and the rows that need a person first.
 *
 * <p>It is fed row by row, in any order, and keeps counts and the most pressing rows only: its memory does not grow with the
 * batch. Safe for use by several threads at once.
 *
 * <pre>{@code
 * BatchReportHtml report = new BatchReportHtml(screening, "orders.jsonl", Locale.ENGLISH);
 * report.add(BatchRow.of(line, determination));  // for each row
 * Files.writeString(file, report.page());
 * }</pre>
 */
public final class BatchReportHtml {
    /** As many rows are shown; the rest is counted. */
    public static final int SHOWN = 200;

    private final RulebookManifest rulebook;
    private final String rulebookDigest;
    private final SnapshotInfo data;
    private final String source;
    private final Words words;

    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private final ScoreHistogram scores = new ScoreHistogram();

    /** The most pressing rows, the least pressing of them first. */
    private final PriorityQueue<BatchRow> pressing = new PriorityQueue<>(Collections.reverseOrder(BatchRow.PRESSING));

    private long rows;
    private long errors;
    private long needPerson;

    /**
     * Starts a report.
     *
     * @param screening what answers the rows; the report names its rulebook and lists
     * @param source where the rows come from, such as the name of a file
     * @param locale the reader's: English unless it is Chinese
     */
    public BatchReportHtml(ExportScreening screening, String source, Locale locale) {
        this.rulebook = screening.rulebook().manifest();
        this.rulebookDigest = screening.rulebook().digest();
        this.data = screening.screener().snapshot().info();
        this.source = source;
        this.words = rulebook.words(locale);
    }

    /**
     * Counts a row.
     *
     * @param row what to keep of it
     */
    public synchronized void add(BatchRow row) {
        rows++;
        if (row.outcome() == null) {
            errors++;
        } else {
            counts.merge(row.outcome(), 1L, Long::sum);
        }
        scores.add(row.score());
        if (row.needsPerson()) {
            needPerson++;
            pressing.add(row);
            if (pressing.size() > SHOWN) {
                pressing.poll();
            }
        }
    }

    /**
     * How many rows were counted.
     *
     * @return the number, those in error included
     */
    public synchronized long rows() {
        return rows;
    }

    /**
     * The report on the rows so far.
     *
     * @return an HTML document
     */
    public synchronized String page() {
        return ReportPage.of(words.say("report.batch", source), words, html -> {
            Section at = new Section(html, words, 1, "");
            html.open("main", "id", "main");
            head(at);
            counts(at);
            scores(at);
            pressing(at);
            at.open("basis", words.say("report.basis"));
            BasisPart.basis(at, rulebook, rulebookDigest, data, Message.plain(String.valueOf(rows)));
            at.close();
            html.closeLine();
        });
    }

    private void head(Section at) {
        Html html = at.html();
        html.open("header", "class", "outcome " + (needPerson > 0 ? "hold" : "none"));
        html.open("p", "class", "kicker")
                .text(words.say("report.batchTitle"))
                .text(" \u00b7 ")
                .data(source)
                .closeLine();
        html.open("h1");
        html.element("span", words.say("report.batchRows", rows), "class", "verdict")
                .markup(" ");
        html.element("span", words.say("report.batchNeed", needPerson, errors), "class", "meaning")
                .closeLine();
        if (data.starter()) {
            html.element("p", words.say("report.starter"), "class", "starter").markup("\n");
        }
        html.closeLine();
    }

    private void counts(Section at) {
        Html html = at.html();
        at.open("counts", words.say("report.counts"));
        at.table(words.say("report.countsCaption"), "report.outcome", "report.meaning", "report.rows", "report.share");
        for (Outcome outcome : Outcome.values()) {
            String code = outcome.name();
            count(
                    html,
                    words.name("outcome", code).replace('_', ' '),
                    words.name("meaning", code),
                    counts.getOrDefault(outcome, 0L));
        }
        count(html, words.say("report.error"), words.say("report.errorMeaning"), errors);
        at.endTable();
        at.close();
    }

    private void count(Html html, String name, String meaning, long count) {
        html.open("tr").element("th", name, "scope", "row").element("td", meaning);
        html.element("td", String.valueOf(count), "class", "number");
        double share = rows == 0 ? 0 : 100.0 * count / rows;
        html.element("td", String.format(Locale.ROOT, "%.1f %%", share), "class", "number")
                .closeLine();
    }

    private void scores(Section at) {
        at.open("scores", words.say("report.scores"));
        scores.write(at);
        at.close();
    }

    private void pressing(Section at) {
        Html html = at.html();
        at.open("pressing", words.say("report.pressing"));
        if (pressing.isEmpty()) {
            at.paragraph("", "report.pressingNone");
            at.close();
            return;
        }
        List<BatchRow> first = pressing.stream().sorted(BatchRow.PRESSING).toList();
        at.table(
                words.say("report.pressingCaption"),
                "report.line",
                "report.transaction",
                "report.outcome",
                "report.why",
                "report.best");
        first.forEach(row -> row(at, row));
        at.endTable();
        if (needPerson > first.size()) {
            html.element("p", words.say("report.pressingMore", needPerson - first.size()))
                    .markup("\n");
        }
        at.close();
    }

    private void row(Section at, BatchRow row) {
        Html html = at.html();
        Outcome outcome = row.outcome();
        html.open("tr").element("td", String.valueOf(row.number()), "class", "number");
        html.open("th", "scope", "row")
                .say(DeterminationPage.id(row.id()), words)
                .close();
        html.open("td").open("span", "class", "tag " + (outcome == null ? "stop" : Tone.of(outcome)));
        html.text(
                outcome == null
                        ? words.say("report.error")
                        : words.name("outcome", outcome.name()).replace('_', ' '));
        html.close().close().open("td");
        Message reason = row.reason();
        if (reason != null) {
            html.say(reason, words).markup(" ");
        }
        String citation = row.citation();
        if (citation != null) {
            at.citation(citation);
        }
        html.close().open("td");
        String listed = row.listed();
        if (listed != null) {
            html.text(ScoreHistogram.score(row.score()) + " ").data(listed);
        }
        html.close().closeLine();
    }
}
