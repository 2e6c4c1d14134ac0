package org.exportscreening.name.script;

/**
 * Korean syllables as they are spoken in a row, after the Revised Romanization: what an ending and the next beginning make of
 * each other (bm is mm, nr is ll). The indexes are those of Unicode: 19 initials, 21 vowels, 28 endings.
 */
final class HangulSounds {

    static final int FIRST = 0xac00;
    static final int LAST = 0xd7a3;

    private static final String[] INITIALS = {
        "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"
    };

    /** What an ending sounds like before a pause: one of seven. */
    private static final String[] ENDINGS = {
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng",
        "t", "t", "k", "t", "p", "t"
    };

    /** What moves over to a following vowel: the part that stays, a comma, the part that goes. */
    private static final String[] LIAISONS = {
        ",", ",g", ",kk", "k,s", ",n", "n,j", ",n", ",d", ",r", "l,g", "l,m", "l,b", "l,s", "l,t", "l,p", ",r", ",m",
        ",b", "p,s", ",s", ",ss", "ng,", ",j", ",ch", ",k", ",t", ",p", ","
    };

    private static final int SILENT = 11;
    private static final int H = 18;

    private HangulSounds() {}

    static boolean isSyllable(char c) {
        return c >= FIRST && c <= LAST;
    }

    static int initial(char syllable) {
        return (syllable - FIRST) / 588;
    }

    static int vowel(char syllable) {
        return (syllable - FIRST) / 28 % 21;
    }

    static int ending(char syllable) {
        return (syllable - FIRST) % 28;
    }

    /** The letter of an initial when nothing comes before it. */
    static String initialLetter(int initial) {
        return INITIALS[initial];
    }

    /** The letters of an ending when nothing follows. */
    static String endingLetter(int ending) {
        return ENDINGS[ending];
    }

    /** The consonants between two vowels: an ending and the initial after it. */
    static String between(int ending, int initial, boolean beforeI) {
        if (ending == 0) {
            return INITIALS[initial];
        }
        if (initial == SILENT) {
            return liaison(ending, beforeI);
        }
        String last = ENDINGS[ending];
        return switch (INITIALS[initial]) {
            case "n" -> nasal(last) + (last.equals("l") ? "l" : "n");
            case "m" -> nasal(last) + "m";
            case "r" -> beforeR(last);
            case "h" -> last.equals("t") ? "t" : last + "h";
            default -> afterH(ending, initial, last);
        };
    }

    private static String liaison(int ending, boolean beforeI) {
        String moved = LIAISONS[ending].replace(",", "");
        if (beforeI && moved.equals("d")) {
            return "j";
        }
        return beforeI && (moved.equals("t") || moved.equals("lt")) ? moved.replace("t", "ch") : moved;
    }

    private static String nasal(String last) {
        return switch (last) {
            case "k" -> "ng";
            case "t" -> "n";
            case "p" -> "m";
            default -> last;
        };
    }

    private static String beforeR(String last) {
        return switch (last) {
            case "n", "l" -> "ll";
            case "k", "ng" -> "ngn";
            case "p", "m" -> "mn";
            default -> "nn";
        };
    }

    /** An ending h, alone or after n or l, makes g, d and j aspirate and is itself not heard. */
    private static String afterH(int ending, int initial, String last) {
        boolean endsInH = ending == 27 || ending == 6 || ending == 15;
        if (!endsInH || initial == H) {
            return last + INITIALS[initial];
        }
        String rest = ending == 27 ? "" : last;
        return rest
                + switch (INITIALS[initial]) {
                    case "g" -> "k";
                    case "d" -> "t";
                    case "j" -> "ch";
                    default -> INITIALS[initial];
                };
    }
}
