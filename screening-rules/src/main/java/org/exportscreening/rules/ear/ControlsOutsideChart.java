package org.exportscreening.rules.ear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.rulebook.EffectivePeriod;
import org.exportscreening.rules.rulebook.Rulebook;

/**
 * For which destinations the license requirements outside the Country Chart hold, as far as the destination alone tells: a table
 * of provisions with dated lists of countries.
 */
final class ControlsOutsideChart {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final Rulebook rulebook;
    private final Map<String, List<Reach>> reaches = new LinkedHashMap<>();

    /**
     * Where a provision holds.
     *
     * @param period when
     * @param everywhere whether in every country but those of {@code places}
     * @param places the countries: names of lists, or codes
     */
    private record Reach(EffectivePeriod period, boolean everywhere, List<String> places) {}

    private ControlsOutsideChart(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    static ControlsOutsideChart read(JsonCursor table, Rulebook rulebook) {
        table.only("table", "title", "cite", "lastChecked", "verified", "note", "provisions");
        ControlsOutsideChart controls = new ControlsOutsideChart(rulebook);
        for (JsonCursor row : table.get("provisions").elements()) {
            row.only("cite", "from", "to", "in", "except", "note");
            boolean everywhere = !row.has("in");
            List<String> places = row.find(everywhere ? "except" : "in")
                    .map(JsonCursor::texts)
                    .orElse(List.of());
            for (String place : places) {
                if (!COUNTRY.matcher(place).matches()
                        && rulebook.findList(place).isEmpty()) {
                    throw row.error("there is no list " + place);
                }
            }
            controls.reaches
                    .computeIfAbsent(row.get("cite").text(), k -> new ArrayList<>())
                    .add(new Reach(EffectivePeriod.read(row), everywhere, places));
        }
        return controls;
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
                .anyMatch(r -> r.everywhere() != r.places().stream().anyMatch(place -> isIn(country, place, date))));
    }

    private boolean isIn(String country, String place, LocalDate date) {
        return COUNTRY.matcher(place).matches()
                ? country.equals(place)
                : rulebook.list(place).on(date).contains(country);
    }
}
