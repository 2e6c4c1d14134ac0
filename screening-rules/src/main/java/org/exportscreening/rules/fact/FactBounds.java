package org.exportscreening.rules.fact;

import java.math.BigDecimal;
import java.util.Optional;
import javax.annotation.Nullable;
import org.exportscreening.rules.json.JsonCursor;

/**
 * Between what a number lies that makes sense. Immutable.
 *
 * @param above what it exceeds; null where a least is stated
 * @param from the least; null where it only exceeds something
 * @param to the most; null: no limit of its own
 */
public record FactBounds(
        @Nullable BigDecimal above,
        @Nullable BigDecimal from,
        @Nullable BigDecimal to) {

    /** Holds that exactly one lower bound is stated, and that something lies between the bounds. */
    public FactBounds {
        if ((above == null) == (from == null)) {
            throw new IllegalArgumentException("bounds need one of above and from");
        }
        BigDecimal low = from == null ? above : from;
        if (to != null && low != null && to.compareTo(low) <= 0) {
            throw new IllegalArgumentException("nothing lies between " + low + " and " + to);
        }
    }

    static FactBounds read(JsonCursor at) {
        at.only("above", "from", "to");
        try {
            return new FactBounds(
                    at.find("above").map(JsonCursor::number).orElse(null),
                    at.find("from").map(JsonCursor::number).orElse(null),
                    at.find("to").map(JsonCursor::number).orElse(null));
        } catch (IllegalArgumentException e) {
            throw at.error(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Whether a number lies between the bounds.
     *
     * @param n the number
     * @return whether it does
     */
    public boolean hold(BigDecimal n) {
        return (above == null || n.compareTo(above) > 0)
                && (from == null || n.compareTo(from) >= 0)
                && (to == null || n.compareTo(to) <= 0);
    }

    /**
     * The number between the bounds that is next to one outside of them.
     *
     * @param n a number outside
     * @return the nearest; empty below a bound that is itself outside
     */
    public Optional<BigDecimal> nearest(BigDecimal n) {
        return to != null && n.compareTo(to) > 0 ? Optional.of(to) : Optional.ofNullable(from);
    }

    @Override
    public String toString() {
        String low = from == null ? "above " + plain(above) : "from " + plain(from);
        return to == null ? low : low + " to " + plain(to);
    }

    private static String plain(@Nullable BigDecimal n) {
        return n == null ? "" : n.toPlainString();
    }
}
