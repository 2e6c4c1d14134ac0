package org.exportscreening.rules.ear;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
 */
record ControlList(Map<String, List<Control>> entries) {

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
        for (JsonCursor entry : table.get("entries").elements()) {
            entry.only("eccn", "title", "controls", "note");
            String eccn = entry.get("eccn").text();
            List<Control> controls = entry.get("controls").elements().stream()
                    .map(c -> control(eccn, c))
                    .toList();
            if (entries.put(eccn, controls) != null) {
                throw entry.error(eccn + " is entered twice");
            }
        }
        return new ControlList(entries);
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
        return collect(eccn, fact, Control::columns);
    }

    Answer reasons(Answer eccn, String fact) {
        return collect(eccn, fact, Control::reasons);
    }

    Answer outsideChart(Answer eccn, String fact) {
        return collect(eccn, fact, Control::elsewhere);
    }

    /** Every column that the ECCN may have, whichever of its paragraphs it turns out to be. */
    Answer possibleColumns(Answer eccn, String fact) {
        if (!(eccn.value() instanceof String code)) {
            return eccn;
        }
        List<Control> controls = code.equals("EAR99") ? List.of() : entries.get(heading(code));
        if (controls == null) {
            return Answer.unknown(fact);
        }
        return Answer.known(controls.stream()
                .filter(c -> reaches(c, code) != Truth.FALSE)
                .flatMap(c -> c.columns().stream())
                .distinct()
                .toList());
    }

    private static String heading(String code) {
        return code.length() > 5 ? code.substring(0, 5) : code;
    }

    private static Truth reaches(Control control, String code) {
        return control.paragraphs().stream().map(p -> Codes.belongs(code, p)).reduce(Truth.FALSE, Truth::or);
    }

    private Answer collect(Answer eccn, String fact, Function<Control, List<String>> what) {
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
        return paragraphDecides ? Answer.atLeast(values, Set.of(EarFacts.ECCN)) : Answer.known(values);
    }
}
