package org.exportscreening.name.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables of this package: UTF-8 lines, {@code #} begins a comment, {@code ;} stands for an end of line. */
final class Resources {

    private Resources() {}

    /** The entries of a table in their order, each as its fields; fields are separated by blanks. */
    static List<String[]> entries(String resource) {
        try (InputStream in = Resources.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The library's own " + resource + " is missing from its jar.");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .flatMap(line -> withoutComment(line).lines())
                    .map(String::strip)
                    .filter(entry -> !entry.isEmpty())
                    .map(entry -> entry.split("\\s+", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutComment(String line) {
        int comment = line.indexOf('#');
        return (comment < 0 ? line : line.substring(0, comment)).replace(';', '\n');
    }
}
