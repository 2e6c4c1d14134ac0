package org.exportscreening.rules;

import java.util.List;
import org.exportscreening.rules.fact.Truth;

/**
 * Whether the item is subject to the regulations.
 *
 * @param subject the answer; UNKNOWN where a missing fact decides
 * @param basis the provisions that make it subject, each of them
 */
public record Jurisdiction(Truth subject, List<String> basis) {
    /** Copies the list. */
    public Jurisdiction {
        basis = List.copyOf(basis);
    }
}
