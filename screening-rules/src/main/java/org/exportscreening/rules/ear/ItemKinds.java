package org.exportscreening.rules.ear;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.Codes;
import org.exportscreening.rules.json.JsonCursor;

/**
 * What an item's technical parameters describe, told from its ECCN: a table in the rulebook.
 *
 * <p>An ECCN that the table does not hold says nothing: the kind is then unknown.
 *
 * @param kinds the kind by ECCN or paragraph
 */
record ItemKinds(Map<String, String> kinds) {

    static ItemKinds read(JsonCursor table) {
        JsonCursor rows = table.only("table", "title", "note", "rows").get("rows");
        Map<String, String> kinds = new LinkedHashMap<>();
        rows.names().forEach(code -> kinds.put(code, rows.get(code).text()));
        return new ItemKinds(kinds);
    }

    /** The kind by the longest code that the ECCN lies within. */
    Answer kind(Answer eccn, String fact) {
        if (!(eccn.value() instanceof String code)) {
            return Answer.unknown(fact);
        }
        return kinds.keySet().stream()
                .filter(k -> Codes.within(code, k))
                .max(Comparator.comparingInt(String::length))
                .map(k -> Answer.known(String.valueOf(kinds.get(k))))
                .orElseGet(() -> Answer.unknown(fact));
    }
}
