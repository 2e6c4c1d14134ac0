package org.exportscreening.rules.reference;

import java.util.List;
import java.util.Locale;
import org.exportscreening.rules.json.Json;

/**
 * What something is, where it stands, and what it does to a transaction. Immutable; prints itself.
 *
 * @param term what to ask for to get this answer
 * @param title its title
 * @param what what it is
 * @param effect what it does to a transaction
 * @param sections more about it: who is responsible, whom it hits, dates, members, versions of rules
 * @param citations where it stands
 * @param implementedBy what in the library implements it: {@code rule:}, {@code list:}, {@code table:} and so on, and an id
 * @param related where to read on
 * @param unverified what of this was not held against a primary source
 */
public record Explanation(
        String term,
        Bilingual title,
        Bilingual what,
        Bilingual effect,
        List<Section> sections,
        List<String> citations,
        List<String> implementedBy,
        List<Link> related,
        List<Bilingual> unverified) {
    /** Copies the lists. */
    public Explanation {
        sections = List.copyOf(sections);
        citations = List.copyOf(citations);
        implementedBy = List.copyOf(implementedBy);
        related = List.copyOf(related);
        unverified = List.copyOf(unverified);
    }

    /**
     * The explanation for a person to read.
     *
     * @param locale Chinese, or any other language for English
     * @return several lines, ending with a line end
     */
    public String text(Locale locale) {
        return new ExplanationText(this, locale).write();
    }

    /**
     * The explanation as JSON, in both languages.
     *
     * @param pretty over several lines, or on one
     * @return a JSON object
     */
    public String toJson(boolean pretty) {
        return Json.write(ExplanationJson.tree(this), pretty);
    }
}
