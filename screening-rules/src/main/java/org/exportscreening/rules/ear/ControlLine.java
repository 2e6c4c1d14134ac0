package org.exportscreening.rules.ear;

import java.util.List;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.rulebook.EffectivePeriod;

/**
 * One line of a License Requirements table.
 *
 * @param scope what of the entry it reaches
 * @param period when it stood there
 * @param reasons the reasons for control
 * @param columns the Country Chart columns; empty if the control stands outside the chart
 * @param elsewhere the provisions outside the chart; empty if there is none
 */
record ControlLine(
        ControlScope scope,
        EffectivePeriod period,
        List<String> reasons,
        List<String> columns,
        List<String> elsewhere) {

    static ControlLine read(String eccn, JsonCursor at) {
        at.only(
                "paragraphs",
                "except",
                "for",
                "exceptFor",
                "forReason",
                "from",
                "to",
                "when",
                "reasons",
                "columns",
                "elsewhere");
        return new ControlLine(
                ControlScope.read(eccn, at),
                EffectivePeriod.read(at),
                at.get("reasons").texts(),
                ControlScope.texts(at, "columns"),
                ControlScope.texts(at, "elsewhere"));
    }
}
