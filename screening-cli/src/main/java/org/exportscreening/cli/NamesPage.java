package org.exportscreening.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exportscreening.cli.batch.BatchSummary;
import org.exportscreening.cli.batch.KeptRow;
import org.exportscreening.cli.batch.Row;
import org.exportscreening.rules.report.BatchTally;
import org.exportscreening.rules.report.NamesReport;

/**
 * Puts together what the report on a batch of names tells. The rows that it shows are answered once more, so that a batch that was
 * interrupted, and holds no answers of before, gives the same report.
 *
 * @param job the batch
 * @param answers answers rows
 */
record NamesPage(BatchJob job, NameAnswers answers) {

    NamesReport report(BatchSummary summary) {
        return new NamesReport(
                job.name(),
                job.answers(),
                answers.screener().snapshot().info(),
                answers.screener().policy(),
                answers.lists(),
                answers.names().columns(),
                tally(summary),
                summary.lists(),
                screened(summary.first()),
                screened(summary.cleared()),
                summary.failed().stream()
                        .map(kept -> new NamesReport.Failed(
                                kept.result().line(),
                                kept.result().id(),
                                kept.result().problem()))
                        .toList());
    }

    static BatchTally tally(BatchSummary summary) {
        return new BatchTally(summary.answered(), summary.errors(), summary.needPerson(), summary.scores());
    }

    private List<NamesReport.Screened> screened(List<KeptRow> rows) {
        return rows.stream().map(this::screened).toList();
    }

    private NamesReport.Screened screened(KeptRow kept) {
        long line = kept.result().line();
        Row row = kept.row();
        if (row == null) {
            return new NamesReport.Screened(line, kept.result().id(), Map.of(), null);
        }
        Map<String, String> stated = new LinkedHashMap<>(answers.names().values(row));
        stated.keySet().removeAll(List.of("id", "name"));
        stated.values().removeIf(String::isBlank);
        return new NamesReport.Screened(line, kept.result().id(), stated, answers.again(row));
    }
}
