package org.exportscreening.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.annotation.Nullable;
import org.exportscreening.list.SnapshotInfo;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.reference.Advice;
import org.exportscreening.rules.rulebook.RulebookManifest;
import org.exportscreening.rules.text.Message;
import org.exportscreening.rules.text.Words;

/**
 * The answer for one transaction, with everything that it rests on. Immutable; prints itself.
 *
 * <p>It says what the rules evaluated say on the facts supplied, not that a transaction is allowed. It is no legal advice.
 *
 * @param id the transaction's id, or null
 * @param outcome the outcome
 * @param date the day whose law was applied; null if none was given
 * @param about the transaction, so far as a reader must see it beside the answer
 * @param rulebook what the rulebook says of itself
 * @param rulebookDigest its digest
 * @param data the list snapshot that names were screened against
 * @param jurisdiction whether the item is subject to the regulations
 * @param findings every independent ground, the worst first
 * @param openQuestions the missing facts, the one that decides most first
 * @param matches possible listings of parties that were screened by name, with what persons decided about them
 * @param meets the control list paragraphs that the item's parameters meet
 * @param terms the defined terms that were decided
 * @param conditions what must be done before it may proceed
 * @param duties what the regulations ask for whatever the outcome is, such as filings and records
 * @param advice the fields of technology that the item may belong to; it changes no outcome
 * @param assumptions what was taken as said although it was not
 * @param overlays what was assumed of suspensions that were announced for the day but not seen published
 * @param notes what limits this answer
 * @param trace every rule that was looked at, also those not in force
 */
public record Determination(
        @Nullable String id,
        Outcome outcome,
        @Nullable LocalDate date,
        TransactionSummary about,
        RulebookManifest rulebook,
        String rulebookDigest,
        SnapshotInfo data,
        Jurisdiction jurisdiction,
        List<Finding> findings,
        List<OpenQuestion> openQuestions,
        List<PartyMatch> matches,
        List<ParagraphAnswer> meets,
        List<Term> terms,
        List<Message> conditions,
        List<Duty> duties,
        List<Advice> advice,
        List<Message> assumptions,
        List<AssumedOverlay> overlays,
        List<Message> notes,
        List<TraceEntry> trace) {
    /** Copies the lists. */
    public Determination {
        findings = List.copyOf(findings);
        openQuestions = List.copyOf(openQuestions);
        matches = List.copyOf(matches);
        meets = List.copyOf(meets);
        terms = List.copyOf(terms);
        conditions = List.copyOf(conditions);
        duties = List.copyOf(duties);
        advice = List.copyOf(advice);
        assumptions = List.copyOf(assumptions);
        overlays = List.copyOf(overlays);
        notes = List.copyOf(notes);
        trace = List.copyOf(trace);
    }

    /**
     * The decisions of persons that this answer rests on.
     *
     * @return the ids of the decisions in force about its matches, each once
     */
    public List<String> decisions() {
        return matches.stream()
                .map(m -> m.match().decided())
                .filter(r -> r != null && r.inForce())
                .map(r -> r.decision().id())
                .distinct()
                .toList();
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
        return new DeterminationText(this, rulebook.words(locale)).write();
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
     * The determination as JSON.
     *
     * @param pretty over several lines, or on one
     * @return a JSON object
     */
    public String toJson(boolean pretty) {
        return Json.write(DeterminationJson.tree(this), pretty);
    }

    @Override
    public String toString() {
        return explain();
    }
}
