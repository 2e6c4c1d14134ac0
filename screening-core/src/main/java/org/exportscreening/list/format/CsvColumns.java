package org.exportscreening.list.format;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.exportscreening.list.ListDataException;

/** The header of a CSV list: which column stands where. A column that is missing would be data that silently disappears. Stateless. */
final class CsvColumns {

    private CsvColumns() {}

    /** A column name in lower case, its words joined by underscores: "State/Province" is "state_province". */
    static String key(String column) {
        return column.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip()
                .replace(' ', '_');
    }

    /**
     * The position of each column.
     *
     * @param source the file, for messages
     * @param line where the header stands
     * @param cells the header
     * @param naming from what stands in the header to the name that is looked for
     * @throws ListDataException if a name stands twice
     */
    static Map<String, Integer> positions(String source, long line, List<String> cells, UnaryOperator<String> naming) {
        Map<String, Integer> found = new LinkedHashMap<>();
        for (String cell : cells) {
            if (found.putIfAbsent(naming.apply(cell), found.size()) != null) {
                throw new ListDataException(
                        source, line, 0, "expected each column once, found \"" + Shown.of(cell.strip()) + "\" twice.");
            }
        }
        return found;
    }

    /**
     * Checks that every column is there.
     *
     * @param who says so, for the message; such as ", as the mapping says", or nothing
     * @throws ListDataException if one is missing; names the nearest of those that are not expected
     */
    static void checkComplete(
            String source, long line, Collection<String> found, Collection<String> expected, String who) {
        for (String column : expected) {
            if (!found.contains(column)) {
                List<String> others = found.stream()
                        .filter(other -> !expected.contains(other))
                        .toList();
                String near = Nearest.of(column, others);
                throw new ListDataException(
                        source,
                        line,
                        0,
                        "expected a column \"" + Shown.of(column) + "\"" + who + ", found none"
                                + (near == null ? "." : "; nearest is \"" + Shown.of(near) + "\"."));
            }
        }
    }

    /**
     * Checks that there is no other column.
     *
     * @throws ListDataException if there is one
     */
    static void checkNoOther(String source, long line, Collection<String> found, Collection<String> expected) {
        for (String column : found) {
            if (!expected.contains(column)) {
                String near = Nearest.of(column, expected);
                throw new ListDataException(
                        source,
                        line,
                        0,
                        "expected only the columns of the format, found \"" + Shown.of(column) + "\""
                                + (near == null ? "." : "; nearest is \"" + near + "\"."));
            }
        }
    }
}
