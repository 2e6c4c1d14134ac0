package org.exportscreening.rules;

import java.util.List;

/** A page of plain text with headed sections and wrapped lines. Not thread-safe. */
final class Page {
    private static final int WIDTH = 110;
    private static final String TITLE = "15 CFR ";
    private static final String UNBROKEN = "15\u00a0CFR\u00a0";

    private final StringBuilder out = new StringBuilder();

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

    /** Text after a mark, wrapped at blanks, but not within a citation; the further lines stand below the first. */
    void wrapped(String mark, String text) {
        StringBuilder line = new StringBuilder(mark);
        String indent = " ".repeat(mark.length());
        boolean first = true;
        for (String word : text.replace(TITLE, UNBROKEN).split(" ", -1)) {
            if (!first && line.length() + 1 + word.length() > WIDTH) {
                line(broken(line));
                line = new StringBuilder(indent);
                first = true;
            }
            line.append(first ? "" : " ").append(word);
            first = false;
        }
        line(broken(line));
    }

    private static String broken(StringBuilder line) {
        return line.toString().replace(UNBROKEN, TITLE);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
