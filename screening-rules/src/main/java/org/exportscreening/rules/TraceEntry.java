package org.exportscreening.rules;

import java.util.Objects;
import javax.annotation.Nullable;
import org.exportscreening.rules.engine.Node;
import org.exportscreening.rules.engine.RuleResult;
import org.exportscreening.rules.rulebook.Rule;
import org.exportscreening.rules.text.Message;

/**
 * One rule that was looked at, under one of its citations. Immutable and thread-safe. The reason is put into words only when it
 * is read.
 */
public final class TraceEntry {
    private final String citation;
    private final Rule rule;
    private final RuleResult.Status result;

    /** What the reasons are taken from; null where the provision is not in force. */
    @Nullable
    private final RuleResult looked;

    /** Why it is not in force; null where it is. */
    @Nullable
    private final Message absent;

    private TraceEntry(
            String citation,
            Rule rule,
            RuleResult.Status result,
            @Nullable RuleResult looked,
            @Nullable Message absent) {
        this.citation = citation;
        this.rule = rule;
        this.result = result;
        this.looked = looked;
        this.absent = absent;
    }

    /** A provision in force. */
    static TraceEntry of(String citation, RuleResult looked) {
        return new TraceEntry(citation, looked.rule(), looked.status(), looked, null);
    }

    /** A provision that is not in force. */
    static TraceEntry notInForce(String citation, Rule rule, Message why) {
        return new TraceEntry(citation, rule, RuleResult.Status.NOT_IN_FORCE, null, why);
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
        return rule.id();
    }

    /**
     * The rule in a few words.
     *
     * @return its title
     */
    public Message title() {
        return Message.text(rule.title());
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
     * @return one line, in English by its {@code toString}
     */
    public Message why() {
        if (looked != null) {
            return Why.of(looked);
        }
        return absent == null ? Message.of("why.notInForce") : absent;
    }

    /**
     * The whole reason: each condition of the rule that was looked at, with what it rests on. Put together anew each time.
     *
     * @return the reason, or null where the provision is not in force
     */
    @Nullable
    public Reason reason() {
        Node node = looked == null ? null : looked.node();
        return node == null ? null : Reason.of(node);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TraceEntry t
                && citation.equals(t.citation)
                && rule().equals(t.rule())
                && result == t.result
                && why().equals(t.why());
    }

    @Override
    public int hashCode() {
        return Objects.hash(citation, rule(), result);
    }

    @Override
    public String toString() {
        return citation + " (" + rule() + "): " + result + ", " + why();
    }
}
