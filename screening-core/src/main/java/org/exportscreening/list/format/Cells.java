package org.exportscreening.list.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.party.Address;
import org.exportscreening.party.Identifier;

/** Takes apart the cells of the Consolidated Screening List, which hold lists within a cell. */
final class Cells {

    private static final Set<String> COUNTRIES = countries();

    /** Volume, "FR" in its many spellings, page, and further pages of the same volume. */
    private static final Pattern CITATION = Pattern.compile(
            "(\\d{1,3})\\s*\\.?\\s*F\\.?\\s?R\\.?\\s*(\\d{1,6})((?:,\\s*\\d{3,6}\\b(?!\\s*\\.?\\s*[F/]))*)");

    private static final Pattern PAGE = Pattern.compile("\\d+");
    private static final Pattern US_DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    /** A type named at the front ("Passport, 123"); older files name it at the end ("123, Passport"). */
    private static final Pattern IDENTIFIER_TYPE = Pattern.compile(
            ".*(?:No\\.|Number|Gender|Passport|Type|Date|Website|Address|ID|ISIN|BIC|Code|Ticker|Name|Directive.*\\)|[-:])$");

    private static final Pattern GLUED_FOOTNOTE =
            Pattern.compile("(?:EAR[).\\s]*|734\\.9\\([eg]\\)(?:\\(\\d\\))?,)([1345])(?!\\d)");

    private Cells() {}

    /** The parts of a cell joined by semicolons, trimmed, without empty ones. */
    static List<String> split(String cell) {
        List<String> parts = new ArrayList<>();
        for (String part : cell.split(";", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /** Names joined by semicolons, the last one sometimes by "; and". */
    static List<String> names(String cell) {
        return split(cell).stream()
                .map(part -> part.startsWith("and ")
                        ? part.substring("and ".length()).strip()
                        : part)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Addresses joined by semicolons, each ending with its country. */
    static List<Address> addresses(String cell) {
        return split(cell).stream().map(Cells::address).toList();
    }

    private static Address address(String text) {
        if (COUNTRIES.contains(text)) {
            return new Address("", text);
        }
        int comma = text.lastIndexOf(',');
        String last = text.substring(comma + 1).strip();
        if (comma >= 0 && COUNTRIES.contains(last)) {
            return new Address(text.substring(0, comma).strip(), last);
        }
        return new Address(text, null);
    }

    /**
     * Identifiers joined by semicolons, in either of the orders in use: "type, number, country" or "country, number, type".
     */
    static List<Identifier> identifiers(String cell) {
        return split(cell).stream().map(Cells::identifier).toList();
    }

    private static Identifier identifier(String text) {
        int first = text.indexOf(", ");
        if (first < 0) {
            return new Identifier("", text, null);
        }
        int last = text.lastIndexOf(", ");
        String head = text.substring(0, first);
        String tail = text.substring(last + 2);
        if (first < last && COUNTRIES.contains(head)) {
            return new Identifier(tail, text.substring(first + 2, last), head);
        }
        if (first < last && COUNTRIES.contains(tail)) {
            return new Identifier(head, text.substring(first + 2, last), tail);
        }
        if (IDENTIFIER_TYPE.matcher(head).matches()
                && !IDENTIFIER_TYPE.matcher(tail).matches()) {
            return new Identifier(head, text.substring(first + 2), null);
        }
        return new Identifier(tail, text.substring(0, last), null);
    }

    /** Citations in the form "84 FR 22961". A cell in which none can be read is kept as it is. */
    static List<String> citations(String cell) {
        Set<String> citations = new LinkedHashSet<>();
        Matcher matcher = CITATION.matcher(cell);
        while (matcher.find()) {
            String volume = matcher.group(1) + " FR ";
            citations.add(volume + matcher.group(2));
            Matcher page = PAGE.matcher(matcher.group(3));
            while (page.find()) {
                citations.add(volume + page.group());
            }
        }
        if (citations.isEmpty() && !cell.isBlank()) {
            citations.add(cell.strip());
        }
        return List.copyOf(citations);
    }

    /** A day as 2019-05-21 or 5/21/2019; null when the cell is neither. */
    @Nullable
    static LocalDate date(String cell) {
        try {
            Matcher matcher = US_DATE.matcher(cell);
            if (matcher.matches()) {
                return LocalDate.of(
                        Integer.parseInt(matcher.group(3)),
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)));
            }
            return LocalDate.parse(cell);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * The footnotes of an Entity List row. The list has no column for them; they show in the sections that the license
     * requirement names, and as a digit glued to its words.
     *
     * @return the footnotes, empty for none; null when there is no text to tell from
     */
    @Nullable
    static Set<Integer> footnotes(String requirement) {
        if (requirement.isBlank()) {
            return null;
        }
        Set<Integer> footnotes = new TreeSet<>();
        if (requirement.contains("734.9(e)(1)") || requirement.contains("736.2(b)(3)(vi)")) {
            footnotes.add(1);
        }
        if (requirement.contains("734.9(g)")) {
            footnotes.add(3);
        }
        if (requirement.contains("734.9(e)(2)")) {
            footnotes.add(4);
        }
        if (requirement.contains("734.9(e)(3)")) {
            footnotes.add(5);
        }
        Matcher glued = GLUED_FOOTNOTE.matcher(requirement);
        while (glued.find()) {
            footnotes.add(Integer.valueOf(glued.group(1)));
        }
        return footnotes;
    }

    private static Set<String> countries() {
        Set<String> countries = new TreeSet<>(List.of(Locale.getISOCountries()));
        // Kosovo has no ISO code; the lists use the customary one.
        countries.add("XK");
        return countries;
    }
}
