package org.exportscreening.name.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * Reads the tables of this package: UTF-8 lines, {@code #} begins a comment, {@code ;} stands for an end of line. Without
 * streams and patterns: the first name of a program waits for this.
 */
final class Resources {

    private Resources() {}

    /** The entries of a table in their order, each as its fields; fields are separated by blanks. */
    static List<String[]> entries(String resource) {
        List<String[]> entries = new ArrayList<>();
        StringTokenizer lines = new StringTokenizer(text(resource), "\r\n");
        while (lines.hasMoreTokens()) {
            String line = lines.nextToken();
            int comment = line.indexOf('#');
            StringTokenizer parts = new StringTokenizer(comment < 0 ? line : line.substring(0, comment), ";");
            while (parts.hasMoreTokens()) {
                add(new StringTokenizer(parts.nextToken()), entries);
            }
        }
        return entries;
    }

    private static void add(StringTokenizer fields, List<String[]> entries) {
        String[] entry = new String[fields.countTokens()];
        for (int i = 0; i < entry.length; i++) {
            entry[i] = fields.nextToken();
        }
        if (entry.length > 0) {
            entries.add(entry);
        }
    }

    private static String text(String resource) {
        try (InputStream in = Resources.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The library's own " + resource + " is missing from its jar.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
