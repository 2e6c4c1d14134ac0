package org.exportscreening.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.exportscreening.cli.batch.BatchSummary;
import org.exportscreening.cli.batch.KeptRow;
import org.exportscreening.cli.batch.Row;
import org.exportscreening.cli.batch.RowResult;
import org.exportscreening.rules.ExportScreening;
import org.exportscreening.rules.Outcome;
import org.exportscreening.rules.report.BatchReportHtml;
import org.exportscreening.rules.report.BatchRow;
import org.exportscreening.rules.text.Message;

/**
 * Makes the report on a batch of transactions. The rows that it shows are determined once more, so that a batch that was
 * interrupted, and holds no determinations of before, gives the same report.
 *
 * @param screening determines
 * @param transactions tells what rows mean
 * @param asOf the day for what states none, or null
 * @param name the name of the input
 */
record TransactionsPage(
        ExportScreening screening,
        TransactionRows transactions,
        @Nullable LocalDate asOf,
        String name) {

    String of(BatchSummary summary, Locale locale) {
        List<BatchRow> rows = Stream.concat(
                        summary.failed().stream(), summary.first().stream().limit(BatchReportHtml.SHOWN))
                .map(this::row)
                .toList();
        return new BatchReportHtml(screening, name, locale).page(NamesPage.tally(summary), rows);
    }

    private BatchRow row(KeptRow kept) {
        RowResult result = kept.result();
        Row row = kept.row();
        if (result.failed()) {
            return BatchRow.error(result.line(), result.problem());
        }
        return row == null
                ? tooLong(result)
                : BatchRow.of(
                        result.line(),
                        screening.determine(transactions.transaction(row).orOn(asOf)));
    }

    private static BatchRow tooLong(RowResult result) {
        return new BatchRow(
                result.line(),
                result.id(),
                Outcome.valueOf(result.outcome()),
                null,
                Message.of("report.tooLong"),
                result.score() < 0 ? Double.NaN : result.score(),
                null);
    }
}
