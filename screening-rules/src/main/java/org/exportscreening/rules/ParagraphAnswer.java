package org.exportscreening.rules;

import java.util.List;
import javax.annotation.Nullable;
import org.exportscreening.rules.fact.Truth;
import org.exportscreening.rules.text.Message;

/**
 * Whether technical parameters meet a paragraph of the control list, or a defined term. Immutable.
 *
 * @param name the paragraph, such as {@code 3A090.a}, or the term
 * @param met TRUE, FALSE, or UNKNOWN while a parameter that decides is missing
 * @param because the limits that decided, each with the value held against it; or what is missing
 * @param citations where the paragraph or term stands
 * @param verified whether a primary source was read
 * @param note what a reader should know; or null
 * @param rule the rule's id
 */
public record ParagraphAnswer(
        String name,
        Truth met,
        Message because,
        List<String> citations,
        boolean verified,
        @Nullable String note,
        String rule) {
    /** Copies the list. */
    public ParagraphAnswer {
        citations = List.copyOf(citations);
    }
}
