package org.exportscreening.list.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListId;

/**
 * Says which column of a simple CSV list is what. Immutable and thread-safe. Its form as a file, beside the list as
 * {@code <file>.mapping.json}:
 *
 * <pre>{@code
 * {"list": "INTERNAL", "format": "csv", "separator": ";",
 *  "columns": {"name": "Customer", "aliases": {"column": "Aka", "separator": "/"}, "country": "Land",
 *              "remarks": ["Note", "Reason"]},
 *  "constants": {"type": "entity"},
 *  "ignored": ["Row"]}
 * }</pre>
 *
 * <p>A column that stands for prose has {@code "after"} and {@code "before"}: the value is what stands between the first of the
 * one and the first of the other. A row whose name can not be found so names no party and is left out with a warning.
 *
 * @param list the list
 * @param separator what separates the columns
 * @param columns where each field stands; {@link Field#NAME} is always there
 * @param constants what each field is when its columns are empty or missing
 * @param ignored columns that are known and not needed; others that are not mapped get a warning
 */
public record CsvMapping(
        ListId list,
        char separator,
        Map<Field, List<Column>> columns,
        Map<Field, String> constants,
        Set<String> ignored) {

    /** What a column can hold. */
    public enum Field {
        /** The name under which the party is listed; required. */
        NAME("name"),
        /** Other names. */
        ALIASES("aliases"),
        /** Names that the list itself calls weak. */
        WEAK_ALIASES("weakAliases"),
        /** Names that the party had. */
        FORMER_NAMES("formerNames"),
        /** Individual, entity, vessel or aircraft. */
        TYPE("type"),
        /** The country, as ISO 3166-1 alpha-2 code or by its English name. */
        COUNTRY("country"),
        /** The address without its country. */
        ADDRESS("address"),
        /** The list's own number of the party. */
        NUMBER("number"),
        /** Programs or legal grounds. */
        PROGRAMS("programs"),
        /** Federal Register citations. */
        CITATION("citation"),
        /** First day. */
        FROM("from"),
        /** Last day. */
        TO("to"),
        /** The license requirement. */
        LICENSE_REQUIREMENT("licenseRequirement"),
        /** The license review policy. */
        LICENSE_POLICY("licensePolicy"),
        /** Anything else. */
        REMARKS("remarks");

        private final String key;

        Field(String key) {
            this.key = key;
        }

        /**
         * How a mapping file calls the field.
         *
         * @return the key, such as {@code formerNames}
         */
        public String key() {
            return key;
        }
    }

    /**
     * A column and how to take its cells apart.
     *
     * @param name the column's name in the header
     * @param separator what stands between several values in a cell, or null when a cell holds one
     * @param after texts that precede the value in prose; empty when the cell is the value
     * @param before texts that end the value in prose
     */
    public record Column(String name, @Nullable String separator, List<String> after, List<String> before) {

        /** Copies the lists. */
        public Column {
            Objects.requireNonNull(name, "name");
            after = List.copyOf(after);
            before = List.copyOf(before);
        }

        /**
         * A column whose cells are the values.
         *
         * @param name the column's name in the header
         * @return the column
         */
        public static Column of(String name) {
            return new Column(name, null, List.of(), List.of());
        }
    }

    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if no column holds the name
     */
    public CsvMapping {
        Objects.requireNonNull(list, "list");
        Map<Field, List<Column>> copy = new EnumMap<>(Field.class);
        columns.forEach((field, where) -> copy.put(field, List.copyOf(where)));
        columns = Collections.unmodifiableMap(copy);
        constants = Map.copyOf(constants);
        ignored = Collections.unmodifiableSet(new LinkedHashSet<>(ignored));
        if (columns.getOrDefault(Field.NAME, List.of()).isEmpty()) {
            throw new IllegalArgumentException("expected a column for \"name\", found none.");
        }
    }

    /**
     * Reads a mapping file.
     *
     * @param file the file
     * @return the mapping
     * @throws ListDataException if it is missing or no mapping; the message says where and what was expected
     */
    public static CsvMapping read(Path file) {
        String name = String.valueOf(file.getFileName());
        try (BufferedReader text = Files.newBufferedReader(file)) {
            return CsvMappingJson.read(name, text);
        } catch (NoSuchFileException e) {
            throw new ListDataException(name, 0, 0, "expected a mapping, found nothing at " + file + ".", e);
        } catch (IOException e) {
            throw new ListDataException(name, 0, 0, "cannot be read: " + e.getMessage(), e);
        }
    }

    /** The columns that the mapping knows. */
    Set<String> known() {
        Set<String> known = new LinkedHashSet<>();
        columns.values().forEach(where -> where.forEach(column -> known.add(column.name())));
        known.addAll(ignored);
        return known;
    }
}
