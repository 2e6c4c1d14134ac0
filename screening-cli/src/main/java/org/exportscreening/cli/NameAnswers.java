package org.exportscreening.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exportscreening.Screener;
import org.exportscreening.ScreeningResult;
import org.exportscreening.cli.batch.Answer;
import org.exportscreening.cli.batch.Row;
import org.exportscreening.cli.batch.RowResult;
import org.exportscreening.list.ListId;

/**
 * Answers the rows of a batch of names. Thread-safe.
 *
 * @param screener screens
 * @param names tells what the rows mean
 * @param lists only these; empty for all
 * @param format how the answers are written
 */
record NameAnswers(Screener screener, NameRows names, Set<ListId> lists, NamesFormat format) {
    NameAnswers {
        lists = Set.copyOf(lists);
    }

    Answer answer(Row row) {
        String id = "";
        try {
            Map<String, String> values = names.values(row);
            id = values.getOrDefault("id", "");
            ScreeningResult result = screener.screen(names.request(row, values, lists));
            return new Answer(format.answer(id, result), result(row, id, result));
        } catch (RuntimeException e) {
            String told = id.isEmpty() ? names.idOf(row) : id;
            return new Answer(
                    List.of(format.error(told, row.line(), LineError.message(e))), RowResult.error(row.line(), told));
        }
    }

    private static RowResult result(Row row, String id, ScreeningResult result) {
        if (!result.hasMatches()) {
            return new RowResult(row.line(), id, result.conclusive() ? "NO_MATCH" : "INCONCLUSIVE", -1, 0);
        }
        double best = result.matches().get(0).score();
        return new RowResult(row.line(), id, "MATCH", best, 1 + best);
    }
}
