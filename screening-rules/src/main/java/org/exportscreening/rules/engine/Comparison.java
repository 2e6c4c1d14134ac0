package org.exportscreening.rules.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.Codes;
import org.exportscreening.rules.fact.FactType;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.Operator;

/**
 * Holds an answer against wanted values.
 *
 * @param type the fact's type
 * @param operator how
 * @param wanted against what; exactly one for {@code is} and the comparisons
 */
record Comparison(FactType type, Operator operator, List<Object> wanted) {

    Truth of(Answer answer) {
        Object value = answer.value();
        if (value == null) {
            return unknown(answer.excluded());
        }
        if (operator == Operator.INTERSECTS) {
            Truth found = ((List<?>) value).stream().map(this::among).reduce(Truth.FALSE, Truth::or);
            return answer.complete() ? found : found.or(Truth.UNKNOWN);
        }
        if (operator.comparison()) {
            return Truth.of(compares(((BigDecimal) value).compareTo((BigDecimal) wanted.get(0))));
        }
        return among(value);
    }

    /** A value of which only some is known: what it is not. */
    private Truth unknown(Set<String> excluded) {
        boolean impossible = (operator == Operator.IS || operator == Operator.IN)
                && !excluded.isEmpty()
                && wanted.stream().allMatch(w -> w instanceof String s && excluded.contains(s));
        return impossible ? Truth.FALSE : Truth.UNKNOWN;
    }

    private Truth among(Object value) {
        return wanted.stream().map(w -> same(value, w)).reduce(Truth.FALSE, Truth::or);
    }

    private Truth same(Object value, Object other) {
        if (type == FactType.CODE) {
            return Codes.belongs((String) value, (String) other);
        }
        if (value instanceof BigDecimal a && other instanceof BigDecimal b) {
            return Truth.of(a.compareTo(b) == 0);
        }
        return Truth.of(value.equals(other));
    }

    private boolean compares(int sign) {
        return switch (operator) {
            case AT_MOST -> sign <= 0;
            case AT_LEAST -> sign >= 0;
            case BELOW -> sign < 0;
            case ABOVE -> sign > 0;
            default -> throw new IllegalStateException("no comparison: " + operator);
        };
    }
}
