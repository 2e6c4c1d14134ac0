package org.exportscreening.rules.ear;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Country Chart and the license requirements of the Commerce Control List as the reference has them. */
final class ReferenceChart {
    static final Pattern COLUMN = Pattern.compile("(?:([A-Z]{2}) )?Column (\\d)");
    private static final Pattern REASON = Pattern.compile("^([A-Z]{2}) appl(?:y|ies)(?: to)?:? ?(.*)$", Pattern.DOTALL);

    /** Two cells of the reference in which two lines have run into one. */
    private static final Map<String, String> RUN_TOGETHER = Map.of(
            "NP applies to entire entry AT applies to entire entry => NP Column 1 AT Column 1",
            "NP applies to entire entry => NP Column 1 || AT applies to entire entry => AT Column 1",
            "CB applies to entire entry CB Column 2. => CB applies to entire entry CB Column 2.",
            "CB applies to entire entry => CB Column 2.");

    /** A line of the reference without its column; the table has the only one that there is for the reason. */
    private static final Map<String, String> WITHOUT_COLUMN = Map.of("1D018", "MT1");

    /** A line of the reference that names a column. */
    record Line(ScopeText scope, String column) {}

    private ReferenceChart() {}

    /** The row of each country: the columns with an X. Some places are read as another row. */
    static Map<String, Set<String>> countries() {
        Map<String, Set<String>> countries = new TreeMap<>();
        for (Map<String, String> row : Reference.rows("country-chart.csv")) {
            Set<String> columns = new TreeSet<>();
            row.forEach((name, cell) -> {
                if (cell.equals("X")) {
                    columns.add(name);
                }
            });
            countries.put(row.getOrDefault("iso2", ""), columns);
        }
        countries.put("HK", countries.getOrDefault("CN", Set.of()));
        countries.put("LI", countries.getOrDefault("CH", Set.of()));
        countries.put("KY", countries.getOrDefault("GB", Set.of()));
        countries.put("UA-43", countries.getOrDefault("UA", Set.of()));
        return countries;
    }

    static Map<String, List<Line>> entries() {
        Map<String, List<Line>> entries = new LinkedHashMap<>();
        for (Map<String, String> row : Reference.rows("ccl.csv")) {
            String eccn = row.getOrDefault("eccn", "");
            entries.put(eccn, lines(eccn, row.getOrDefault("controls", "")));
        }
        return entries;
    }

    private static List<Line> lines(String eccn, String controls) {
        String cell = RUN_TOGETHER.entrySet().stream()
                .reduce(controls, (text, e) -> text.replace(e.getKey(), e.getValue()), (a, b) -> b);
        List<Line> lines = new ArrayList<>();
        for (String part : cell.split("\\|\\|", -1)) {
            Matcher reason = REASON.matcher(part.strip());
            if (!reason.matches()) {
                continue;
            }
            String[] scopeAndChart = reason.group(2).split("=>", 2);
            ScopeText scope = new ScopeText(eccn, scopeAndChart[0].strip());
            Matcher column = COLUMN.matcher(scopeAndChart.length < 2 ? "" : scopeAndChart[1]);
            if (column.find()) {
                String letters = column.group(1) == null ? reason.group(1) : column.group(1);
                lines.add(new Line(scope, letters + column.group(2)));
            } else if (WITHOUT_COLUMN.containsKey(eccn)
                    && WITHOUT_COLUMN.get(eccn).startsWith(reason.group(1))) {
                lines.add(new Line(scope, WITHOUT_COLUMN.get(eccn)));
            }
        }
        return lines;
    }
}
