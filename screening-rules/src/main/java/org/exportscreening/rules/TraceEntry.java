package org.exportscreening.rules;

import java.util.Objects;
import java.util.function.Supplier;
import org.exportscreening.rules.engine.RuleResult;

/**
 * One rule that was looked at, under one of its citations. Immutable and thread-safe. The reason is put into words only when it
 * is read.
 */
public final class TraceEntry {
    private final String citation;
    private final String rule;
    private final RuleResult.Status result;
    private final Supplier<String> why;

    TraceEntry(String citation, String rule, RuleResult.Status result, Supplier<String> why) {
        this.citation = citation;
        this.rule = rule;
        this.result = result;
        this.why = why;
    }

    /**
     * The paragraph.
     *
     * @return the citation, as numbered on the date for a rule in force
     */
    public String citation() {
        return citation;
    }

    /**
     * The rule.
     *
     * @return its id
     */
    public String rule() {
        return rule;
    }

    /**
     * The answer.
     *
     * @return the status on the date
     */
    public RuleResult.Status result() {
        return result;
    }

    /**
     * The reason in a few words.
     *
     * @return one line
     */
    public String why() {
        return why.get();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TraceEntry t
                && citation.equals(t.citation)
                && rule.equals(t.rule)
                && result == t.result
                && why().equals(t.why());
    }

    @Override
    public int hashCode() {
        return Objects.hash(citation, rule, result);
    }

    @Override
    public String toString() {
        return citation + " (" + rule + "): " + result + ", " + why();
    }
}
