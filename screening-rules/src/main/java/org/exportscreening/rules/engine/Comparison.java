package org.exportscreening.rules.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.Codes;
import org.exportscreening.rules.fact.FactType;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.rulebook.Operator;

/** Holds an answer against wanted values; exactly one for {@code is} and the comparisons. Stateless. */
final class Comparison {
    private Comparison() {}

    static Truth of(FactType type, Operator operator, List<Object> wanted, Answer answer) {
        Object value = answer.value();
        if (value == null) {
            Answer.Bounds bounds = answer.bounds();
            return bounds != null && operator.comparison()
                    ? within(operator, (BigDecimal) wanted.get(0), bounds)
                    : unknown(operator, wanted, answer.excluded());
        }
        if (operator == Operator.INTERSECTS) {
            Truth found = Truth.FALSE;
            for (Object element : (List<?>) value) {
                found = found.or(among(type, wanted, element));
            }
            return answer.complete() ? found : found.or(Truth.UNKNOWN);
        }
        if (operator.comparison()) {
            return Truth.of(operator.holds(((BigDecimal) value).compareTo((BigDecimal) wanted.get(0))));
        }
        return among(type, wanted, value);
    }

    /** A number of which only the bounds are known: decided if every number between them compares the same. */
    private static Truth within(Operator operator, BigDecimal limit, Answer.Bounds bounds) {
        Truth lowest = Truth.of(operator.holds(bounds.atLeast().compareTo(limit)));
        BigDecimal atMost = bounds.atMost();
        Truth highest = Truth.of(operator.holds(atMost == null ? 1 : atMost.compareTo(limit)));
        return lowest == highest ? lowest : Truth.UNKNOWN;
    }

    /** A value of which only some is known: what it is not. */
    private static Truth unknown(Operator operator, List<Object> wanted, Set<String> excluded) {
        boolean impossible = (operator == Operator.IS || operator == Operator.IN)
                && !excluded.isEmpty()
                && wanted.stream().allMatch(w -> w instanceof String s && excluded.contains(s));
        return impossible ? Truth.FALSE : Truth.UNKNOWN;
    }

    private static Truth among(FactType type, List<Object> wanted, Object value) {
        Truth found = Truth.FALSE;
        for (int i = 0; i < wanted.size() && found != Truth.TRUE; i++) {
            found = found.or(same(type, value, wanted.get(i)));
        }
        return found;
    }

    private static Truth same(FactType type, Object value, Object other) {
        if (type == FactType.CODE) {
            return Codes.belongs((String) value, (String) other);
        }
        if (value instanceof BigDecimal a && other instanceof BigDecimal b) {
            return Truth.of(a.compareTo(b) == 0);
        }
        if (type == FactType.TEXT && value instanceof String a && other instanceof String b) {
            return Truth.of(a.strip().equalsIgnoreCase(b.strip()));
        }
        return Truth.of(value.equals(other));
    }
}
