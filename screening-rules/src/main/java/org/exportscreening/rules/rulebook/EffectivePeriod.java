package org.exportscreening.rules.rulebook;

import java.time.LocalDate;
import javax.annotation.Nullable;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.text.Message;

/**
 * The days on which something is in force: from the first day on, up to but without the last.
 *
 * @param from the first day in force; null: since before the rulebook's coverage begins
 * @param to the first day no longer in force; null: still in force
 */
public record EffectivePeriod(
        @Nullable LocalDate from, @Nullable LocalDate to) {
    /** In force on every day. */
    public static final EffectivePeriod ALWAYS = new EffectivePeriod(null, null);

    /** Holds that the period is not empty. */
    public EffectivePeriod {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("a period must end after it begins, found " + from + " to " + to);
        }
    }

    /**
     * Reads the members {@code from} and {@code to} of an object.
     *
     * @param at the object
     * @return the period; always, if it has neither
     * @throws org.exportscreening.rules.json.JsonException if it does not end after it begins
     */
    public static EffectivePeriod read(JsonCursor at) {
        LocalDate from = at.find("from").map(JsonCursor::date).orElse(null);
        LocalDate to = at.find("to").map(JsonCursor::date).orElse(null);
        try {
            return new EffectivePeriod(from, to);
        } catch (IllegalArgumentException e) {
            throw at.error(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Whether the day lies in the period.
     *
     * @param day a day
     * @return true if in force on it
     */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    /**
     * Whether two periods share a day.
     *
     * @param other another period
     * @return true if some day lies in both
     */
    public boolean overlaps(EffectivePeriod other) {
        return (from == null || other.to == null || from.isBefore(other.to))
                && (other.from == null || to == null || other.from.isBefore(to));
    }

    /**
     * The period in words.
     *
     * @return such as {@code 2022-10-21 to 2023-11-17}
     */
    public Message message() {
        return Message.of("period.both", from == null ? "..." : from, to == null ? "..." : to);
    }

    @Override
    public String toString() {
        return message().toString();
    }
}
