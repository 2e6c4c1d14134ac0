package org.exportscreening.cli.watch;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;
import org.exportscreening.decision.Ruling;
import org.exportscreening.match.Match;
import org.exportscreening.rules.DecisionJson;
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
 * @param decided what a person decided about it, also where that lapsed; null if nobody did
 */
public record KnownMatch(
        String entry,
        String list,
        String name,
        String matchedName,
        double score,
        String content,
        @Nullable Ruling decided) {

    private static final String DECIDED = "decided";

    static KnownMatch of(Match match) {
        return new KnownMatch(
                match.entry().id(),
                match.entry().list().code(),
                match.entry().primaryName(),
                match.matchedName().text(),
                match.score(),
                match.entry().contentDigest(),
                match.decided());
    }

    KnownMatch decided(@Nullable Ruling ruling) {
        return new KnownMatch(entry, list, name, matchedName, score, content, ruling);
    }

    /** The decision that counts. */
    Optional<String> inForce() {
        return Optional.ofNullable(decided)
                .filter(Ruling::inForce)
                .map(ruling -> ruling.decision().id());
    }

    /** Whether it was decided to be a false alarm, and that still holds. */
    boolean cleared() {
        return decided != null && decided.clears();
    }

    static KnownMatch read(JsonCursor in) {
        return new KnownMatch(
                in.get("entry").text(),
                in.get("list").text(),
                String.valueOf(in.get("name").value()),
                String.valueOf(in.get("matchedName").value()),
                in.get("score").number().doubleValue(),
                in.get("content").text(),
                in.find(DECIDED).map(KnownMatch::ruling).orElse(null));
    }

    private static Ruling ruling(JsonCursor in) {
        try {
            return DecisionJson.ruling(in);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw in.error("is no decision: " + e.getMessage());
        }
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
        if (decided != null) {
            tree.put(DECIDED, DecisionJson.ruling(decided));
        }
        return tree;
    }
}
