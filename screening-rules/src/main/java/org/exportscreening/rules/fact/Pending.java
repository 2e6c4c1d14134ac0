package org.exportscreening.rules.fact;

import java.util.Map;

/**
 * An element of a list that may or may not be there: a possible list match that no person has decided on yet.
 *
 * <p>A rule that would apply because of it is unknown, and what it asks for is the list itself.
 *
 * @param members the facts of the element, if it is there
 */
record Pending(Map<String, Object> members) {
    Pending {
        members = Map.copyOf(members);
    }
}
