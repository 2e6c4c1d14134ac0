package org.exportscreening.rules.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.Truth;
import org.junit.jupiter.api.Test;

/**
 * The Country Chart's answer for every country and every paragraph of the Commerce Control List against a straight look-up in the
 * reference: does any column that the entry names for the paragraph carry an X in the country's row?
 *
 * <p>Scopes of simple form ({@link ScopeText}) decide exactly. Prose does not: the engine must then list the column as possible,
 * or have decided within what the prose leaves open. A heading whose paragraph decides is compared in the same way.
 */
class WholeChartTest {
    private static final ControlList CCL = ControlList.of(Known.EAR).orElseThrow();
    private static final CountryChart CHART =
            CountryChart.read(Known.EAR.table("country-chart").orElseThrow());
    /** The five entries of which the reference states no reason: it stands in part 742 for all of them. */
    private static final Set<String> WITHOUT_REASON = Set.of("0A521", "0B521", "0C521", "0D521", "0E521");

    /** Items "controlled for MT (NP) reasons" whose own entries of today name no such reason: the line reaches nothing there. */
    private static final Set<String> NAMED_FOR_A_REASON_THAT_THEY_HAVE_NOT =
            Set.of("6E001 6D001 NP1", "9E001 9B005 MT1", "9E001 9D004 MT1", "9E002 9B005 MT1");

    /** What the straight look-up says of a code: the columns that it has, and those that it may have. */
    private record Expected(Set<String> certain, Set<String> open) {}

    /** How many pairs were compared in which way. */
    private static final class Count {
        private int exact;
        private int possible;
        private int decided;
    }

