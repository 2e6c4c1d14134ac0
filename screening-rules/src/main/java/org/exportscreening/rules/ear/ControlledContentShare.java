package org.exportscreening.rules.ear;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.Nullable;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.ComputedFact;
import org.exportscreening.rules.fact.Element;
import org.exportscreening.rules.fact.FactSource;
import org.exportscreening.rules.fact.Facts;
import org.exportscreening.rules.fact.Truth;

/**
 * The share of controlled US-origin content in the value of a foreign-made item, in percent (15 CFR 734.4, Supplement No. 2 to
 * part 734): 100 times the fair market value of the controlled content, by that of the item.
 *
 * <p>Like is compared with like: in a commodity commodities and software count, in software software, in technology technology.
 * Where not everything is known, the answer says between which bounds the share lies; often that is enough.
 */
final class ControlledContentShare implements ComputedFact {
    private static final String CONTENT = "item.usContent";
    private static final String VALUE = "item.value";
    private static final String TYPE = "item.type";

    private final ContentControl control;

    ControlledContentShare(ContentControl control) {
        this.control = control;
    }

    /** The sums so far, and what is missing for them. */
    private static final class Sum {
        private BigDecimal certain = BigDecimal.ZERO;

        @Nullable
        private BigDecimal possible = BigDecimal.ZERO;

        private final Set<String> missing = new TreeSet<>();

        void add(Truth counts, @Nullable BigDecimal value) {
            if (counts == Truth.FALSE) {
                return;
            }
            if (counts == Truth.TRUE && value != null) {
                certain = certain.add(value);
            }
            possible = possible == null || value == null ? null : possible.add(value);
        }
    }

    @Override
    public Answer compute(FactSource facts, LocalDate date, String path) {
        Answer content = facts.answer(CONTENT);
        if (content.value() == null) {
            return Answer.unknown(content.missing());
        }
        Sum sum = new Sum();
        for (Element element : Facts.elements(content.value(), CONTENT)) {
            add(element, sum, facts, date);
        }
        if (!content.complete()) {
            sum.possible = null;
            sum.missing.addAll(content.missing());
        }
        if (sum.missing.isEmpty() && sum.certain.signum() == 0) {
            return Answer.known(BigDecimal.ZERO);
        }
        Answer whole = facts.answer(VALUE);
        if (!(whole.value() instanceof BigDecimal value) || value.signum() == 0) {
            sum.missing.add(VALUE);
            return Answer.unknown(sum.missing);
        }
        BigDecimal possible = sum.possible;
        return sum.missing.isEmpty()
                ? Answer.known(percent(sum.certain, value))
                : Answer.between(
                        new Answer.Bounds(
                                percent(sum.certain, value), possible == null ? null : percent(possible, value)),
                        sum.missing);
    }

    private void add(Element element, Sum sum, FactSource facts, LocalDate date) {
        Map<String, Object> members = element.members();
        Set<String> missing = new TreeSet<>();
        Truth counts = likeWithLike(facts, members, element.path(), missing);
        if (counts != Truth.FALSE) {
            counts = counts.and(controlled(members, element.path(), facts, date, missing));
        }
        BigDecimal value = members.get("value") instanceof BigDecimal known ? known : null;
        if (value == null) {
            missing.add(element.path() + ".value");
        }
        if (counts != Truth.FALSE) {
            sum.missing.addAll(missing);
        }
        sum.add(counts, value);
    }

    private static Truth likeWithLike(FactSource facts, Map<String, Object> members, String path, Set<String> missing) {
        Object content = members.get("type");
        if (!(facts.answer(TYPE).value() instanceof String item)) {
            missing.add(TYPE);
            return Truth.UNKNOWN;
        }
        if (!(content instanceof String type)) {
            missing.add(path + ".type");
            return Truth.UNKNOWN;
        }
        return Truth.of(item.equals("COMMODITY") ? !type.equals("TECHNOLOGY") : type.equals(item));
    }

    private Truth controlled(
            Map<String, Object> members, String path, FactSource facts, LocalDate date, Set<String> missing) {
        if (members.get("controlled") instanceof Boolean said) {
            return Truth.of(said);
        }
        Answer eccn = members.get("eccn") instanceof String code ? Answer.known(code) : Answer.unknown(path + ".eccn");
        Answer answer = control.of(eccn, facts, date, path + ".controlled");
        missing.addAll(answer.missing());
        return answer.value() == null ? Truth.UNKNOWN : Truth.of(Boolean.TRUE.equals(answer.value()));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, MathContext.DECIMAL64);
    }
}
