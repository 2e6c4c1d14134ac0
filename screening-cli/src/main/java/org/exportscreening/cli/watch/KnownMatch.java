package org.exportscreening.cli.watch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.exportscreening.match.Match;
import org.exportscreening.rules.json.JsonCursor;

/**
 * A match as it was when it was last reported.
 *
 * @param entry the id of the entry
 * @param list code of its list
 * @param name its primary name
 * @param matchedName the name that matched
 * @param score the score, from 0 to 1
 * @param content digest of what the entry said
 */
public record KnownMatch(String entry, String list, String name, String matchedName, double score, String content) {

    static KnownMatch of(Match match) {
        return new KnownMatch(
                match.entry().id(),
                match.entry().list().code(),
                match.entry().primaryName(),
                match.matchedName().text(),
                match.score(),
                match.entry().contentDigest());
    }

    static KnownMatch read(JsonCursor in) {
        return new KnownMatch(
                in.get("entry").text(),
                in.get("list").text(),
                String.valueOf(in.get("name").value()),
                String.valueOf(in.get("matchedName").value()),
                in.get("score").number().doubleValue(),
                in.get("content").text());
    }

    /** As plain values for JSON. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("score", score);
        tree.put("list", list);
        tree.put("entry", entry);
        tree.put("name", name);
        tree.put("matchedName", matchedName);
        tree.put("content", content);
        return tree;
    }
}
