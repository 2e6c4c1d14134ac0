package org.exportscreening.list.format;

import java.util.Locale;
import java.util.Set;

/** Short names in brackets: "Corporation of Examples (CEX)". Stateless. */
final class Acronyms {

    private static final int MAX_CHARS = 14;
    private static final int MAX_WORDS = 2;

    /** In brackets and in capitals, but part of the name: places and legal forms. */
    private static final Set<String> NOT_SHORT = Set.of(
            "HK",
            "UK",
            "USA",
            "US",
            "UAE",
            "PRC",
            "DPRK",
            "PVT",
            "PTY",
            "PTE",
            "LTD",
            "LLC",
            "INC",
            "FZC",
            "FZE",
            "FZCO",
            "GROUP",
            "SMCPRIVATE");

    private Acronyms() {}

    /** True when the words in brackets are a short name for those before them. */
    static boolean isShortFor(String inside, String before) {
        String plain = inside.replaceFirst("[.,]+$", "").replaceFirst(",? LLC$", "");
        String letters = plain.replaceAll("[^\\p{L}]", "");
        if (before.isEmpty()
                || letters.length() < 2
                || plain.length() > MAX_CHARS
                || plain.split(" ").length > MAX_WORDS
                || NOT_SHORT.contains(letters.toUpperCase(Locale.ROOT))) {
            return false;
        }
        if (before.chars().noneMatch(Character::isLowerCase)) {
            // all in capitals: a place would look like an acronym, so its letters must be found in the name
            return !plain.contains(" ") && isDrawnFrom(letters, before);
        }
        long capitals = letters.chars().filter(Character::isUpperCase).count();
        boolean manyCapitals = capitals >= 2 && letters.length() - capitals <= capitals * 2;
        return manyCapitals || (" " + before + " ").contains(" " + plain + " ");
    }

    /** True for "CEX (Corporation of Examples)": one word, and in brackets at the end what it stands for. */
    static boolean isSpelledOut(Brackets.Bracket bracket) {
        return bracket.after().isEmpty()
                && !bracket.before().isEmpty()
                && bracket.before().length() <= MAX_CHARS
                && bracket.inside().contains(" ");
    }

    /** True when the letters begin the words of the name, or stand within them, in their order. */
    private static boolean isDrawnFrom(String letters, String name) {
        String source = name.replaceAll("[^\\p{L} ]", "");
        int first = (" " + source).indexOf(" " + letters.charAt(0));
        if (first < 0) {
            return false;
        }
        int at = first;
        for (int i = 0; i < letters.length(); i++) {
            at = source.indexOf(letters.charAt(i), at);
            if (at < 0) {
                return false;
            }
            at++;
        }
        return true;
    }
}
