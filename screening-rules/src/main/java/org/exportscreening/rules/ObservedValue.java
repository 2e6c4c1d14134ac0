package org.exportscreening.rules;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;

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
    static String text(Object value) {
        if (value instanceof Collection<?> c) {
            return c.isEmpty() ? "none" : c.stream().map(ObservedValue::text).collect(Collectors.joining(", "));
        }
        return String.valueOf(plain(value));
    }
}
