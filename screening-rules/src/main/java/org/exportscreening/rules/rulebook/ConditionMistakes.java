package org.exportscreening.rules.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.json.JsonException;

/** Finds all mistakes of a condition where reading it ends at the first: each branch is read by itself. Stateless. */
final class ConditionMistakes {
    private final ConditionReader conditions;

    ConditionMistakes(ConditionReader conditions) {
        this.conditions = conditions;
    }

    /** Reads a condition; tells all that is wrong with it, the first first. */
    Optional<Condition> read(JsonCursor at, Mistakes mistakes) {
        try {
            return Optional.of(conditions.read(at, Map.of()));
        } catch (JsonException first) {
            mistakes.add(first);
            in(at, Map.of(), mistakes);
            return Optional.empty();
        }
    }

    private void in(JsonCursor at, Map<String, String> scope, Mistakes mistakes) {
        mistakes.check(() -> conditions.read(at, scope));
        branches(at, scope).forEach((branch, inner) -> in(branch, inner, mistakes));
    }

    /** The conditions directly within, each with the elements that it may speak of. */
    private Map<JsonCursor, Map<String, String>> branches(JsonCursor at, Map<String, String> scope) {
        Map<JsonCursor, Map<String, String>> branches = new LinkedHashMap<>();
        for (String name : List.of("all", "any")) {
            elements(member(at, name)).forEach(b -> branches.put(b, scope));
        }
        member(at, "not").ifPresent(b -> branches.put(b, scope));
        elements(member(at, "atLeast").flatMap(l -> member(l, "of"))).forEach(b -> branches.put(b, scope));
        member(at, "where").ifPresent(where -> within(at, scope).ifPresent(inner -> branches.put(where, inner)));
        return branches;
    }

    /** What may be spoken of inside {@code where}; empty if the list itself is wrong, so that nothing within can be told. */
    private Optional<Map<String, String>> within(JsonCursor at, Map<String, String> scope) {
        try {
            return conditions.within(at, scope);
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonCursor> member(JsonCursor at, String name) {
        return at.isObject() ? at.find(name) : Optional.empty();
    }

    private static List<JsonCursor> elements(Optional<JsonCursor> list) {
        return list.filter(JsonCursor::isArray).map(JsonCursor::elements).orElseGet(ArrayList::new);
    }
}
