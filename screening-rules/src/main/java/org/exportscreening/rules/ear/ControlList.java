package org.exportscreening.rules.ear;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.Codes;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.json.JsonCursor;

/**
 * The Commerce Control List as a table: which reasons for control and Country Chart columns an ECCN has, by paragraph
 * (Supplement No. 1 to part 774).
 *
 * <p>An entry that the table does not hold is unknown, not uncontrolled. A paragraph with a condition that the facts can not
 * tell is taken as controlled.
 *
 * @param entries the controls by ECCN
 * @param gbs the entries that are, in whole or in part, eligible for License Exception GBS
 * @param open the entries whose controls outside the chart depend on more than the paragraph, such as what a technology is for
 */
record ControlList(Map<String, List<Control>> entries, Map<String, Gbs> gbs, Set<String> open) {

    /** How much of an entry is eligible for License Exception GBS (15 CFR 740.4), as its list-based exceptions say. */
    enum Gbs {
        YES,
        PARTLY
    }

    /**
     * One line of a License Requirements table.
     *
     * @param paragraphs the paragraphs that it reaches, as full codes; the ECCN itself for the entire entry
     * @param reasons the reasons for control
     * @param columns the Country Chart columns; empty if the control stands outside the chart
     * @param elsewhere the provisions outside the chart; empty if there is none
     */
    record Control(List<String> paragraphs, List<String> reasons, List<String> columns, List<String> elsewhere) {}

    static ControlList read(JsonCursor table) {
        table.only("table", "title", "cite", "lastChecked", "verified", "note", "entries");
        Map<String, List<Control>> entries = new LinkedHashMap<>();
        Map<String, Gbs> gbs = new LinkedHashMap<>();
        Set<String> open = new LinkedHashSet<>();
        for (JsonCursor entry : table.get("entries").elements()) {
            entry.only("eccn", "title", "controls", "gbs", "elsewhereDepends", "note");
            String eccn = entry.get("eccn").text();
            List<Control> controls = entry.get("controls").elements().stream()
                    .map(c -> control(eccn, c))
                    .toList();
            if (entries.put(eccn, controls) != null) {
                throw entry.error(eccn + " is entered twice");
            }
            entry.find("gbs").ifPresent(g -> gbs.put(eccn, gbs(g)));
            if (entry.find("elsewhereDepends").map(JsonCursor::bool).orElse(false)) {
                open.add(eccn);
            }
        }
        return new ControlList(entries, gbs, open);
    }

    private static Gbs gbs(JsonCursor at) {
        return switch (at.text()) {
            case "yes" -> Gbs.YES;
            case "partly" -> Gbs.PARTLY;
            default -> throw at.error("expected yes or partly, found \"" + at.text() + "\"");
        };
    }

    private static Control control(String eccn, JsonCursor at) {
        at.only("paragraphs", "reasons", "columns", "elsewhere", "when");
        List<String> paragraphs = at.find("paragraphs")
                .map(p -> p.texts().stream().map(x -> eccn + "." + x).toList())
                .orElse(List.of(eccn));
        return new Control(
                paragraphs,
                at.get("reasons").texts(),
                at.find("columns").map(JsonCursor::texts).orElse(List.of()),
                at.find("elsewhere").map(JsonCursor::texts).orElse(List.of()));
    }

    Answer chartColumns(Answer eccn, String fact) {
        return collect(eccn, EarFacts.ECCN, fact, Control::columns);
    }

    /**
     * The columns of something else than the item.
     *
     * @param eccn its ECCN
     * @param eccnFact what to ask for where the paragraph decides
     * @param fact what to ask for where the table does not hold the entry
     */
    Answer chartColumns(Answer eccn, String eccnFact, String fact) {
        return collect(eccn, eccnFact, fact, Control::columns);
    }

    Answer reasons(Answer eccn, String fact) {
        return collect(eccn, EarFacts.ECCN, fact, Control::reasons);
    }

    Answer outsideChart(Answer eccn, String fact) {
        return outsideChart(eccn, EarFacts.ECCN, fact);
    }

    /** The provisions outside the chart for something else than the item; see {@link #chartColumns(Answer, String, String)}. */
    Answer outsideChart(Answer eccn, String eccnFact, String fact) {
        Answer named = collect(eccn, eccnFact, fact, Control::elsewhere);
        boolean depends = eccn.value() instanceof String code && open.contains(heading(code));
        return depends && named.value() instanceof List<?> values ? Answer.atLeast(values, Set.of(fact)) : named;
    }

    /** Whether an entry's only reason for control is anti-terrorism, whichever of its paragraphs is meant. */
    boolean antiTerrorismOnly(String code) {
        List<Control> controls = entries.get(heading(code));
        return controls != null
                && controls.stream()
                        .filter(c -> reaches(c, code) != Truth.FALSE)
                        .allMatch(c -> c.reasons().equals(List.of("AT")));
    }

    /** How much of the entry is eligible for License Exception GBS; null if nothing is. */
    @Nullable
    Gbs gbs(String code) {
        return gbs.get(heading(code));
    }

    /** Every column that the ECCN may have, whichever of its paragraphs it turns out to be. */
    Answer possibleColumns(Answer eccn, String fact) {
        return possible(eccn, fact, Control::columns);
    }

    /** Every provision outside the chart that the ECCN may have, whichever of its paragraphs it turns out to be. */
    Answer possibleOutsideChart(Answer eccn, String fact) {
        boolean depends = eccn.value() instanceof String code && open.contains(heading(code));
        return depends ? Answer.unknown(fact) : possible(eccn, fact, Control::elsewhere);
    }

    private Answer possible(Answer eccn, String fact, Function<Control, List<String>> what) {
        if (!(eccn.value() instanceof String code)) {
            return eccn;
        }
        List<Control> controls = code.equals("EAR99") ? List.of() : entries.get(heading(code));
        if (controls == null) {
            return Answer.unknown(fact);
        }
        return Answer.known(controls.stream()
                .filter(c -> reaches(c, code) != Truth.FALSE)
                .flatMap(c -> what.apply(c).stream())
                .distinct()
                .toList());
    }

    private static String heading(String code) {
        return code.length() > 5 ? code.substring(0, 5) : code;
    }

    private static Truth reaches(Control control, String code) {
        return control.paragraphs().stream().map(p -> Codes.belongs(code, p)).reduce(Truth.FALSE, Truth::or);
    }

    private Answer collect(Answer eccn, String eccnFact, String fact, Function<Control, List<String>> what) {
        if (!(eccn.value() instanceof String code)) {
            return eccn;
        }
        if (code.equals("EAR99")) {
            return Answer.known(List.of());
        }
        List<Control> controls = entries.get(heading(code));
        if (controls == null) {
            return Answer.unknown(fact);
        }
        Set<String> certain = new LinkedHashSet<>();
        boolean paragraphDecides = false;
        for (Control control : controls) {
            Truth reached = reaches(control, code);
            if (reached == Truth.TRUE) {
                certain.addAll(what.apply(control));
            }
            paragraphDecides |= reached == Truth.UNKNOWN && !what.apply(control).isEmpty();
        }
        List<String> values = new ArrayList<>(certain);
        return paragraphDecides ? Answer.atLeast(values, Set.of(eccnFact)) : Answer.known(values);
    }
}
