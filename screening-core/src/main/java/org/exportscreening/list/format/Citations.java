package org.exportscreening.list.format;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Federal Register citations in the form {@code 84 FR 22961}, and what in their cell could not be read so. Older notices are cited
 * without a page: by issue, {@code 74 FR No. 11 (2009-01-16)}, perhaps with the notice, or by day, {@code 72 FR (2007-01-30)}. A lost
 * volume follows from the day, for volume 1 is that of 1936.
 *
 * @param citations the citations; when none can be read, the cell as it is
 * @param unread pieces of a citation that lacks its volume or its page, such as {@code 88 FR}
 */
record Citations(List<String> citations, List<String> unread) {

    /** Volume, "FR" in its many spellings, perhaps number of the issue, page, and further pages of the same volume. */
    private static final Pattern CITATION = Pattern.compile(
            "(\\d{1,3})\\s*\\.?\\s*F\\.?\\s?R\\.?\\s*(?:no\\.\\s*\\d+\\s*pg\\.\\s*)?(\\d{1,6})(?![\\d/])"
                    + "((?:,\\s*\\d{3,6}\\b(?!\\s*\\.?\\s*[F/]))*)",
            Pattern.CASE_INSENSITIVE);

    private static final String DAY = "\\(?(\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2}))\\b\\)?";

    /** "Notice 1958, Vol. 59, No. 44, 3/07/94"; "76 FR No. 197 (10/12/2011)". */
    private static final Pattern ISSUE = Pattern.compile(
            "(?i)(?:notice\\s+(\\d{1,5}),?\\s+)?(?:vol\\.?\\s*(\\d{1,3})|(\\d{1,3})\\s*\\.?\\s*F\\.?\\s?R\\.?),?\\s*"
                    + "no\\.?\\s*(\\d{1,3})\\s*,?\\s*" + DAY);

    private static final Pattern WITHOUT_PAGE =
            Pattern.compile("(?i)(?<![\\d/])(\\d{1,3})\\s*\\.?\\s*F\\.?\\s?R\\.?\\s+" + DAY);
    private static final Pattern WITHOUT_VOLUME =
            Pattern.compile("(?i)(?<![\\d.])(?<!\\d\\s)F\\.?\\s?R\\.?\\s*(\\d{3,6})\\s+" + DAY);

    /** "88 39978 5/10/2023": only a volume of the day's year makes it one. */
    private static final Pattern WITHOUT_LETTERS = Pattern.compile("(?<![\\d/.])(\\d{2,3})\\s+(\\d{3,6})\\s+" + DAY);

    private static final int YEAR_BEFORE_VOLUME_1 = 1935;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern PAGE = Pattern.compile("\\d+");

    /** What stands between citations without being one: days, issue numbers, and, commas. */
    private static final Pattern BETWEEN =
            Pattern.compile("(?i)\\d{1,2}/\\d{1,3}/\\d{1,4}|\\(?no\\.?\\s*\\d+\\)?|\\band\\b|[(),;]");

    /** Half a citation: a number with "FR", or "FR" with a number, or bare digits. */
    private static final Pattern PIECE =
            Pattern.compile("(?i)\\d+\\s*\\.?\\s*F\\.?\\s?R\\b\\.?|F\\.?\\s?R\\.?\\s*\\d+|\\d[\\d ]*");

    Citations {
        citations = List.copyOf(citations);
        unread = List.copyOf(unread);
    }

    static Citations parse(String cell) {
        Set<String> citations = new LinkedHashSet<>();
        String text = BLANKS.matcher(cell).replaceAll(" ");
        text = take(ISSUE, text, Citations::byIssue, citations);
        text = take(WITHOUT_PAGE, text, Citations::byDay, citations);
        text = take(WITHOUT_VOLUME, text, Citations::byPage, citations);
        text = take(WITHOUT_LETTERS, text, Citations::byBoth, citations);
        Matcher matcher = CITATION.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (matcher.find()) {
            String volume = matcher.group(1) + " FR ";
            citations.add(volume + matcher.group(2));
            Matcher page = PAGE.matcher(matcher.group(3));
            while (page.find()) {
                citations.add(volume + page.group());
            }
            matcher.appendReplacement(rest, ";");
        }
        matcher.appendTail(rest);
        if (citations.isEmpty()) {
            return new Citations(cell.isBlank() ? List.of() : List.of(cell.strip()), List.of());
        }
        return new Citations(List.copyOf(citations), pieces(rest.toString()));
    }

    /** Takes out what a pattern finds and the reading accepts. */
    private static String take(
            Pattern pattern, String text, Function<MatchResult, String> reading, Set<String> citations) {
        return pattern.matcher(text).replaceAll(found -> {
            String citation = reading.apply(found);
            if (citation.isEmpty()) {
                return Matcher.quoteReplacement(found.group());
            }
            citations.add(citation);
            return ";";
        });
    }

    private static String byIssue(MatchResult found) {
        String volume = found.group(2) == null ? found.group(3) : found.group(2);
        String day = day(volume, found.group(5));
        String notice = found.group(1) == null ? "" : ", Notice " + found.group(1);
        return day.isEmpty() ? "" : volume + " FR No. " + found.group(4) + " (" + day + ")" + notice;
    }

    private static String byDay(MatchResult found) {
        String day = day(found.group(1), found.group(2));
        return day.isEmpty() ? "" : found.group(1) + " FR (" + day + ")";
    }

    private static String byPage(MatchResult found) {
        LocalDate day = Dates.parse(found.group(2));
        return day == null || !Dates.plausible(day) ? "" : volume(day) + " FR " + found.group(1);
    }

    private static String byBoth(MatchResult found) {
        boolean agree = !day(found.group(1), found.group(3)).isEmpty();
        return agree ? found.group(1) + " FR " + found.group(2) : "";
    }

    /** The day in ISO form; empty when it is none, or none of the volume's year. */
    private static String day(String volume, String text) {
        LocalDate day = Dates.parse(text);
        return day == null || volume(day) != Integer.parseInt(volume) ? "" : day.toString();
    }

    /** The volume of a day. */
    static int volume(LocalDate day) {
        return day.getYear() - YEAR_BEFORE_VOLUME_1;
    }

    private static List<String> pieces(String rest) {
        return PIECE.matcher(BETWEEN.matcher(rest).replaceAll(";"))
                .results()
                .map(piece -> piece.group().strip())
                .toList();
    }
}
