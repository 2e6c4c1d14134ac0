package org.exportscreening.list.format;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;

/** Text with round or square brackets in it. Stateless. */
final class Brackets {

    private static final String OPEN = "([";
    private static final String CLOSE = ")]";

    private Brackets() {}

    /**
     * The first outermost bracket of a text.
     *
     * @param before the text before it, trimmed
     * @param inside the text within, trimmed
     * @param after the text behind it, trimmed
     */
    record Bracket(String before, String inside, String after) {

        /** The text without the bracket, or with something in its place. */
        String with(String head) {
            boolean glued = after.isEmpty() || ",.;)".indexOf(after.charAt(0)) >= 0;
            return (head + (glued ? "" : " ") + after).strip();
        }
    }

    /** The first outermost bracket; null when there is none, or when it is not closed. */
    @Nullable
    static Bracket first(String text) {
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (OPEN.indexOf(text.charAt(i)) >= 0) {
                start = depth == 0 ? i : start;
                depth++;
            } else if (CLOSE.indexOf(text.charAt(i)) >= 0 && depth > 0) {
                depth--;
                if (depth == 0) {
                    return new Bracket(
                            text.substring(0, start).strip(),
                            text.substring(start + 1, i).strip(),
                            text.substring(i + 1).strip());
                }
            }
        }
        return null;
    }

    /** The parts between separators that stand outside brackets, trimmed, without empty ones. */
    static List<String> split(String text, char separator) {
        // a bracket that is never closed must not swallow the rest
        boolean balanced = balanced(text);
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? separator : text.charAt(i);
            depth += OPEN.indexOf(c) >= 0 ? 1 : CLOSE.indexOf(c) >= 0 ? -1 : 0;
            if (c == separator && (!balanced || depth == 0)) {
                String part = text.substring(start, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = i + 1;
            }
        }
        return parts;
    }

    private static boolean balanced(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            char c = text.charAt(i);
            depth += OPEN.indexOf(c) >= 0 ? 1 : CLOSE.indexOf(c) >= 0 ? -1 : 0;
        }
        return depth == 0;
    }
}
