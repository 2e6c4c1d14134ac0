package org.exportscreening.rules.ear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.rulebook.EffectivePeriod;
import org.exportscreening.rules.rulebook.Rulebook;

/**
 * For which destinations the license requirements outside the Country Chart hold, as far as the destination alone tells: a table
 * of provisions with dated lists of countries.
 */
final class ControlsOutsideChart {
    private final Rulebook rulebook;
    private final Map<String, List<Reach>> reaches = new LinkedHashMap<>();

    /**
     * Where a provision holds.
     *
     * @param period when
     * @param everywhere whether in every country but those of {@code lists}
     * @param lists the countries
     */
    private record Reach(EffectivePeriod period, boolean everywhere, List<String> lists) {}

    private ControlsOutsideChart(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    static ControlsOutsideChart read(JsonCursor table, Rulebook rulebook) {
        table.only("table", "title", "cite", "lastChecked", "verified", "note", "provisions");
        ControlsOutsideChart controls = new ControlsOutsideChart(rulebook);
        for (JsonCursor row : table.get("provisions").elements()) {
            row.only("cite", "from", "to", "in", "except", "note");
            boolean everywhere = !row.has("in");
            List<String> lists = row.find(everywhere ? "except" : "in")
                    .map(JsonCursor::texts)
                    .orElse(List.of());
            for (String list : lists) {
                if (rulebook.findList(list).isEmpty()) {
                    throw row.error("there is no list " + list);
                }
            }
            controls.reaches
                    .computeIfAbsent(row.get("cite").text(), k -> new ArrayList<>())
                    .add(new Reach(period(row), everywhere, lists));
        }
        return controls;
    }

    private static EffectivePeriod period(JsonCursor row) {
        return new EffectivePeriod(
                row.find("from").map(JsonCursor::date).orElse(null),
                row.find("to").map(JsonCursor::date).orElse(null));
    }

    /**
     * Whether a provision requires a license for a destination.
     *
     * @param provision its citation
     * @param country the destination
     * @param date the day whose law applies
     * @return UNKNOWN if the table does not hold the provision
     */
    Truth requires(String provision, String country, LocalDate date) {
        List<Reach> rows = reaches.get(provision);
        if (rows == null) {
            return Truth.UNKNOWN;
        }
        return Truth.of(rows.stream()
                .filter(r -> r.period().contains(date))
                .anyMatch(r -> r.everywhere()
                        != r.lists().stream()
                                .anyMatch(l -> rulebook.list(l).on(date).contains(country))));
    }
}
