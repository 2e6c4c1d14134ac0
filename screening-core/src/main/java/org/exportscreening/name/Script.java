package org.exportscreening.name;

import java.util.EnumMap;
import java.util.Map;

/** The script that most letters of a name are written in. */
public enum Script {
    /** Latin letters, also transliterations. */
    LATIN,
    /** Chinese characters, also those in Japanese and Korean names. */
    HAN,
    /** Cyrillic letters. */
    CYRILLIC,
    /** Arabic letters, also Persian and Urdu. */
    ARABIC,
    /** Any other script, or no letters at all. */
    OTHER;

    /** The letters before this one are all Latin. */
    private static final int ASCII = 128;

    /**
     * The script of a text, by majority of its letters; of equals, the one declared first.
     *
     * @param text any text
     * @return its script, {@link #OTHER} when it has no letters
     */
    public static Script of(String text) {
        boolean letters = false;
        int ascii = 0;
        while (ascii < text.length() && text.charAt(ascii) < ASCII) {
            letters |= Character.isLetter(text.charAt(ascii++));
        }
        if (ascii == text.length()) {
            return letters ? LATIN : OTHER;
        }
        return ofMost(text);
    }

    private static Script ofMost(String text) {
        Map<Script, Integer> counts = new EnumMap<>(Script.class);
        text.codePoints().filter(Character::isLetter).forEach(c -> counts.merge(of(c), 1, Integer::sum));
        Script most = OTHER;
        int max = 0;
        for (Map.Entry<Script, Integer> count : counts.entrySet()) {
            if (count.getValue() > max) {
                max = count.getValue();
                most = count.getKey();
            }
        }
        return most;
    }

    private static Script of(int codePoint) {
        if (codePoint < ASCII) {
            return LATIN;
        }
        return switch (Character.UnicodeScript.of(codePoint)) {
            case LATIN -> LATIN;
            case HAN -> HAN;
            case CYRILLIC -> CYRILLIC;
            case ARABIC -> ARABIC;
            default -> OTHER;
        };
    }
}
