package org.exportscreening.rules;

import java.math.BigDecimal;
import java.util.Collection;
import org.exportscreening.rules.engine.Observation;
import org.exportscreening.rules.text.Message;

/** The value of an observed fact, for JSON and for a person. Stateless. */
final class ObservedValue {
    private ObservedValue() {}

    /** A plain value: numbers without trailing zeros, dates as text. */
    static Object plain(Object value) {
        if (value instanceof BigDecimal n) {
            return new BigDecimal(n.stripTrailingZeros().toPlainString());
        }
        if (value instanceof Collection<?> c) {
            return c.stream().map(ObservedValue::plain).toList();
        }
        return value instanceof Boolean ? value : value.toString();
    }

    /** The value in words. */
    static Message message(Object value) {
        if (value instanceof Collection<?> c) {
            return c.isEmpty()
                    ? Message.of("value.none")
                    : Message.list(
                            Message.Between.COMMA,
                            c.stream().map(ObservedValue::message).toList());
        }
        return value instanceof Boolean ? Message.of("value." + value) : Message.plain(String.valueOf(plain(value)));
    }

    /** What a fact was seen to be. */
    static Message message(Observation seen) {
        return Message.of("why.value", seen.fact(), message(seen.value()));
    }

    /** The value in English words. */
    static String text(Object value) {
        return message(value).toString();
    }
}
