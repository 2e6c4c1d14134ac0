package org.exportscreening.name;

import java.util.Objects;

/**
 * A word of a normalized name, or several that stand for one ({@code hong kong}).
 *
 * @param text the word as it was written, normalized; never empty
 * @param key what it is compared by: one spelling for all that mean the same ({@code technology} for {@code tech}), the class of
 *     a legal form, the digits of a number, else the text
 * @param kind how much it can say
 */
public record NameToken(String text, String key, WordKind kind) {

    /** Checks the components. */
    public NameToken {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(kind, "kind");
    }
}
