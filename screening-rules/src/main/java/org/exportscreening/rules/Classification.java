package org.exportscreening.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.annotation.Nullable;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.json.Json;
import org.exportscreening.rules.rulebook.RulebookManifest;
import org.exportscreening.rules.text.Message;
import org.exportscreening.rules.text.Words;

/**
 * Which paragraphs and terms technical parameters meet on a day, with the arithmetic behind it. Immutable; prints itself.
 *
 * <p>It says what the rules evaluated say of the parameters supplied; it is no commodity classification and no legal advice.
 *
 * @param id the request's id, or null
 * @param date the day whose law was applied; null if none was given
 * @param kind what the parameters describe, or null if that was not said
 * @param rulebook what the rulebook says of itself
 * @param rulebookDigest its digest
 * @param paragraphs the paragraphs that could apply to such a thing on that day, met or not
 * @param terms the defined terms that could
 * @param notInForce paragraphs and terms of which no version is in force on the day, each with the days on which one is
 * @param arithmetic how computed parameters come about, a line a step
 * @param questions the missing parameters, the one that decides most first
 * @param notes what limits this answer
 */
public record Classification(
        @Nullable String id,
        @Nullable LocalDate date,
        @Nullable String kind,
        RulebookManifest rulebook,
        String rulebookDigest,
        List<ParagraphAnswer> paragraphs,
        List<ParagraphAnswer> terms,
        List<Message> notInForce,
        List<Message> arithmetic,
        List<ParameterQuestion> questions,
        List<Message> notes) {
    /** Copies the lists. */
    public Classification {
        paragraphs = List.copyOf(paragraphs);
        terms = List.copyOf(terms);
        notInForce = List.copyOf(notInForce);
        arithmetic = List.copyOf(arithmetic);
        questions = List.copyOf(questions);
        notes = List.copyOf(notes);
    }

    /**
     * A missing parameter, as a question.
     *
     * @param fact its path in the request, such as {@code parameters.tpp}
     * @param question what to ask
     * @param wouldDecide the provisions that wait for it
     * @param leadsTo for each range of answers what would follow; empty where the parameter only feeds another one
     */
    public record ParameterQuestion(String fact, Message question, List<String> wouldDecide, List<Message> leadsTo) {
        /** Copies the lists. */
        public ParameterQuestion {
            wouldDecide = List.copyOf(wouldDecide);
            leadsTo = List.copyOf(leadsTo);
        }
    }

    /**
     * The paragraphs with a given answer.
     *
     * @param met the answer
     * @return in the order of the rulebook
     */
    public List<ParagraphAnswer> paragraphs(Truth met) {
        return paragraphs.stream().filter(p -> p.met() == met).toList();
    }

    /**
     * Whether a person has to do something about it: a paragraph or a term is met, or a parameter is missing.
     *
     * @return false if nothing was found and nothing is missing
     */
    public boolean needsPerson() {
        return !questions.isEmpty()
                || !paragraphs(Truth.TRUE).isEmpty()
                || terms.stream().anyMatch(t -> t.met() == Truth.TRUE);
    }

    /**
     * The classification for a person to read.
     *
     * @return several lines, ending with a line end
     */
    public String explain() {
        return explain(Words.ENGLISH);
    }

    /**
     * The classification for a person to read, in a language.
     *
     * @param locale the reader's: English unless it is Chinese
     * @return several lines, ending with a line end
     */
    public String explain(Locale locale) {
        return explain(rulebook.words(locale));
    }

    private String explain(Words words) {
        return new ClassificationText(this, words).write();
    }

    /**
     * The classification as JSON, with its texts in English.
     *
     * @param pretty over several lines, or on one
     * @return a JSON object
     */
    public String toJson(boolean pretty) {
        return toJson(pretty, Locale.ENGLISH);
    }

    /**
     * The classification as JSON, with the texts for a person in a language. Members, codes and citations are the same in each.
     *
     * @param pretty over several lines, or on one
     * @param locale the reader's: English unless it is Chinese
     * @return a JSON object
     */
    public String toJson(boolean pretty, Locale locale) {
        return Json.write(new ClassificationJson(rulebook.words(locale)).tree(this), pretty);
    }

    @Override
    public String toString() {
        return explain();
    }
}
