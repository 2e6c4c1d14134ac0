package org.exportscreening.list.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.party.Address;
import org.exportscreening.party.Identifier;

/** Takes apart the cells of the lists that hold a list within a cell. Stateless. */
final class Cells {

    /** What joins the last of several names to the others, or marks one of a list. */
    private static final Pattern LEADING = Pattern.compile("^(?:and|or)\\s+|^-(?=\\S)");

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

    /** Names joined by semicolons, the last one sometimes by "; and". A semicolon within brackets does not separate. */
    static List<String> names(String cell) {
        return Brackets.split(cell, ';').stream()
                .map(part -> LEADING.matcher(part).replaceFirst("").strip())
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Addresses joined by semicolons, each ending with its country. */
    static List<Address> addresses(String cell) {
        return split(cell).stream().map(Cells::address).toList();
    }

    private static Address address(String text) {
        if (CountryNames.isCode(text)) {
            return new Address("", text);
        }
        int comma = text.lastIndexOf(',');
        String last = text.substring(comma + 1).strip();
        if (comma >= 0 && CountryNames.isCode(last)) {
            return new Address(text.substring(0, comma).strip(), last);
        }
        return new Address(text, null);
    }

    /** Identifiers joined by semicolons, in either of the orders in use. */
    static List<Identifier> identifiers(String cell) {
        return split(cell).stream()
                .map(text -> IdentifierText.parse(text).identifier())
                .toList();
    }

    /** Citations in the form "84 FR 22961". A cell in which none can be read is kept as it is. */
    static List<String> citations(String cell) {
        return Citations.parse(cell).citations();
    }

    /** A day as 2019-05-21, 5/21/2019 or 5/21/19; null when the cell is none. */
    @Nullable
    static LocalDate date(String cell) {
        return Dates.parse(cell);
    }

    /** The footnotes that show in a license requirement, empty for none; null when there is no text to tell from. */
    @Nullable
    static Set<Integer> footnotes(String requirement) {
        return Footnotes.parse(requirement);
    }
}
