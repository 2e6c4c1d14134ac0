package org.exportscreening.rules.ear;

import java.math.BigDecimal;
import java.util.List;
import javax.annotation.Nullable;
import org.exportscreening.rules.json.JsonCursor;

/**
 * One line of what an entry says of a list-based license exception. It grants what it names; under STA it excludes it.
 *
 * @param scope what of the entry it reaches
 * @param notFor the reasons for control with which an item can not use it
 * @param usd under LVS the limit in USD; else null
 * @param excludes under STA the paragraphs of 740.20(c) that can not be used: C1, C2
 * @param destinations the countries, or country groups such as A:5, that it is limited to; empty: any
 * @param exceptDestinations the countries or groups that it leaves out
 * @param withoutColumn the Country Chart column that must have no X for the destination; or null
 */
record ExceptionLine(
        ControlScope scope,
        List<String> notFor,
        @Nullable BigDecimal usd,
        List<String> excludes,
        List<String> destinations,
        List<String> exceptDestinations,
        @Nullable String withoutColumn) {

    static ExceptionLine read(String eccn, JsonCursor at) {
        at.only(
                "paragraphs",
                "except",
                "for",
                "exceptFor",
                "when",
                "notFor",
                "usd",
                "excludes",
                "destinations",
                "exceptDestinations",
                "withoutColumn",
                "note");
        return new ExceptionLine(
                ControlScope.read(eccn, at),
                ControlScope.texts(at, "notFor"),
                at.find("usd").map(JsonCursor::number).orElse(null),
                ControlScope.texts(at, "excludes"),
                ControlScope.texts(at, "destinations"),
                ControlScope.texts(at, "exceptDestinations"),
                at.find("withoutColumn").map(JsonCursor::text).orElse(null));
    }
}
