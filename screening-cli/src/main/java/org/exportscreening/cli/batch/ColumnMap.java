package org.exportscreening.cli.batch;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.exportscreening.rules.json.Nearest;

/** Which column of a file stands for what, as the user says: {@code name=Customer,country=Land}. Immutable. */
public final class ColumnMap {
    /** A comma that begins the next pair, and does not belong to the name of a column. */
    private static final Pattern BETWEEN = Pattern.compile(",(?=\\s*[A-Za-z][A-Za-z0-9.\\[\\]]*\\s*=)");

    private static final int SHOWN = 12;

    private final Map<String, String> columns;

    private ColumnMap(Map<String, String> columns) {
        this.columns = Collections.unmodifiableMap(columns);
    }

    /**
     * Reads what the user says.
     *
     * @param texts pairs, some in one text with commas between
     * @param vocabulary what can be mapped
     * @return the map, empty for no texts
     * @throws BatchException if a pair is none, or maps something unknown, or something is mapped twice
     */
    public static ColumnMap parse(List<String> texts, Vocabulary vocabulary) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String text : texts) {
            for (String pair : BETWEEN.splitAsStream(text).toList()) {
                int equals = pair.indexOf('=');
                if (equals < 1 || pair.substring(equals + 1).isBlank()) {
                    throw new BatchException("--map " + pair + ": expected what a column means and its name, such as "
                            + "name=Customer");
                }
                String asked = pair.substring(0, equals).strip();
                String target = vocabulary.of(asked).orElseThrow(() -> unknown("--map " + pair, asked, vocabulary));
                if (columns.put(target, pair.substring(equals + 1).strip()) != null) {
                    throw new BatchException("--map: \"" + target + "\" is mapped twice");
                }
            }
        }
        return new ColumnMap(columns);
    }

    /**
     * Whether nothing is mapped; then each column must be known by its own name.
     *
     * @return true if the user said nothing
     */
    public boolean isEmpty() {
        return columns.isEmpty();
    }

    /**
     * What a column of the file stands for.
     *
     * @param place file and line, for messages
     * @param column the column's name
     * @param vocabulary what is known
     * @return the meaning; empty if the column is to be passed over, because a map was given and does not name it
     * @throws BatchException if the column is unknown and no map was given
     */
    Optional<String> meaning(String place, String column, Vocabulary vocabulary) {
        for (Map.Entry<String, String> mapped : columns.entrySet()) {
            if (same(mapped.getValue(), column)) {
                return Optional.of(mapped.getKey());
            }
        }
        Optional<String> known = vocabulary.of(column);
        if (known.isEmpty() && isEmpty()) {
            throw unknown(place, column, vocabulary);
        }
        return known.filter(name -> !columns.containsKey(name));
    }

    /**
     * Checks that each column that the user named is there.
     *
     * @throws BatchException if one is not
     */
    void check(String place, List<String> header) {
        columns.forEach((target, column) -> {
            if (header.stream().noneMatch(there -> same(there, column))) {
                throw new BatchException(place + ": no column \"" + column + "\" for " + target
                        + Nearest.hint(column, header) + " (the header has: " + shown(header) + ")");
            }
        });
    }

    private static BatchException unknown(String place, String column, Vocabulary vocabulary) {
        return new BatchException(place + ": unknown column \"" + column + "\""
                + Nearest.hint(column, vocabulary.names()) + " (the first line names the columns; valid: "
                + shown(vocabulary.names())
                + "; --map name=Customer reads columns of other names)");
    }

    private static String shown(Iterable<String> names) {
        StringBuilder text = new StringBuilder();
        int n = 0;
        for (String name : names) {
            if (n++ == SHOWN) {
                return text.append(", ...").toString();
            }
            text.append(text.isEmpty() ? "" : ", ").append(name);
        }
        return text.toString();
    }

    private static boolean same(String a, String b) {
        return a.strip().equalsIgnoreCase(b.strip());
    }

    /** In full, as {@link #parse} takes it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        columns.forEach((target, column) -> text.append(text.isEmpty() ? "" : ",")
                .append(target)
                .append('=')
                .append(column));
        return text.toString();
    }
}
