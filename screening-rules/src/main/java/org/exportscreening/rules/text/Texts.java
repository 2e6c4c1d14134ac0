package org.exportscreening.rules.text;

import java.util.Map;

/**
 * The texts of a rulebook in another language, by the English text. Immutable and thread-safe.
 *
 * <p>What a rulebook determines does not depend on them, so they are not part of its digest.
 *
 * @param byEnglish the texts
 */
public record Texts(Map<String, String> byEnglish) {
    /** No text in another language. */
    public static final Texts NONE = new Texts(Map.of());

    /** Copies the map. */
    public Texts {
        byEnglish = Map.copyOf(byEnglish);
    }

    /**
     * A text.
     *
     * @param english the text as the rulebook has it
     * @return the text in the other language; in English where there is none
     */
    public String of(String english) {
        return byEnglish.getOrDefault(english, english);
    }
}
