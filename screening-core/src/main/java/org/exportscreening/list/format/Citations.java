package org.exportscreening.list.format;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Federal Register citations in the form {@code 84 FR 22961}, and what in their cell could not be read so.
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
        Matcher matcher = CITATION.matcher(BLANKS.matcher(cell).replaceAll(" "));
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

    private static List<String> pieces(String rest) {
        return PIECE.matcher(BETWEEN.matcher(rest).replaceAll(";"))
                .results()
                .map(piece -> piece.group().strip())
                .toList();
    }
}
