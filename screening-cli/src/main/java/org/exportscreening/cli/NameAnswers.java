package org.exportscreening.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.exportscreening.Screener;
import org.exportscreening.ScreeningResult;
import org.exportscreening.cli.batch.Answer;
import org.exportscreening.cli.batch.Row;
import org.exportscreening.cli.batch.RowResult;
import org.exportscreening.list.ListId;
import org.exportscreening.match.Match;

/**
 * Answers the rows of a batch of names. Thread-safe.
 *
 * @param screener screens
 * @param names tells what the rows mean
 * @param lists only these; empty for all
 * @param format how the answers are written
 */
record NameAnswers(Screener screener, NameRows names, Set<ListId> lists, NamesFormat format) {
    /** A party that somebody knows to be the listed one comes before those that resemble one. */
    private static final double KNOWN = 2;

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
            String problem = LineError.message(e);
            return new Answer(
                    List.of(format.error(told, row.line(), problem)), RowResult.error(row.line(), told, problem));
        }
    }

    private static RowResult result(Row row, String id, ScreeningResult result) {
        if (!result.hasMatches()) {
            String outcome = result.conclusive() ? "NO_MATCH" : "INCONCLUSIVE";
            return new RowResult(row.line(), id, outcome, -1, 0, Set.of());
        }
        double best = result.matches().get(0).score();
        Set<String> lists =
                result.matches().stream().map(m -> m.entry().list().code()).collect(Collectors.toSet());
        if (!result.needsPerson()) {
            return new RowResult(row.line(), id, RowResult.CLEARED, best, 0, lists);
        }
        return result.matches().stream().anyMatch(Match::confirmed)
                ? new RowResult(row.line(), id, "DECIDED_TRUE_MATCH", best, KNOWN + best, lists)
                : new RowResult(row.line(), id, "MATCH", best, 1 + best, lists);
    }

    /** The row, answered once more with all that a person wants to see. */
    ScreeningResult again(Row row) {
        return screener.screen(names.request(row, names.values(row), lists));
    }
}
