package org.exportscreening.list.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the small tables of this package. Stateless. */
final class TableLines {
    private TableLines() {}

    /** The lines of a table, without comments and blank lines. */
    static List<String> of(String resource) {
        try (InputStream in = TableLines.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The library's own " + resource + " is missing from its jar.");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The library's own " + resource + " is unreadable: " + e.getMessage(), e);
        }
    }
}
