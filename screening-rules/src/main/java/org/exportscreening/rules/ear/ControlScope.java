package org.exportscreening.rules.ear;

import java.util.List;
import javax.annotation.Nullable;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.json.JsonCursor;

/**
 * What of an entry a line of the control list reaches.
 *
 * @param paragraphs full codes; empty: the entire entry
 * @param except full codes that are left out of these
 * @param items what the software or technology must be for, as {@link EccnRange}; empty: whatever it is for
 * @param exceptItems what it must not be for
 * @param reason the reason for control that those items must have; or null
 * @param condition a condition that no fact tells, in words; or null
 */
record ControlScope(
        List<String> paragraphs,
        List<String> except,
        List<String> items,
        List<String> exceptItems,
        @Nullable String reason,
        @Nullable String condition) {

    static ControlScope read(String eccn, JsonCursor at) {
        return new ControlScope(
                codes(eccn, at, "paragraphs"),
                codes(eccn, at, "except"),
                texts(at, "for"),
                texts(at, "exceptFor"),
                at.find("forReason").map(JsonCursor::text).orElse(null),
                at.find("when").map(JsonCursor::text).orElse(null));
    }

    private static List<String> codes(String eccn, JsonCursor at, String member) {
        return texts(at, member).stream().map(p -> eccn + "." + p).toList();
    }

    static List<String> texts(JsonCursor at, String member) {
        return at.find(member).map(JsonCursor::texts).orElse(List.of());
    }

    /** Whether it reaches what is asked about; the condition is asked for when all else is met. */
    Reached reaches(String code, ListQuery query, ControlList list) {
        Reached reached = Reached.of(paragraph(code), query.eccnFact());
        if (reached.truth() != Truth.FALSE && turnsOnItems()) {
            reached = reached.and(Reached.of(purpose(query, list), query.forFact()));
        }
        return condition != null && reached.truth() == Truth.TRUE ? Reached.open(query.fact()) : reached;
    }

    private Truth paragraph(String code) {
        Truth named = paragraphs.isEmpty() ? Truth.TRUE : EccnRange.any(code, paragraphs);
        return named.and(EccnRange.any(code, except).not());
    }

    private boolean turnsOnItems() {
        return !items.isEmpty() || !exceptItems.isEmpty() || reason != null;
    }

    /** Whether the software or technology is for any of the items. */
    private Truth purpose(ListQuery query, ControlList list) {
        if (!(query.forEccn().value() instanceof List<?> stated)) {
            return Truth.UNKNOWN;
        }
        if (stated.isEmpty() && items.isEmpty() && reason == null) {
            return Truth.TRUE;
        }
        Truth any = query.forEccn().complete() ? Truth.FALSE : Truth.UNKNOWN;
        for (Object code : stated) {
            any = any.or(isFor(String.valueOf(code), query, list));
        }
        return any;
    }

    private Truth isFor(String code, ListQuery query, ControlList list) {
        Truth named = items.isEmpty() ? Truth.TRUE : EccnRange.any(code, items);
        Truth left = named.and(EccnRange.any(code, exceptItems).not());
        return reason == null || left == Truth.FALSE ? left : left.and(list.controlledFor(code, reason, query.date()));
    }
}
