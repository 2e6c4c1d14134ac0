package org.exportscreening.list.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.exportscreening.list.ListContent;
import org.exportscreening.list.ListDataException;
import org.exportscreening.list.ListEntry;
import org.exportscreening.list.ListInput;
import org.exportscreening.list.ListReader;

/**
 * A simple list as CSV, one row a party, with a {@link CsvMapping} that says which column is what. Without one, the bundled mappings
 * are tried: section 1260H, section 889, the FCC Covered List and the UFLPA Entity List, each known by its header. No agency
 * publishes these four as CSV: the columns are our own, and stand in the bundled mapping files; for section 889 they are
 * {@code covered_entity, aliases, country, citation, covered_since, scope}, for UFLPA {@code uflpa_entity, aliases, sub_list,
 * effective_date, federal_register_citation}.
 */
public final class MappedCsvReader implements ListReader {

    private static final List<String> BUNDLED = List.of("1260H", "889", "FCC", "UFLPA");

    @Nullable
    private final CsvMapping given;

    /** Reads what a bundled mapping knows; for {@link java.util.ServiceLoader}. */
    public MappedCsvReader() {
        this.given = null;
    }

    /**
     * Reads any CSV file by a mapping.
     *
     * @param mapping the mapping
     */
    public MappedCsvReader(CsvMapping mapping) {
        this.given = mapping;
    }

    @Override
    public String format() {
        return "CSV with a mapping";
    }

    /** With a mapping given, any file is to be read by it; otherwise the header must be one of the bundled ones. */
    @Override
    public boolean recognizes(String head) {
        return given != null || bundledFor(head.lines().findFirst().orElse("")) != null;
    }

    @Override
    public ListReader withMapping(ListInput mapping) throws IOException {
        return new MappedCsvReader(CsvMappingJson.read(mapping.name(), mapping.text()));
    }

    @Override
    public ListContent read(ListInput input) throws IOException {
        char separator = given == null ? ',' : given.separator();
        try (CsvRows rows = new CsvRows(input, separator)) {
            CsvRows.Row first = rows.next();
            List<String> header = first == null
                    ? List.of()
                    : first.cells().stream().map(String::strip).toList();
            CsvMapping mapping = given == null ? bundledFor(String.join(",", header)) : given;
            if (mapping == null) {
                throw new ListDataException(input.name(), 1, 0, "expected the header of a known list, found another.");
            }
            List<String> warnings = new ArrayList<>();
            Map<String, Integer> columns = columns(input.name(), header, mapping, warnings);
            List<ListEntry> entries = new ArrayList<>();
            for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
                read(new MappedRow(input.name(), mapping, columns, row), rows, entries, warnings);
            }
            if (entries.isEmpty() && rows.problems().isEmpty()) {
                throw new ListDataException(input.name(), "expected at least one row below the header, found none.");
            }
            return new ListContent(entries, List.of(), null, rows.problems(), warnings);
        }
    }

    private static void read(MappedRow row, CsvRows rows, List<ListEntry> entries, List<String> warnings) {
        List<String> said = new ArrayList<>();
        try {
            ListEntry entry = row.entry(said);
            if (entry != null) {
                entries.add(entry);
            }
            warnings.addAll(said);
        } catch (IllegalArgumentException e) {
            rows.problem(row.row(), Shown.message(String.valueOf(e.getMessage())));
        }
    }

    private static Map<String, Integer> columns(
            String source, List<String> header, CsvMapping mapping, List<String> warnings) {
        Map<String, Integer> columns = CsvColumns.positions(source, 1, header, String::strip);
        Set<String> known = mapping.known();
        CsvColumns.checkComplete(source, 1, columns.keySet(), known, ", as the mapping says");
        List<String> others = columns.keySet().stream()
                .filter(column -> !known.contains(column))
                .toList();
        if (!others.isEmpty()) {
            warnings.add("Columns that are not mapped are not read: "
                    + others.stream().map(Shown::of).collect(Collectors.joining(", ")) + ".");
        }
        return columns;
    }

    /** The bundled mapping of which every column stands in the header. */
    @Nullable
    private static CsvMapping bundledFor(String headerLine) {
        Set<String> header = Stream.of(headerLine.split(",", -1))
                .map(cell -> cell.strip().replace("\"", ""))
                .collect(Collectors.toSet());
        return BUNDLED.stream()
                .map(MappedCsvReader::bundled)
                .filter(mapping -> header.containsAll(mapping.known()))
                .findFirst()
                .orElse(null);
    }

    private static CsvMapping bundled(String name) {
        String resource = "mapping/" + name + ".json";
        try (InputStream in = MappedCsvReader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The library's own " + resource + " is missing from its jar.");
            }
            return CsvMappingJson.read(resource, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The library's own " + resource + " is unreadable: " + e.getMessage(), e);
        }
    }
}
