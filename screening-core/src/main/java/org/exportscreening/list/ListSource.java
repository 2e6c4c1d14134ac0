package org.exportscreening.list;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.Nullable;

/**
 * One file or resource that a snapshot was read from.
 *
 * @param name its name, without the directory; {@code archive.zip!entry} for a file in an archive
 * @param format the format that was recognized in it
 * @param asOf the day that its content describes, or null when it does not say
 * @param sha256 SHA-256 of its bytes, lower-case hexadecimal; of the unpacked ones for a file in a zip archive
 * @param read number of rows that were read; more than the entries where several rows are one entry
 * @param rows number of entries, for each list in it
 * @param problems the rows that could not be read and are missing
 * @param warnings what is odd about it but was tolerated, one sentence each
 */
public record ListSource(
        String name,
        String format,
        @Nullable LocalDate asOf,
        String sha256,
        int read,
        Map<ListId, Integer> rows,
        List<RowProblem> problems,
        List<String> warnings) {

    /** Copies the collections. */
    public ListSource {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(sha256, "sha256");
        // In the order of the enum, so that what is printed is the same on every run.
        Map<ListId, Integer> ordered = new EnumMap<>(ListId.class);
        ordered.putAll(rows);
        rows = Collections.unmodifiableMap(ordered);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /**
     * The same source with other problems.
     *
     * @param all the rows that could not be read and are missing
     * @return a new source
     */
    public ListSource withProblems(List<RowProblem> all) {
        return new ListSource(name, format, asOf, sha256, read, rows, all, warnings);
    }
}
