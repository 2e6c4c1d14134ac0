package org.exportscreening.rules.report;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.exportscreening.rules.ExportScreening;
import org.exportscreening.rules.Outcome;
import org.exportscreening.rules.Sources;
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
    /** As many rows are shown, and as many in error; the rest is counted. */
    public static final int SHOWN = 200;

    private final Sources sources;
    private final String source;
    private final Words words;

    private final Map<String, Long> outcomes = new TreeMap<>();
    private final Map<Integer, Long> scores = new TreeMap<>();

    /** The most pressing rows, the least pressing of them first; and those in error, which must not crowd them out. */
    private final PriorityQueue<BatchRow> pressing = new PriorityQueue<>(Collections.reverseOrder(BatchRow.PRESSING));

    private final PriorityQueue<BatchRow> failed = new PriorityQueue<>(Collections.reverseOrder(BatchRow.PRESSING));

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
        this.sources = screening.sources();
        this.source = source;
        this.words = screening.rulebook().words(locale);
    }

    /**
     * Counts a row.
     *
     * @param row what to keep of it
     */
    public synchronized void add(BatchRow row) {
        rows++;
        Outcome outcome = row.outcome();
        if (outcome == null) {
            errors++;
        } else {
            outcomes.merge(outcome.name(), 1L, Long::sum);
        }
        if (!Double.isNaN(row.score())) {
            scores.merge(BatchTally.hundredth(row.score()), 1L, Long::sum);
        }
        if (row.needsPerson()) {
            needPerson++;
            PriorityQueue<BatchRow> kept = outcome == null ? failed : pressing;
            kept.add(row);
            if (kept.size() > SHOWN) {
                kept.poll();
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
        BatchTally tally = new BatchTally(outcomes, errors, needPerson, scores);
        return page(tally, Stream.concat(failed.stream(), pressing.stream()).toList());
    }

    /**
     * The report on rows that somebody else counted, such as those of a batch that was interrupted. It does not look at the rows
     * that were added here.
     *
     * @param tally the counts
     * @param shown the rows that need a person first, in any order
     * @return an HTML document
     */
    public String page(BatchTally tally, List<BatchRow> shown) {
        return ReportPage.of(words.say("report.batch", source), words, html -> {
            Section at = new Section(html, words, 1, "");
            BatchParts parts = new BatchParts(at, tally);
            html.open("main", "id", "main");
            parts.head("report.batchTitle", source, sources.data().starter());
            html.closeLine();
            counts(at, parts, tally);
            parts.scores();
            pressing(at, tally.needPerson(), shown);
            at.open("basis", words.say("report.basis"));
            BasisPart.basis(at, sources, Message.plain(String.valueOf(tally.rows())));
            at.close();
            html.closeLine();
        });
    }

    private void counts(Section at, BatchParts parts, BatchTally tally) {
        at.open("counts", words.say("report.counts"));
        at.table(words.say("report.countsCaption"), "report.outcome", "report.meaning", "report.rows", "report.share");
        for (Outcome outcome : Outcome.values()) {
            String code = outcome.name();
            parts.count(
                    words.name("outcome", code).replace('_', ' '), words.name("meaning", code), tally.outcome(code));
        }
        parts.count(words.say("report.error"), words.say("report.errorMeaning"), tally.errors());
        at.endTable();
        at.close();
    }

    private void pressing(Section at, long needPerson, List<BatchRow> shown) {
        at.open("pressing", words.say("report.pressing"));
        if (shown.isEmpty()) {
            at.paragraph("", "report.pressingNone");
            at.close();
            return;
        }
        at.table(
                words.say("report.pressingCaption"),
                "report.line",
                "report.transaction",
                "report.outcome",
                "report.why",
                "report.best");
        shown.stream().sorted(BatchRow.PRESSING).forEach(row -> row(at, row));
        at.endTable();
        if (needPerson > shown.size()) {
            at.paragraph("", "report.pressingMore", needPerson - shown.size());
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