    @Test
    void everyPairOfCountryAndParagraphAnswersAsAStraightLookUp() {
        Map<String, Set<String>> countries = ReferenceChart.countries();
        Count count = new Count();
        List<String> wrong = new ArrayList<>();
        int codes = 0;
        for (Map.Entry<String, List<ReferenceChart.Line>> entry :
                ReferenceChart.entries().entrySet()) {
            for (String code : codes(entry.getKey(), entry.getValue())) {
                codes++;
                Answer columns = CCL.chartColumns(ListQuery.ofContent(Answer.known(code), "e", Known.TODAY, "f"));
                Answer possible = CCL.possibleColumns(ListQuery.ofContent(Answer.known(code), "e", Known.TODAY, "f"));
                Expected expected = expected(code, entry.getValue());
                checkProse(code, entry.getValue(), possible, wrong);
                countries.forEach(
                        (country, row) -> compare(code, country, row, expected, columns, possible, count, wrong));
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(countries)
                .as("200 rows, Hong Kong, the Cayman Islands, Crimea")
                .hasSize(203);
        assertThat(codes).as("headings and paragraphs").isEqualTo(1601);
        assertThat(count.exact).as("pairs compared exactly").isEqualTo(249_681);
        assertThat(count.possible)
                .as("pairs of which both say that more may apply")
                .isEqualTo(59_032);
        assertThat(count.decided)
                .as("pairs that the table decides within prose")
                .isEqualTo(16_290);
    }

    /** Whoever says what the technology is for gets the columns of the lines that name it, and keeps those of no such line. */
    @Test
    void technologyForAnItemThatALineNamesIsUnderItsColumn() {
        List<String> wrong = new ArrayList<>();
        int[] named = {0};
        ReferenceChart.entries()
                .forEach((eccn, lines) -> lines.stream()
                        .filter(line -> line.scope().prose())
                        .forEach(line -> line.scope().itemsNamed().forEach(item -> {
                            named[0]++;
                            boolean empty = NAMED_FOR_A_REASON_THAT_THEY_HAVE_NOT.contains(
                                    eccn + " " + item + " " + line.column());
                            if (possibleColumns(eccn, item).contains(line.column()) == empty) {
                                wrong.add(eccn + " for " + item + " is not under " + line.column() + ": "
                                        + line.scope().text());
                            }
                        })));

        assertThat(wrong).isEmpty();
        assertThat(named[0])
                .as("items named in lines on software and technology")
                .isEqualTo(422);
    }

    private static List<?> possibleColumns(String eccn, String forItem) {
        ListQuery query =
                new ListQuery(Answer.known(eccn), Answer.known(List.of(forItem)), "e", "for", "f", Known.TODAY);
        return CCL.possibleColumns(query).value() instanceof List<?> l ? l : List.of();
    }

    private static void compare(
            String code,
            String country,
            Set<String> row,
            Expected expected,
            Answer columns,
            Answer possible,
            Count count,
            List<String> wrong) {
        Set<String> certain = withX(expected.certain(), row);
        Set<String> open = withX(expected.open(), row);
        open.removeAll(certain);
        Answer answer = chart(country, columns, possible);
        Set<Object> said = answer.value() instanceof List<?> l ? new HashSet<>(l) : Set.of();
        boolean right;
        if (open.isEmpty()) {
            count.exact++;
            right = answer.complete() && said.equals(certain);
        } else {
            Set<Object> most = new HashSet<>(certain);
            most.addAll(open);
            right = said.containsAll(certain) && most.containsAll(said);
            if (answer.complete()) {
                count.decided++;
            } else {
                count.possible++;
            }
        }
        boolean toldAlready = !wrong.isEmpty() && wrong.get(wrong.size() - 1).startsWith(code + " to ");
        if (!right && !toldAlready) {
            wrong.add(code + " to " + country + ": the reference has " + certain + " and perhaps " + open
                    + ", the engine says " + said + (answer.complete() ? "" : " and perhaps more"));
        }
    }

    /** The chart's answer for columns that are known, or known in part. */
    private static Answer chart(String country, Answer columns, Answer possible) {
        Map<String, Answer> facts = Map.of(
                "destination",
                Answer.known(country),
                "item.chartColumns",
                columns,
                "item.possibleChartColumns",
                possible);
        return CHART.compute(facts::get, Known.TODAY, "chart");
    }

    /** A column that prose names stays possible, unless the prose names paragraphs and the code is none of them. */
    private static void checkProse(String code, List<ReferenceChart.Line> lines, Answer possible, List<String> wrong) {
        for (ReferenceChart.Line line : lines) {
            boolean listed = possible.value() instanceof List<?> l && l.contains(line.column());
            if (!listed && line.scope().prose() && mustReach(code, line.scope())) {
                wrong.add(code + " may be under " + line.column() + " by \""
                        + line.scope().text() + "\"");
            }
        }
    }

    private static boolean mustReach(String code, ScopeText scope) {
        if (code.equals(scope.eccn())) {
            return true;
        }
        List<String> named = scope.named();
        boolean excepts = scope.text().contains("except") || scope.text().contains("EXCEPT");
        if (excepts) {
            return false;
        }
        return named.isEmpty()
                || named.stream()
                        .anyMatch(p ->
                                code.equals(scope.eccn() + "." + p) || code.startsWith(scope.eccn() + "." + p + "."));
    }

    private static Expected expected(String code, List<ReferenceChart.Line> lines) {
        Set<String> certain = new TreeSet<>();
        Set<String> open = new TreeSet<>();
        for (ReferenceChart.Line line : lines) {
            Truth reached = line.scope().reaches(code);
            if (reached == Truth.TRUE) {
                certain.add(line.column());
            } else if (reached == Truth.UNKNOWN) {
                open.add(line.column());
            }
        }
        open.removeAll(certain);
        return new Expected(certain, open);
    }

    private static Set<String> withX(Set<String> columns, Set<String> row) {
        Set<String> both = new TreeSet<>(columns);
        both.retainAll(row);
        return both;
    }

    /** The heading, every paragraph that reference or table tells apart, and one that none of them names. */
    private static Set<String> codes(String eccn, List<ReferenceChart.Line> lines) {
        Set<String> codes = new LinkedHashSet<>();
        codes.add(eccn);
        lines.forEach(l -> l.scope().named().forEach(p -> codes.add(eccn + "." + p)));
        ControlEntry entry = CCL.entry(eccn).orElseThrow();
        entry.controls().forEach(line -> {
            codes.addAll(line.scope().paragraphs());
            codes.addAll(line.scope().except());
        });
        for (char other = 'a'; other <= 'z'; other++) {
            String code = eccn + "." + other;
            if (codes.stream().noneMatch(c -> c.startsWith(code))) {
                codes.add(code);
                break;
            }
        }
        return codes;
    }

    /** A line whose control stands outside the chart cites sections; the engine names a provision of one of them. */
    @Test
    void everyControlOutsideTheChartIsNamed() {
        List<String> wrong = new ArrayList<>();
        int lines = 0;
        for (Map<String, String> row : Reference.rows("ccl.csv")) {
            String eccn = row.getOrDefault("eccn", "");
            for (String part : row.getOrDefault("controls", "").split("\\|\\|", -1)) {
                String[] scopeAndChart = part.split("=>", 2);
                String chart = scopeAndChart[scopeAndChart.length - 1];
                Set<String> sections = sections(eccn, chart);
                if (ReferenceChart.COLUMN.matcher(chart).find() || sections.isEmpty()) {
                    continue;
                }
                lines++;
                Object possible = CCL.possibleOutsideChart(
                                ListQuery.ofContent(Answer.known(eccn), "e", Known.TODAY, "f"))
                        .value();
                if (sections.stream().noneMatch(String.valueOf(possible)::contains)) {
                    wrong.add(eccn + ": " + sections + " is not in " + possible);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(lines).as("lines outside the chart").isEqualTo(273);
    }

    /** The sections that a text cites; an entry that cites a wrong paragraph is cited itself. */
    private static Set<String> sections(String eccn, String text) {
        Set<String> sections = new TreeSet<>();
        Matcher section = Pattern.compile("§§? ?(74[26]\\.\\d+)").matcher(text);
        while (section.find()) {
            sections.add(section.group(1));
        }
        if (text.contains("See part 742")) {
            sections.add("742.7");
        }
        return eccn.equals("3A069") || eccn.equals("3E069") ? Set.of(eccn) : sections;
    }

    @Test
    void everyEntryIsThereWithItsReasonsForControl() {
        List<Map<String, String>> rows = Reference.rows("ccl.csv");
        Map<String, Set<String>> expected = new TreeMap<>();
        Map<String, Set<String>> found = new TreeMap<>();
        for (Map<String, String> row : rows) {
            String reasons = row.getOrDefault("reasons", "").strip();
            expected.put(
                    row.getOrDefault("eccn", ""),
                    reasons.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(reasons.split(" "))));
        }
        WITHOUT_REASON.forEach(eccn -> expected.put(eccn, new TreeSet<>(List.of("RS"))));
        CCL.entries().forEach((eccn, entry) -> {
            Set<String> reasons = new TreeSet<>();
            entry.controls().forEach(line -> reasons.addAll(line.reasons()));
            found.put(eccn, reasons);
        });

        assertThat(rows).hasSize(639);
        assertThat(found).isEqualTo(expected);
    }
}
