package org.exportscreening.rules.rulebook;

import java.math.BigDecimal;
import org.exportscreening.rules.json.JsonCursor;

/**
 * A number of the law during a period, such as a threshold.
 *
 * @param period its days
 * @param value the number
 * @param unit its unit
 * @param citation where it stands
 */
public record ParameterValue(EffectivePeriod period, BigDecimal value, String unit, String citation) {
    static ParameterValue read(JsonCursor at) {
        at.only("from", "to", "value", "unit", "cite", "verified", "note");
        return new ParameterValue(
                EffectivePeriod.read(at),
                at.get("value").number(),
                at.get("unit").text(),
                at.get("cite").text());
    }
}
