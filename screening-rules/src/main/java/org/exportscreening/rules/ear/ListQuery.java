package org.exportscreening.rules.ear;

import java.time.LocalDate;
import org.exportscreening.rules.fact.Answer;
import org.exportscreening.rules.fact.FactSource;

/**
 * What a control list is asked about: an item or a part of one.
 *
 * @param eccn its ECCN
 * @param forEccn what the software or technology is for
 * @param eccnFact what to ask for where the paragraph decides
 * @param forFact what to ask for where it decides what the item is for
 * @param fact what to ask for where the list does not hold the entry, or states a condition that no fact tells
 * @param date the day whose list counts
 */
record ListQuery(Answer eccn, Answer forEccn, String eccnFact, String forFact, String fact, LocalDate date) {
    private static final String FOR_ECCN = "item.forEccn";

    /** About the item of a transaction, for a fact of its own. */
    static ListQuery ofItem(FactSource source, LocalDate date, String fact) {
        return new ListQuery(
                source.answer(EarFacts.ECCN), source.answer(FOR_ECCN), EarFacts.ECCN, FOR_ECCN, fact, date);
    }

    /** About content of which only the ECCN can be stated. */
    static ListQuery ofContent(Answer eccn, String eccnFact, LocalDate date, String fact) {
        return new ListQuery(eccn, Answer.unknown(fact), eccnFact, fact, fact, date);
    }

    /** About an ECCN by itself. */
    static ListQuery of(String eccn, LocalDate date) {
        return ofContent(Answer.known(eccn), EarFacts.ECCN, date, EarFacts.ECCN);
    }

    /** The same, asked for another fact. */
    ListQuery as(String otherFact) {
        return new ListQuery(eccn, forEccn, eccnFact, forFact, otherFact, date);
    }
}
