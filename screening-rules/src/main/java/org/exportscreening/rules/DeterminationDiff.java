package org.exportscreening.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.Nullable;
import org.exportscreening.rules.json.CanonicalJson;
import org.exportscreening.rules.json.JsonCursor;

/**
 * How two determinations differ, as JSON of any version: of their members it knows {@code outcome} and {@code findings}, and takes the
 * others as they are. Stateless.
 */
final class DeterminationDiff {
    private static final String OUTCOME = "outcome";
    private static final String FINDINGS = "findings";

    private DeterminationDiff() {}

    static List<Replay.Difference> between(JsonCursor recorded, JsonCursor now) {
        List<Replay.Difference> differences = new ArrayList<>();
        if (!text(recorded, OUTCOME).equals(text(now, OUTCOME))) {
            differences.add(new Replay.Difference(OUTCOME, text(recorded, OUTCOME), text(now, OUTCOME)));
        }
        findings(recorded, now, differences);
        Set<String> members = new LinkedHashSet<>(recorded.names());
        members.addAll(now.names());
        for (String member : members) {
            if (!member.equals(OUTCOME) && !member.equals(FINDINGS)) {
                compare(
                        member,
                        recorded.find(member).orElse(null),
                        now.find(member).orElse(null),
                        differences);
            }
        }
        if (differences.isEmpty() && !CanonicalJson.text(recorded.value()).equals(CanonicalJson.text(now.value()))) {
            differences.add(new Replay.Difference("order of members", "as recorded", "another"));
        }
        return differences;
    }

    private static void findings(JsonCursor recorded, JsonCursor now, List<Replay.Difference> differences) {
        Map<String, JsonCursor> before = byGround(recorded);
        Map<String, JsonCursor> after = byGround(now);
        Set<String> grounds = new LinkedHashSet<>(before.keySet());
        grounds.addAll(after.keySet());
        int changes = differences.size();
        for (String ground : grounds) {
            JsonCursor was = before.get(ground);
            JsonCursor is = after.get(ground);
            if (was == null || is == null) {
                differences.add(new Replay.Difference("finding " + ground, effect(was), effect(is)));
            } else {
                compare("finding " + ground, was, is, differences);
            }
        }
        if (changes == differences.size() && !List.copyOf(before.keySet()).equals(List.copyOf(after.keySet()))) {
            differences.add(new Replay.Difference("order of findings", "as recorded", "another"));
        }
    }

    /** The findings by rule and citation, in their order; several on one ground are numbered. */
    private static Map<String, JsonCursor> byGround(JsonCursor determination) {
        Map<String, JsonCursor> findings = new LinkedHashMap<>();
        determination.find(FINDINGS).ifPresent(all -> {
            for (JsonCursor finding : all.elements()) {
                String ground = text(finding, "rule") + " (" + text(finding, "citation") + ")";
                String key = ground;
                for (int n = 2; findings.containsKey(key); n++) {
                    key = ground + " #" + n;
                }
                findings.put(key, finding);
            }
        });
        return findings;
    }

    @Nullable
    private static String effect(@Nullable JsonCursor finding) {
        return finding == null ? null : text(finding, "effect");
    }

    private static void compare(
            String member,
            @Nullable JsonCursor recorded,
            @Nullable JsonCursor now,
            List<Replay.Difference> differences) {
        String was = CanonicalJson.text(recorded == null ? null : recorded.value());
        String is = CanonicalJson.text(now == null ? null : now.value());
        if (was.equals(is)) {
            return;
        }
        if (recorded != null && now != null && recorded.isObject() && now.isObject()) {
            Set<String> members = new LinkedHashSet<>(recorded.names());
            members.addAll(now.names());
            for (String below : members) {
                compare(
                        member + "." + below,
                        recorded.find(below).orElse(null),
                        now.find(below).orElse(null),
                        differences);
            }
        } else if (recorded != null && now != null && recorded.isArray() && now.isArray()) {
            differences.add(
                    new Replay.Difference(member, entries(recorded, now, "gone"), entries(now, recorded, "new")));
        } else {
            differences.add(new Replay.Difference(member, recorded == null ? null : was, now == null ? null : is));
        }
    }

    /** How many elements an array has, and how many of them the other has not. */
    private static String entries(JsonCursor array, JsonCursor other, String word) {
        List<String> alone = new ArrayList<>();
        array.elements().forEach(e -> alone.add(CanonicalJson.text(e.value())));
        int all = alone.size();
        other.elements().forEach(e -> alone.remove(CanonicalJson.text(e.value())));
        return all + " entries" + (alone.isEmpty() ? "" : ", " + alone.size() + " of them " + word);
    }

    private static String text(JsonCursor at, String name) {
        return at.find(name).map(value -> String.valueOf(value.value())).orElse("none");
    }
}
