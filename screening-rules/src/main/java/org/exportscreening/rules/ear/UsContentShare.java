package org.exportscreening.rules.ear;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.ComputedFact;
import org.exportscreening.rules.fact.Element;
import org.exportscreening.rules.fact.FactSource;
import org.exportscreening.rules.fact.Facts;

/**
 * The share of all US-origin content in the value of a foreign-made item, in percent: an upper bound of the controlled share
 * that counts for de minimis (15 CFR 734.4, Supplement No. 2 to part 734).
 *
 * <p>At or below the limit it keeps the item out whatever part of the content is controlled; above the limit it proves
 * nothing.
 */
final class UsContentShare implements ComputedFact {
    private static final String CONTENT = "item.usContent";
    private static final String VALUE = "item.value";

    @Override
    public Answer compute(FactSource facts, LocalDate date, String path) {
        Answer content = facts.answer(CONTENT);
        if (content.value() == null || !content.complete()) {
            return Answer.unknown(content.missing());
        }
        List<Element> elements = Facts.elements(content.value(), CONTENT);
        if (elements.isEmpty()) {
            return Answer.known(BigDecimal.ZERO);
        }
        Set<String> missing = new TreeSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Element element : elements) {
            Map<String, Object> members = element.members();
            if (members.get("value") instanceof BigDecimal value) {
                sum = sum.add(value);
            } else {
                missing.add(element.path() + ".value");
            }
        }
        Answer whole = facts.answer(VALUE);
        if (!(whole.value() instanceof BigDecimal value) || value.signum() == 0) {
            missing.add(VALUE);
            return Answer.unknown(missing);
        }
        return missing.isEmpty()
                ? Answer.known(sum.movePointRight(2).divide(value, MathContext.DECIMAL64))
                : Answer.unknown(missing);
    }
}
