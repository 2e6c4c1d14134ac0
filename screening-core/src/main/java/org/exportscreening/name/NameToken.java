package org.exportscreening.name;

import java.util.Objects;

/**
 * A word of a normalized name.
 *
 * @param text the normalized word, never empty
 * @param kind how much it can say
 */
public record NameToken(String text, WordKind kind) {

    /** Checks the components. */
    public NameToken {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(kind, "kind");
    }

    /**
     * Whether the word is written in Chinese characters.
     *
     * @return true when its first character is Han; runs of Han are words of their own
     */
    public boolean isHan() {
        return Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.HAN;
    }
}
