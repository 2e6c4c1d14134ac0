package org.exportscreening.list.format;

import java.util.regex.Pattern;

/** Text of a file as it is shown in a message: one line, and not too long. Stateless. */
final class Shown {

    private static final int MAX_CHARS = 120;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\u2028\u2029]+");

    private Shown() {}

    static String of(String text) {
        String line = CONTROL.matcher(text).replaceAll(" ").strip();
        return line.length() <= MAX_CHARS ? line : line.substring(0, MAX_CHARS) + "...";
    }
}
