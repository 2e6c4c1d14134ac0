package org.exportscreening.rules.ear;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The reference files beside the checkout, read by a reader of their own; a test without them is skipped. */
final class Reference {
    private static final Path FOLDER = Path.of("..", "..", "shared", "reference", "ear");

    private Reference() {}

    /** The rows of a file by the names of its header. */
    static List<Map<String, String>> rows(String file) {
        Path path = FOLDER.resolve(file);
        assumeTrue(Files.isRegularFile(path), () -> file + " is not beside the checkout: nothing to compare with");
        List<List<String>> cells;
        try {
            cells = cells(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> row : cells.subList(1, cells.size())) {
            Map<String, String> named = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                named.put(cells.get(0).get(i), row.get(i));
            }
            rows.add(named);
        }
        return rows;
    }

    /** Comma separated values, quoted where they hold commas, quotes or line ends. */
    private static List<List<String>> cells(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n' && !quoted) {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!row.isEmpty() || cell.length() > 0) {
            row.add(cell.toString());
            rows.add(row);
        }
        return rows;
    }
}
