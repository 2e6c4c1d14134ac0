package org.exportscreening.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A field with another value.
 *
 * @param field name of the component of {@link ListEntry}
 * @param before the old values, in the order of the list; none when nothing was stated
 * @param after the new values
 */
public record FieldChange(String field, List<String> before, List<String> after) {

    /** Copies the lists. */
    public FieldChange {
        Objects.requireNonNull(field, "field");
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** One line a value that went or came; values that stayed are left out. */
    String toText() {
        List<String> gone = new ArrayList<>(before);
        after.forEach(gone::remove);
        List<String> come = new ArrayList<>(after);
        before.forEach(come::remove);
        if (gone.isEmpty() && come.isEmpty()) {
            return "    " + field + ": the same in another order\n";
        }
        StringBuilder text = new StringBuilder();
        gone.forEach(value -> text.append("    " + field + " - " + value + "\n"));
        come.forEach(value -> text.append("    " + field + " + " + value + "\n"));
        return text.toString();
    }
}
