package org.exportscreening.name;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a folded name apart into words: runs of letters, marks and digits. The dots of an abbreviation join
 * ({@code s.a.} is {@code sa}), so do the hyphens between three or more single letters ({@code a-b-c}); {@code &} is
 * {@code and}. A run of Chinese characters is a word of its own.
 */
final class Words {

    private static final int HYPHENATED = 3;

    private final String text;
    private final List<String> words = new ArrayList<>();

    private Words(String text) {
        this.text = text;
    }

    static List<String> of(String folded) {
        Words words = new Words(folded);
        words.split();
        return words.words;
    }

    private void split() {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (c == '&') {
                words.add("and");
                at++;
            } else if (!isPart(c)) {
                at += Character.charCount(c);
            } else {
                at = word(at);
            }
        }
    }

    private int word(int start) {
        int joined = joined(start, '.', 2);
        if (joined < 0) {
            joined = joined(start, '-', HYPHENATED);
        }
        if (joined >= 0) {
            return joined;
        }
        int end = runEnd(start);
        words.add(text.substring(start, end));
        return end;
    }

    private int runEnd(int start) {
        boolean han = isHan(text.codePointAt(start));
        int end = start;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (!isPart(c) || isHan(c) != han) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    /** Adds single letters that are joined by a mark as one word, and says where they end; -1 if there are none. */
    private int joined(int start, char mark, int fewest) {
        // Most words are none of these: they begin with two letters.
        if (!isLetter(start) || isPartAt(start + 1)) {
            return -1;
        }
        StringBuilder letters = new StringBuilder();
        int at = start;
        while (isLetter(at) && !isPartAt(at + 1)) {
            letters.append(text.charAt(at));
            at++;
            if (at >= text.length() || text.charAt(at) != mark) {
                break;
            }
            at++;
        }
        // "j.smith": the last dot belongs to a word, not to an abbreviation.
        boolean cut = isPartAt(at);
        if (letters.length() < fewest || cut) {
            return -1;
        }
        words.add(letters.toString());
        return at;
    }

    private boolean isLetter(int index) {
        return index < text.length() && Character.isLetter(text.charAt(index)) && !isHan(text.charAt(index));
    }

    private boolean isPartAt(int index) {
        return index < text.length() && isPart(text.codePointAt(index));
    }

    private static boolean isPart(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        }
        int type = Character.getType(c);
        return Character.isLetter(c)
                || Character.isDigit(c)
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    static boolean isHan(int c) {
        return c >= 0x2e80 && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
