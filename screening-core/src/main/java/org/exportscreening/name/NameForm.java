package org.exportscreening.name;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A name made comparable.
 *
 * @param original the name as it was given
 * @param tokens its normalized words in their order; empty when it has neither letter nor digit
 * @param script the script of the original
 */
public record NameForm(String original, List<NameToken> tokens, Script script) {

    /** Copies the list. */
    public NameForm {
        Objects.requireNonNull(original, "original");
        Objects.requireNonNull(script, "script");
        tokens = List.copyOf(tokens);
    }

    /**
     * The normalized name in one string. Two names with the same are the same name.
     *
     * @return the words, separated by blanks
     */
    public String normalized() {
        return tokens.stream().map(NameToken::text).collect(Collectors.joining(" "));
    }

    /**
     * Whether nothing is left to compare.
     *
     * @return true when there are no tokens
     */
    public boolean isEmpty() {
        return tokens.isEmpty();
    }
}
