package org.exportscreening.rules.ear;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Set;
import java.util.TreeSet;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.FactSource;

/**
 * Orders as shares of the value limit that the item's entry sets for License Exception LVS (15 CFR 740.3): 1 is an order of just
 * the limit. Rounded up, so that no order above a limit ever seems to keep it. Stateless.
 */
final class LimitedValue {
    private static final String LIMIT = "item.lvsLimit";
    private static final String ORDER = "item.orderValue";
    private static final MathContext UP = new MathContext(MathContext.DECIMAL64.getPrecision(), RoundingMode.UP);

    /** The share of any order where the entry grants nothing: more than any limit in a rule. */
    private static final BigDecimal OF_NOTHING = BigDecimal.valueOf(Long.MAX_VALUE);

    private LimitedValue() {}

    /** The share of this order. */
    static Answer order(FactSource facts) {
        Answer order = facts.answer(ORDER);
        return order.value() instanceof BigDecimal value
                ? share(value, facts.answer(LIMIT), Set.of())
                : Answer.unknown(missing(order, facts.answer(LIMIT)));
    }

    /** The share of the year's orders to the same consignee, this one included; never less than that of this order. */
    static Answer year(FactSource facts) {
        Answer order = facts.answer(ORDER);
        Answer year = facts.answer("item.annualValue");
        if (!(order.value() instanceof BigDecimal value)) {
            return Answer.unknown(missing(order, facts.answer(LIMIT)));
        }
        return year.value() instanceof BigDecimal ofYear
                ? share(value.max(ofYear), facts.answer(LIMIT), Set.of())
                : share(value, facts.answer(LIMIT), year.missing());
    }

    /** A value as a share of a limit, of which only the bounds may be known; with more to come, the value itself is one. */
    private static Answer share(BigDecimal value, Answer limit, Set<String> more) {
        if (limit.value() instanceof BigDecimal known) {
            return more.isEmpty()
                    ? Answer.known(share(value, known))
                    : Answer.between(new Answer.Bounds(share(value, known), null), more);
        }
        Set<String> missing = new TreeSet<>(limit.missing());
        missing.addAll(more);
        Answer.Bounds bounds = limit.bounds();
        return bounds == null || bounds.atMost() == null
                ? Answer.unknown(missing)
                : Answer.between(
                        new Answer.Bounds(
                                share(value, bounds.atMost()), more.isEmpty() ? share(value, bounds.atLeast()) : null),
                        missing);
    }

    private static BigDecimal share(BigDecimal value, BigDecimal limit) {
        return limit.signum() > 0 ? value.divide(limit, UP) : OF_NOTHING;
    }

    private static Set<String> missing(Answer order, Answer limit) {
        Set<String> missing = new TreeSet<>(order.missing());
        missing.addAll(limit.missing());
        return missing;
    }
}
