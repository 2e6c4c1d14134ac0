package org.exportscreening.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.exportscreening.rules.Outcome;
import org.exportscreening.rules.text.Message;
import org.junit.jupiter.api.Test;

class BatchReportHtmlTest {
    private static BatchReportHtml report() {
        return new BatchReportHtml(Reports.screening(), "<orders> & more.jsonl", Locale.ENGLISH);
    }

    private static BatchRow row(long number, Outcome outcome, double score) {
        return new BatchRow(
                number, "id" + number, outcome, "15 CFR 744.11", Message.plain("why"), score, "Listed <i>Party</i>");
    }

    private static String text(String page) {
        return page.substring(page.indexOf("<main")).replaceAll("<[^>]*>", "|").replaceAll("\\s*\\|[|\\s]*", "|");
    }

    @Test
    void countsByOutcomeAndShare() {
        BatchReportHtml report = report();
        report.add(row(1, Outcome.HOLD, 0.97));
        report.add(row(2, Outcome.NLR, Double.NaN));
        report.add(row(3, Outcome.NLR, Double.NaN));
        report.add(BatchRow.error(4, "not <JSON>"));
        String text = text(report.page());

        assertThat(text)
                .contains("|4 rows|2 need a person; 1 of them could not be answered|")
                .contains("|HOLD|a person must resolve something first|1|25.0 %|")
                .contains("|NLR|no license required by the rules evaluated|2|50.0 %|")
                .contains("|Error|the row could not be answered|1|25.0 %|")
                .contains("1 rows had a name match, 3 had none. Most, 1, had a best score from 0.96 to 0.98.")
                .contains("not &lt;JSON&gt;")
                .contains("&lt;orders&gt; &amp; more.jsonl");
    }

    /** Errors first, then the worst outcome, then the highest score, then the order of the input. */
    @Test
    void theMostPressingComesFirst() {
        BatchReportHtml report = report();
        report.add(row(1, Outcome.HOLD, 0.9));
        report.add(row(2, Outcome.HOLD, 0.99));
        report.add(row(3, Outcome.PROHIBITED, Double.NaN));
        report.add(row(4, Outcome.NLR, 1));
        report.add(row(5, Outcome.HOLD, 0.9));
        report.add(BatchRow.error(6, "bad"));
        String pressing = report.page().replaceAll("(?s).*id=\"pressing\"", "").replaceAll("(?s)</section>.*", "");

        assertThat(Pattern.compile("<tr><td class=\"number\">(\\d+)</td>")
                        .matcher(pressing)
                        .results()
                        .map(m -> m.group(1)))
                .containsExactly("6", "3", "2", "1", "5");
    }

    @Test
    void itsSizeDoesNotGrowWithTheBatchAndTheRestIsCounted() {
        BatchReportHtml small = report();
        BatchReportHtml large = report();
        IntStream.range(0, 1_000).forEach(i -> small.add(row(i, Outcome.HOLD, i % 100 / 100.0)));
        IntStream.range(0, 100_000).forEach(i -> large.add(row(i, Outcome.HOLD, i % 100 / 100.0)));

        assertThat(large.page().length()).isLessThan(small.page().length() + 1_000);
        assertThat(text(large.page()))
                .contains("|And 99800 more; the output of the batch has them all.|")
                .contains("|0.00\u20130.02|2000|")
                .contains("|0.98\u20131.00|2000|");
    }

    @Test
    void errorsDoNotCrowdOutWhatIsProhibited() {
        BatchReportHtml report = report();
        IntStream.range(0, 1_000).forEach(i -> report.add(BatchRow.error(i, "bad")));
        report.add(row(5_000, Outcome.PROHIBITED, 0.97));

        assertThat(text(report.page()))
                .contains("|1001 need a person; 1000 of them could not be answered|", "|id5000|PROHIBITED|")
                .contains("|And 800 more; the output of the batch has them all.|");
    }

    private static Outcome outcome(int place) {
        List<Outcome> all = List.copyOf(EnumSet.allOf(Outcome.class));
        return all.get(place % all.size());
    }

    /** Several threads may feed it, in any order. */
    @Test
    void theOrderOfFeedingDoesNotMatter() {
        BatchReportHtml one = report();
        BatchReportHtml other = report();
        IntStream.range(0, 3_000).forEach(i -> one.add(row(i, outcome(i), i % 101 / 100.0)));
        IntStream.range(0, 3_000).parallel().forEach(i -> other.add(row(i, outcome(i), i % 101 / 100.0)));

        assertThat(other.page()).isEqualTo(one.page());
    }

    @Test
    void theChartSaysItInWordsAndStaysWithinItsFrame() {
        BatchReportHtml report = report();
        IntStream.rangeClosed(0, 100).forEach(i -> report.add(row(i, Outcome.HOLD, i / 100.0)));
        String page = report.page();

        assertThat(page).contains("role=\"img\" ").contains("aria-labelledby=\"chart-title chart-text\"");
        assertThat(Pattern.compile("<rect x=\"([\\d.]+)\" y=\"([\\d.]+)\" width=\"([\\d.]+)\" height=\"([\\d.]+)\"")
                        .matcher(page)
                        .results())
                .hasSize(50)
                .allSatisfy(r -> {
                    assertThat(Double.parseDouble(r.group(1)) + Double.parseDouble(r.group(3)))
                            .isLessThanOrEqualTo(640);
                    assertThat(Double.parseDouble(r.group(2)) + Double.parseDouble(r.group(4)))
                            .isBetween(180.0, 187.0);
                });
    }

    @Test
    void aRowOfADetermination() {
        BatchRow row = BatchRow.of(7, Reports.scanner("x", "Quantafix Lithography Works"));

        assertThat(row.score()).isEqualTo(1);
        assertThat(row.listed()).isEqualTo("Quantafix Lithography Works");
        assertThat(row.citation()).startsWith("15 CFR ");
        assertThat(row.needsPerson()).isTrue();
    }

    @Test
    void anEmptyBatchIsAReportToo() {
        assertThat(text(report().page()))
                .contains("|0 rows|")
                .contains("|No row needs a person.|")
                .contains("No row had a name match");
    }
}
