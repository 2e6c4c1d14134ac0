package org.exportscreening.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.exportscreening.ScreeningResult;
import org.exportscreening.match.Match;
import org.exportscreening.rules.ScreeningJson;
import org.exportscreening.rules.json.Json;

/** How the answers of a batch of names are written. */
enum NamesFormat {
    /** One JSON object a name. */
    JSONL {
        @Override
        Optional<String> header() {
            return Optional.empty();
        }

        @Override
        List<String> answer(String id, ScreeningResult result) {
            return List.of(Json.write(ScreeningJson.result(id, result), false));
        }

        @Override
        String error(String id, long line, String message) {
            return LineError.json(Optional.of(id), line, message);
        }
    },
    /** One row a match, and one row for a name without a match. */
    CSV {
        @Override
        Optional<String> header() {
            return Optional.of(
                    "id,query,result,score,list,entry,name,matchedName,matchedNameKind,countries,citations,snapshot,starter");
        }

        @Override
        List<String> answer(String id, ScreeningResult result) {
            String snapshot = result.data().digest();
            String starter = String.valueOf(result.data().starter());
            if (!result.hasMatches()) {
                return List.of(row(
                        id,
                        result.query(),
                        result.conclusive() ? "NO_MATCH" : "INCONCLUSIVE",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        snapshot,
                        starter));
            }
            List<String> rows = new ArrayList<>();
            for (Match m : result.matches()) {
                rows.add(row(
                        id,
                        result.query(),
                        result(m),
                        String.format(Locale.ROOT, "%.4f", m.score()),
                        m.entry().list().code(),
                        m.entry().id(),
                        m.entry().primaryName(),
                        m.matchedName().text(),
                        m.matchedName().kind().name(),
                        String.join(" ", m.entry().countries()),
                        String.join("; ", m.entry().citations()),
                        snapshot,
                        starter));
            }
            return rows;
        }

        @Override
        String error(String id, long line, String message) {
            return row(id, "", "ERROR: line " + line + ": " + message, "", "", "", "", "", "", "", "", "", "");
        }
    };

    private static final String FORMULA = "=+-@\t\r";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)*");

    abstract Optional<String> header();

    abstract List<String> answer(String id, ScreeningResult result);

    abstract String error(String id, long line, String message);

    /** What a match is to the reader of the batch: something to look at, or decided. */
    private static String result(Match match) {
        return match.cleared() ? "DECIDED_FALSE_POSITIVE" : match.confirmed() ? "DECIDED_TRUE_MATCH" : "MATCH";
    }

    /**
     * A spreadsheet takes a cell that begins so for a formula, and runs what somebody wrote into a name; an apostrophe before it
     * makes it text. Numbers are left as they are.
     */
    private static String harmless(String cell) {
        boolean formula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    private static String row(String... cells) {
        List<String> quoted = new ArrayList<>();
        for (String given : cells) {
            String cell = harmless(given);
            boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
            quoted.add(plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"");
        }
        return String.join(",", quoted);
    }
}
