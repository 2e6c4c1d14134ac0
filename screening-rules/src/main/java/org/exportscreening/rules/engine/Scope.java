package org.exportscreening.rules.engine;

import java.util.Objects;
import javax.annotation.Nullable;
import org.exportscreening.rules.fact.Element;

/**
 * The list elements that a condition is about: that of the nearest {@code some} around it, and those further out. Immutable.
 *
 * @param alias the name by which the condition calls the element, such as {@code party}; null if it has no name for it
 * @param list the path of the list as the catalogue has it
 * @param element the element
 * @param outer the scope around it; null at the outermost
 */
record Scope(
        @Nullable String alias,
        String list,
        Element element,
        @Nullable Scope outer) {

    /** The scope of a name, or null where no element goes by it. */
    @Nullable
    static Scope find(@Nullable Scope scope, @Nullable String alias) {
        Scope at = scope;
        while (at != null && !Objects.equals(at.alias(), alias)) {
            at = at.outer();
        }
        return at;
    }
}
