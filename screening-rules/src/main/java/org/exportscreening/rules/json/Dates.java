package org.exportscreening.rules.json;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ISO dates of the years in which an export can have been or will be, and the one that was most likely meant. Stateless. */
public final class Dates {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    /** Year, month and day in this order, with other separators or none, perhaps with a time of day. */
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})[-/.](\\d{1,2})|(\\d{2})(\\d{2}))(?:[T ].*)?");

    /** Day, month and year with dots, which nobody writes in another order. */
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

    private Dates() {}

    /**
     * Reads a date.
     *
     * @param text a text
     * @return the date; empty if it is no ISO date, or one of another age
     */
    public static Optional<LocalDate> parse(String text) {
        return iso(text).filter(d -> FIRST_YEAR <= d.getYear() && d.getYear() <= LAST_YEAR);
    }

    /**
     * What was expected in the place of a text, for messages.
     *
     * @param text what is no date
     * @return the form of a date; the years, where the form is right
     */
    public static String expected(String text) {
        return iso(text).isEmpty()
                ? "a date such as 2026-11-22"
                : "a date from " + FIRST_YEAR + "-01-01 to " + LAST_YEAR + "-12-31";
    }

    private static Optional<LocalDate> iso(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * The date that was most likely meant, as the end of a sentence.
     *
     * @param text what is no date
     * @return {@code "; did you mean X?"} or empty
     */
    public static String hint(String text) {
        return meant(text.strip()).map(date -> "; did you mean " + date + "?").orElse("");
    }

    private static Optional<LocalDate> meant(String text) {
        Matcher year = YEAR_FIRST.matcher(text);
        if (year.matches()) {
            return year.group(2) == null
                    ? date(year.group(1), year.group(4), year.group(5))
                    : date(year.group(1), year.group(2), year.group(3));
        }
        Matcher day = DAY_FIRST.matcher(text);
        return day.matches() ? date(day.group(3), day.group(2), day.group(1)) : Optional.empty();
    }

    /** A day after the end of its month is the last one. */
    private static Optional<LocalDate> date(String years, String months, String days) {
        int year = Integer.parseInt(years);
        int month = Integer.parseInt(months);
        int day = Integer.parseInt(days);
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) {
            return Optional.empty();
        }
        YearMonth of = YearMonth.of(year, month);
        return Optional.of(of.atDay(Math.min(day, of.lengthOfMonth())));
    }
}
