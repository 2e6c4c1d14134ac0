package org.exportscreening.name;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A name made comparable.
 *
 * @param original the name as it was given
 * @param normalized the name as it was written, normalized; two names with the same are the same name; empty when it has neither
 *     letter nor digit
 * @param reading how a name in another script was read in Latin letters; empty when the words are those that were written
 * @param readAs how sure that reading is
 * @param tokens its words in their order; of more than a hundred, the first hundred
 * @param spans neighboring words that stand for one
 * @param legalForms the classes of its legal forms, such as {@code limited}; empty when it states none
 * @param script the script of the original
 */
public record NameForm(
        String original,
        String normalized,
        String reading,
        ReadAs readAs,
        List<NameToken> tokens,
        List<NameSpan> spans,
        Set<String> legalForms,
        Script script) {

    /** Copies the collections. */
    public NameForm {
        Objects.requireNonNull(original, "original");
        Objects.requireNonNull(normalized, "normalized");
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(readAs, "readAs");
        Objects.requireNonNull(script, "script");
        tokens = List.copyOf(tokens);
        spans = List.copyOf(spans);
        // One or none have no order.
        legalForms =
                legalForms.size() < 2 ? Set.copyOf(legalForms) : Collections.unmodifiableSet(new TreeSet<>(legalForms));
    }

    /**
     * Whether nothing is left to compare.
     *
     * @return true when there are no tokens
     */
    public boolean isEmpty() {
        return tokens.isEmpty();
    }
}
