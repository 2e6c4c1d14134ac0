package org.exportscreening.list;

import java.util.Locale;

/** Brings the words of a list into one spelling, so that 88 ways to say five things become few. Stateless. */
final class WordsOfLists {

    private WordsOfLists() {}

    /** Small letters, single blanks, one section sign glued to its number, no characters lost on the way. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('\u00a0', ' ')
                .replace("?", "")
                .replaceAll("\\s+", " ")
                .replaceAll("\u00a7+\\s*", "\u00a7")
                .replaceAll("(?<=[a-z])\u00a7", " \u00a7")
                .strip();
    }
}
