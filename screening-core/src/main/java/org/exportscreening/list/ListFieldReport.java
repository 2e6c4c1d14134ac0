package org.exportscreening.list;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How well a snapshot was understood, field by field: what the values came to be, and which ones are of no known form. Nothing is
 * corrected here; it is the place to look after an agency has changed its way of writing. Immutable and thread-safe.
 *
 * @param digest digest of the snapshot
 * @param entries number of entries
 * @param fields the fields, in the order of the report
 */
public record ListFieldReport(String digest, int entries, List<Field> fields) {

    /** Copies the list. */
    public ListFieldReport {
        Objects.requireNonNull(digest, "digest");
        fields = List.copyOf(fields);
    }

    /**
     * One field over all entries.
     *
     * @param name such as {@code license requirement}
     * @param counts how often each reading occurs, in a fixed order
     * @param leftOver the distinct values that are of no known form, with how often each occurs
     */
    public record Field(String name, Map<String, Integer> counts, Map<String, Integer> leftOver) {

        /** Copies the maps. */
        public Field {
            Objects.requireNonNull(name, "name");
            counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
            leftOver = Collections.unmodifiableMap(new LinkedHashMap<>(leftOver));
        }

        /**
         * How often a reading occurs.
         *
         * @param reading the reading, such as {@code all items}
         * @return the count, 0 when it does not occur
         */
        public int count(String reading) {
            return counts.getOrDefault(reading, 0);
        }
    }

    /**
     * Looks at every entry.
     *
     * @param snapshot the snapshot
     * @return the report
     */
    public static ListFieldReport of(ListSnapshot snapshot) {
        List<ListEntry> all = snapshot.entries();
        return new ListFieldReport(snapshot.digest(), all.size(), FieldReading.all(all));
    }

    /**
     * One field.
     *
     * @param name its name
     * @return the field
     * @throws IllegalArgumentException if there is none of this name; the message lists all
     */
    public Field field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown field \"" + name + "\"; expected one of "
                        + fields.stream().map(Field::name).collect(Collectors.joining(", ")) + "."));
    }

    /**
     * The report for reading: each field with its counts, and under it what is left over, most frequent first.
     *
     * @return several lines
     */
    public String toText() {
        StringBuilder text = new StringBuilder();
        text.append(entries).append(" entries, ").append(digest).append('\n');
        for (Field field : fields) {
            text.append('\n').append(field.name()).append('\n');
            field.counts().forEach((reading, count) -> line(text, count, reading));
            field.leftOver().forEach((value, count) -> line(text, count, "NOT UNDERSTOOD: " + value));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, int count, String what) {
        text.append(String.format(Locale.ROOT, "%8d  %s\n", count, what));
    }
}
