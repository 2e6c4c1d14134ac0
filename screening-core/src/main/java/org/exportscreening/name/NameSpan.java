package org.exportscreening.name;

import java.util.Objects;

/**
 * Neighboring words of a name that stand for one: {@code hong kong}, {@code united states of america}.
 *
 * @param from index of the first word
 * @param to index after the last word
 * @param text the words, separated by blanks
 * @param key what they are compared by, as in {@link NameToken}
 * @param kind how much they can say together
 */
public record NameSpan(int from, int to, String text, String key, WordKind kind) {

    /** Checks the components. */
    public NameSpan {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(kind, "kind");
    }
}
