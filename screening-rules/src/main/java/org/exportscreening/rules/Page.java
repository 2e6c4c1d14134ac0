package org.exportscreening.rules;

import java.util.List;
import java.util.Locale;

/** A page of plain text with headed sections and wrapped lines. Not thread-safe. */
final class Page {
    private static final int WIDTH = 110;
    private static final String TITLE = "15 CFR ";
    private static final String UNBROKEN = "15\u00a0CFR\u00a0";

    /** Where a line may not end, and where it may not begin, although the signs are as wide as Chinese ones. */
    private static final String OPENING = "\uff08\u201c\u300a";

    private static final String CLOSING = "\uff09\u201d\u300b\uff0c\u3002\uff1b\uff1a\u3001\uff1f";

    private final StringBuilder out = new StringBuilder();
    private final boolean chinese;

    /** A page in a language: Chinese has no blanks between its words, and signs of twice the width. */
    Page(Locale language) {
        this.chinese = language.equals(Locale.CHINESE);
    }

    /** A line, as it is. */
    void line(String text) {
        out.append(text).append('\n');
    }

    /** A heading after an empty line. */
    void section(String title) {
        line("");
        line("  " + title);
    }

    /** A section with a point for each line; nothing where there is none. */
    void points(String title, List<String> points) {
        if (!points.isEmpty()) {
            section(title);
            points.forEach(p -> wrapped("  - ", p));
        }
    }

    /** Text after a mark, wrapped where a line may end, but not within a citation; the further lines stand below the first. */
    void wrapped(String mark, String text) {
        StringBuilder line = new StringBuilder(mark);
        String indent = " ".repeat(mark.length());
        int start = 0;
        String unbroken = text.replace(TITLE, UNBROKEN);
        boolean first = true;
        for (int i = 1; i <= unbroken.length(); i++) {
            if (i == unbroken.length() || mayEnd(unbroken, i)) {
                String piece = unbroken.substring(start, i);
                if (!first && width(line) + width(piece) > WIDTH) {
                    line(broken(line));
                    line = new StringBuilder(indent);
                    piece = piece.startsWith(" ") ? piece.substring(1) : piece;
                }
                line.append(piece);
                first = false;
                start = i;
            }
        }
        line(broken(line));
    }

    private boolean mayEnd(String text, int before) {
        char last = text.charAt(before - 1);
        char next = text.charAt(before);
        return next == ' '
                || (chinese
                        && last != ' '
                        && (wide(last) || wide(next))
                        && !Character.isLowSurrogate(next)
                        && OPENING.indexOf(last) < 0
                        && CLOSING.indexOf(next) < 0);
    }

    private int width(CharSequence text) {
        return text.length() + (chinese ? (int) text.chars().filter(Page::wide).count() : 0);
    }

    private static boolean wide(int sign) {
        return (sign >= '\u2e80' && sign <= '\ud7ff') || (sign >= '\uf900' && sign <= '\uffef');
    }

    private static String broken(StringBuilder line) {
        return line.toString().replace(UNBROKEN, TITLE);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
