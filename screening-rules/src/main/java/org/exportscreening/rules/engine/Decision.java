package org.exportscreening.rules.engine;

import javax.annotation.Nullable;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.Rule;

/**
 * What comes out for a rule.
 *
 * @param status the answer
 * @param node what it rests on
 * @param overriddenBy the rule that takes its place, or null
 */
record Decision(
        RuleResult.Status status, Node node, @Nullable Rule overriddenBy) {
    Decision(RuleResult.Status status, Node node) {
        this(status, node, null);
    }

    Truth truth() {
        return status.truth();
    }
}
