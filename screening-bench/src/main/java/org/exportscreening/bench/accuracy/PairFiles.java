package org.exportscreening.bench.accuracy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files of labelled pairs. */
final class PairFiles {

    private PairFiles() {}

    /** Our own CSV file. */
    static List<LabelledPair> cases(Path file) {
        return Csv.rows(file).stream()
                .map(row -> new LabelledPair(
                        Csv.cell(row, "id"),
                        Csv.cell(row, "tier"),
                        Csv.cell(row, "query"),
                        Csv.cell(row, "candidate"),
                        Boolean.parseBoolean(Csv.cell(row, "match")),
                        Csv.cell(row, "type"),
                        Csv.cell(row, "note")))
                .toList();
    }

    /**
     * The simple YAML of {@code entity-pairs.yml}: a list of checks, each with a query and a candidate of one level. A name
     * that is given in parts is put together, first names first.
     */
    static List<LabelledPair> checks(Path file) {
        List<LabelledPair> pairs = new ArrayList<>();
        Map<String, String> check = new LinkedHashMap<>();
        String section = "";
        String last = "";
        for (String line : lines(file)) {
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("#") || text.equals("checks:")) {
                continue;
            }
            if (text.startsWith("- ")) {
                add(check, pairs);
                check.clear();
                section = "";
                text = text.substring(2);
            }
            int colon = text.indexOf(':');
            String key = colon < 0 ? "" : text.substring(0, colon);
            String value = colon < 0 ? "" : text.substring(colon + 1).strip();
            if (!key.matches("[A-Za-z]+")) {
                check.merge(last, text, (a, b) -> a + " " + b);
            } else if (value.isEmpty()) {
                section = key + ".";
            } else {
                last = (line.startsWith("      ") ? section : "") + key;
                check.put(last, value);
            }
        }
        add(check, pairs);
        return pairs;
    }

    private static void add(Map<String, String> check, List<LabelledPair> pairs) {
        if (!check.isEmpty()) {
            String number = String.valueOf(pairs.size() + 1);
            pairs.add(new LabelledPair(
                    number,
                    "",
                    name(check, "query."),
                    name(check, "candidate."),
                    "true".equals(check.get("match")),
                    check.getOrDefault("schema", ""),
                    check.getOrDefault("label", "")));
        }
    }

    private static String name(Map<String, String> check, String section) {
        return Stream.of("name", "firstName", "middleName", "fatherName", "lastName")
                .filter(part -> check.containsKey(section + part))
                .map(part -> unquoted(check.getOrDefault(section + part, "")))
                .collect(Collectors.joining(" "));
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
