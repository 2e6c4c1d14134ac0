package org.exportscreening.rules.ear;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.Nullable;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.json.JsonCursor;

/**
 * An entry of the Commerce Control List.
 *
 * @param eccn its five characters
 * @param title in our own words
 * @param family 600-series, 9x515 or 018; none for the others
 * @param pointsTo where an entry that holds no items of its own sends the reader: ITAR, NRC_DOE or CCL; NONE for the others
 * @param emerging what of it was added as an emerging technology; or null
 * @param controls its license requirements
 * @param exceptions what it says of each list-based license exception; a symbol that is missing is not available
 */
record ControlEntry(
        String eccn,
        String title,
        String family,
        String pointsTo,
        @Nullable Emerging emerging,
        List<ControlLine> controls,
        Map<String, List<ExceptionLine>> exceptions) {

    /** The list-based exceptions, and STA, of which an entry says what can not use it. */
    static final Set<String> SYMBOLS =
            Set.of("LVS", "GBS", "TSR", "APP", "ENC", "ACE", "IEC", "AIA", "ACM", "LPP", "HBM", "STA");

    static final String NONE = "NONE";
    private static final Set<String> FAMILIES = Set.of("600-series", "9x515", "018");
    private static final Set<String> POINTERS = Set.of("ITAR", "NRC_DOE", "CCL");

    /**
     * What was added as an emerging technology.
     *
     * @param paragraphs full codes; the ECCN itself for the entire entry
     * @param since the first day
     */
    record Emerging(List<String> paragraphs, LocalDate since) {}

    static ControlEntry read(JsonCursor at) {
        at.only("eccn", "title", "family", "pointsTo", "see", "emerging", "controls", "exceptions", "note");
        String eccn = at.get("eccn").text();
        return new ControlEntry(
                eccn,
                at.get("title").text(),
                word(at, "family", FAMILIES, "none"),
                word(at, "pointsTo", POINTERS, NONE),
                at.find("emerging").map(e -> emerging(eccn, e)).orElse(null),
                at.get("controls").elements().stream()
                        .map(c -> ControlLine.read(eccn, c))
                        .toList(),
                at.find("exceptions").map(e -> exceptions(eccn, e)).orElse(Map.of()));
    }

    private static String word(JsonCursor at, String member, Set<String> words, String none) {
        return at.find(member)
                .map(w -> {
                    if (!words.contains(w.text())) {
                        throw w.error(
                                "expected one of " + words.stream().sorted().toList() + ", found \"" + w.text() + "\"");
                    }
                    return w.text();
                })
                .orElse(none);
    }

    private static Emerging emerging(String eccn, JsonCursor at) {
        at.only("paragraphs", "since", "cite");
        List<String> paragraphs = ControlScope.texts(at, "paragraphs").stream()
                .map(p -> eccn + "." + p)
                .toList();
        return new Emerging(
                paragraphs.isEmpty() ? List.of(eccn) : paragraphs,
                at.get("since").date());
    }

    private static Map<String, List<ExceptionLine>> exceptions(String eccn, JsonCursor at) {
        Map<String, List<ExceptionLine>> exceptions = new LinkedHashMap<>();
        for (String symbol : at.only(SYMBOLS.toArray(String[]::new)).names()) {
            exceptions.put(
                    symbol,
                    at.get(symbol).elements().stream()
                            .map(l -> ExceptionLine.read(eccn, l))
                            .toList());
        }
        return exceptions;
    }

    /** Whether a code of this entry is, on a day, one that was added as an emerging technology. */
    Truth isEmerging(String code, LocalDate date) {
        return emerging == null || date.isBefore(emerging.since())
                ? Truth.FALSE
                : EccnRange.any(code, emerging.paragraphs());
    }
}
