package org.exportscreening.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.Nullable;
import org.exportscreening.rules.engine.Node;
import org.exportscreening.rules.engine.Observation;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.text.Message;

/**
 * The answer to one condition of a rule, with the answers that it rests on. Immutable.
 *
 * @param text what was asked
 * @param truth the answer
 * @param citation the provision that asks it, or null
 * @param seen the fact that was looked at, or null
 * @param missing the facts that were not supplied and decide, other than those that its parts name
 * @param parts the answers below, in the order of the rule
 */
public record Reason(
        Message text,
        Truth truth,
        @Nullable String citation,
        @Nullable Seen seen,
        List<String> missing,
        List<Reason> parts) {
    /** Copies the lists. */
    public Reason {
        missing = List.copyOf(missing);
        parts = List.copyOf(parts);
    }

    static Reason of(Node node) {
        Observation observation = node.observation();
        Set<String> missing = new LinkedHashSet<>(node.missing().keySet());
        node.children().forEach(child -> missing.removeAll(child.missing().keySet()));
        return new Reason(
                node.text(),
                node.truth(),
                node.cite(),
                observation == null ? null : Seen.of(observation),
                List.copyOf(missing),
                node.children().stream().map(Reason::of).toList());
    }
}
