package org.exportscreening.list.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;

/** The ways in which the lists write a day. Stateless. */
final class Dates {

    private static final Pattern US = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})");

    /** 17 May 1988; May 17, 1988. */
    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern(
                    "[d MMM uuuu][MMMM d, uuuu]", Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /** The lists begin in the nineteen-seventies, and a denial of a hundred years is written in full. */
    private static final int PIVOT = 70;

    private static final int CENTURY = 100;

    private Dates() {}

    /** The day; null when the text is none in a known form. Any year is taken as written. */
    @Nullable
    static LocalDate parse(String text) {
        Matcher us = US.matcher(text);
        try {
            if (us.matches()) {
                return LocalDate.of(year(us.group(3)), Integer.parseInt(us.group(1)), Integer.parseInt(us.group(2)));
            }
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return us.matches() ? null : inWords(text);
        }
    }

    /** False for a year that is a slip of the pen, such as 0097 or 3017. */
    static boolean plausible(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        return year < PIVOT ? year + FIRST_YEAR + CENTURY : year + FIRST_YEAR;
    }

    @Nullable
    private static LocalDate inWords(String text) {
        try {
            return LocalDate.parse(text, IN_WORDS);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
