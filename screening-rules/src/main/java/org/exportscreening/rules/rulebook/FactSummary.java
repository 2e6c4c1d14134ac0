package org.exportscreening.rules.rulebook;

import java.util.List;
import javax.annotation.Nullable;
import org.exportscreening.rules.fact.FactDefinition;
import org.exportscreening.rules.text.Message;

/**
 * A fact that the rules of a rulebook may test, in a few words. Immutable.
 *
 * @param path dotted path; {@code []} stands for any element of a list
 * @param type such as {@code boolean}, {@code number} or {@code symbol}
 * @param many whether it is a list
 * @param values the valid words, or empty
 * @param question what is asked where it is missing, or null
 * @param suppliable whether a transaction may state it; if not, it is worked out
 */
public record FactSummary(
        String path,
        String type,
        boolean many,
        List<String> values,
        @Nullable String question,
        boolean suppliable) {
    /** Copies the list. */
    public FactSummary {
        values = List.copyOf(values);
    }

    static FactSummary of(FactDefinition fact) {
        Message question = fact.question(other -> Message.plain(""));
        return new FactSummary(
                fact.path(),
                fact.type().key(),
                fact.many(),
                fact.values(),
                question == null ? null : question.toString(),
                fact.suppliable());
    }
}
