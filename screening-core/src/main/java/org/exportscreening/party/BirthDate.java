package org.exportscreening.party;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;

/**
 * When someone was born, as exactly as it is known: a day, a month, a year or a span.
 *
 * @param earliest the first day that it may have been
 * @param latest the last day that it may have been
 * @param text as it was written
 */
public record BirthDate(LocalDate earliest, LocalDate latest, String text) {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Pattern SPAN = Pattern.compile("(.+?)\\s+to\\s+(.+)|(\\d{4})\\s*-\\s*(\\d{4})");
    private static final Pattern CIRCA = Pattern.compile("(?:circa|ca?\\.|approximately)\\s*(.+)");
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final Pattern WORDS = Pattern.compile("(?:(\\d{1,2})\\s+)?([a-z]{3})[a-z]*\\.?\\s+(\\d{4})");

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the last day is before the first
     */
    public BirthDate {
        Objects.requireNonNull(text, "text");
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException(
                    "A date of birth can not end before it begins, found " + earliest + " to " + latest + ".");
        }
    }

    /**
     * A day.
     *
     * @param day the day of birth
     * @return the date
     */
    public static BirthDate of(LocalDate day) {
        return new BirthDate(day, day, day.toString());
    }

    /**
     * A year of which no day is known.
     *
     * @param year the year of birth
     * @return the date
     */
    public static BirthDate ofYear(int year) {
        return new BirthDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Integer.toString(year));
    }

    /**
     * Reads a date of birth as lists and forms state it: {@code 1965-03-21}, {@code 1965}, {@code 21 Mar 1965}, {@code Mar 1965},
     * {@code circa 1965} (a year to either side), {@code 1960 to 1965}.
     *
     * @param text what was stated
     * @return the date
     * @throws IllegalArgumentException if the text is none of these
     */
    public static BirthDate parse(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "A date of birth is a day such as 1965-03-21 or a year such as 1965, found \"" + text + "\"."));
    }

    /**
     * The same, for a text that may be anything.
     *
     * @param text what was stated
     * @return the date, or empty when the text is none
     */
    public static Optional<BirthDate> find(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        try {
            return read(plain).map(date -> new BirthDate(date.earliest(), date.latest(), text.strip()));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether both may be the same day.
     *
     * @param other another date
     * @return true when there is a day that both allow
     */
    public boolean agrees(BirthDate other) {
        return !earliest.isAfter(other.latest) && !other.earliest.isAfter(latest);
    }

    @Override
    public String toString() {
        return text;
    }

    private static Optional<BirthDate> read(String text) {
        Matcher circa = CIRCA.matcher(text);
        if (circa.matches()) {
            return read(circa.group(1))
                    .map(date -> new BirthDate(
                            date.earliest().minusYears(1), date.latest().plusYears(1), text));
        }
        Matcher span = SPAN.matcher(text);
        if (span.matches()) {
            boolean words = span.group(1) != null;
            Optional<BirthDate> from = read(words ? span.group(1) : span.group(3));
            Optional<BirthDate> to = read(words ? span.group(2) : span.group(4));
            return from.flatMap(first -> to.map(last -> new BirthDate(first.earliest(), last.latest(), text)));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return Optional.of(
                    date(iso.group(1), iso.group(2) == null ? 0 : Integer.parseInt(iso.group(2)), iso.group(3)));
        }
        Matcher words = WORDS.matcher(text);
        if (words.matches() && MONTHS.contains(words.group(2))) {
            return Optional.of(date(words.group(3), MONTHS.indexOf(words.group(2)) + 1, words.group(1)));
        }
        return Optional.empty();
    }

    private static BirthDate date(String year, int month, @Nullable String day) {
        if (month == 0) {
            return ofYear(Integer.parseInt(year));
        }
        YearMonth whole = YearMonth.of(Integer.parseInt(year), month);
        return day == null
                ? new BirthDate(whole.atDay(1), whole.atEndOfMonth(), whole.toString())
                : of(whole.atDay(Integer.parseInt(day)));
    }
}
