package org.exportscreening.rules;

import java.util.List;
import java.util.Locale;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.text.Words;

/**
 * The answer for one transaction, with everything that it rests on. Immutable; prints itself.
 *
 * <p>It says what the rules evaluated say on the facts supplied, not that a transaction is allowed. It is no legal advice.
 *
 * @param outcome the outcome
 * @param about the transaction, so far as a reader must see it beside the answer
 * @param findings every independent ground, the worst first
 * @param openQuestions the missing facts, the one that decides most first
 * @param matches possible listings of parties that were screened by name, with what persons decided about them
 * @param item what is said of the item: whether it is subject to the regulations, and what its parameters meet
 * @param obligations what must be done, before the transaction or whatever the outcome is
 * @param reservations what was assumed, and what limits this answer
 * @param sources the rulebook and the lists
 * @param trace every rule that was looked at, also those not in force
 */
public record Determination(
        Outcome outcome,
        TransactionSummary about,
        List<Finding> findings,
        List<OpenQuestion> openQuestions,
        List<PartyMatch> matches,
        ItemAnswer item,
        Obligations obligations,
        Reservations reservations,
        Sources sources,
        List<TraceEntry> trace) {
    /** Copies the lists. */
    public Determination {
        findings = List.copyOf(findings);
        openQuestions = List.copyOf(openQuestions);
        matches = List.copyOf(matches);
        trace = List.copyOf(trace);
    }

    /**
     * The decisions of persons that this answer rests on.
     *
     * @return the ids of the decisions in force about its matches, each once
     */
    public List<String> decisions() {
        return PartyMatch.decisions(matches);
    }

    /**
     * The determination for a person to read.
     *
     * @return several lines, ending with a line end
     */
    public String explain() {
        return new DeterminationText(this, Words.ENGLISH).write();
    }

    /**
     * The determination for a person to read, in a language.
     *
     * @param locale the reader's: English unless it is Chinese
     * @return several lines, ending with a line end
     */
    public String explain(Locale locale) {
        return new DeterminationText(this, words(locale)).write();
    }

    /**
     * The words for a reader of this determination, with the texts of its rulebook in that language.
     *
     * @param locale the reader's: English unless it is Chinese
     * @return the words
     */
    public Words words(Locale locale) {
        return sources.rulebook().words(locale);
    }

    /**
     * What it leaves a person to do, the most pressing first.
     *
     * @param words the reader's language
     * @return sentences, at least one
     */
    public List<String> nextSteps(Words words) {
        return NextSteps.of(this, words);
    }

    /**
     * What was not checked, and what limits the answer.
     *
     * @param words the reader's language
     * @return sentences, at least one
     */
    public List<String> limits(Words words) {
        return LimitsText.of(this, words);
    }

    /**
     * The determination as JSON, with its texts in English.
     *
     * @param pretty over several lines, or on one
     * @return a JSON object
     */
    public String toJson(boolean pretty) {
        return toJson(pretty, Locale.ENGLISH);
    }

    /**
     * The determination as JSON, with the texts for a person in a language. Members, codes, facts, citations and what was stated
     * are the same in each.
     *
     * @param pretty over several lines, or on one
     * @param locale the reader's: English unless it is Chinese
     * @return a JSON object
     */
    public String toJson(boolean pretty, Locale locale) {
        return Json.write(new DeterminationJson(words(locale)).tree(this), pretty);
    }

    @Override
    public String toString() {
        return explain();
    }
}
