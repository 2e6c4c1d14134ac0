package org.exportscreening.rules.fact;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.rules.text.Message;

/**
 * What the catalogue says of one fact. Immutable.
 *
 * @param path dotted path; {@code []} stands for any element of a list
 * @param type the type of the value, or of each element
 * @param many whether the value is a list
 * @param values the valid words of a {@link FactType#SYMBOL}, the extra codes of a {@link FactType#COUNTRY}; else empty
 * @param question what to ask when the fact is missing; null for a group or a derived fact
 * @param citation the provision that makes the fact matter, if there is one in particular
 * @param alias for a list of objects: the name of one element inside a {@code some} condition
 * @param completeWhen for a list: the boolean fact that says the list is all there is; null if a supplied list is complete
 * @param standIn what an absent fact counts as, where the absence itself is a statement; null: absent is unknown
 * @param derivedBy the rule whose truth is the value where none was supplied
 * @param computed whether a computation gives the value where none was supplied
 * @param suppliable whether a transaction may supply it
 * @param askLast whether it is asked only once nothing else is missing: a ruling that a person has to make
 * @param bounds between what a number lies; null: any that is not negative
 * @param shape what a text looks like; null: any text
 */
public record FactDefinition(
        String path,
        FactType type,
        boolean many,
        List<String> values,
        @Nullable String question,
        @Nullable String citation,
        @Nullable String alias,
        @Nullable String completeWhen,
        @Nullable StandIn standIn,
        @Nullable String derivedBy,
        boolean computed,
        boolean suppliable,
        boolean askLast,
        @Nullable FactBounds bounds,
        @Nullable CodeShape shape) {

    private static final Pattern OTHER_FACT = Pattern.compile("\\{([\\w.]+)}");

    /** Copies the list. */
    public FactDefinition {
        values = List.copyOf(values);
    }

    /**
     * The question, with what other facts have to say to it: {@code {item.openConditions}} stands for that fact.
     *
     * @param says what a fact says, by its path
     * @return the question; null if there is none
     */
    @Nullable
    public Message question(Function<String, Message> says) {
        if (question == null) {
            return null;
        }
        Map<String, Message> facts = new HashMap<>();
        OTHER_FACT.matcher(question).results().forEach(m -> facts.put(m.group(1), says.apply(m.group(1))));
        return Message.text(question, facts);
    }

    FactDefinition withValues(Collection<String> more) {
        Set<String> all = new LinkedHashSet<>(values);
        all.addAll(more);
        return new FactDefinition(
                path,
                type,
                many,
                List.copyOf(all),
                question,
                citation,
                alias,
                completeWhen,
                standIn,
                derivedBy,
                computed,
                suppliable,
                askLast,
                bounds,
                shape);
    }

    FactDefinition withoutDerivation() {
        return new FactDefinition(
                path,
                type,
                many,
                values,
                question,
                citation,
                alias,
                completeWhen,
                standIn,
                null,
                computed,
                suppliable,
                askLast,
                bounds,
                shape);
    }

    /**
     * What an absent fact counts as.
     *
     * @param value a boolean or a symbol; null where another fact stands in
     * @param sameAs the path of the fact whose answer counts instead; null where a value stands in
     * @param assumption the sentence that tells the reader of an answer so; null where it goes without saying
     */
    public record StandIn(
            @Nullable Object value,
            @Nullable String sameAs,
            @Nullable String assumption) {
        /** Holds that exactly one of the two stands in. */
        public StandIn {
            if ((value == null) == (sameAs == null)) {
                throw new IllegalArgumentException("either a value or another fact stands in for an absent fact");
            }
        }
    }
}
