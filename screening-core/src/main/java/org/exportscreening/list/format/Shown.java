package org.exportscreening.list.format;

import java.util.regex.Pattern;

/** Text of a file as it is shown in a message: one line, and not too long. Stateless. */
final class Shown {

    private static final int MAX_CHARS = 120;
    private static final int MAX_MESSAGE_CHARS = 600;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\u2028\u2029]+");

    private Shown() {}

    static String of(String text) {
        return of(text, MAX_CHARS);
    }

    /** A complaint that quotes what it found. */
    static String message(String text) {
        return of(text, MAX_MESSAGE_CHARS);
    }

    private static String of(String text, int maxChars) {
        String line = CONTROL.matcher(text).replaceAll(" ").strip();
        return line.length() <= maxChars ? line : line.substring(0, maxChars) + "...";
    }
}
