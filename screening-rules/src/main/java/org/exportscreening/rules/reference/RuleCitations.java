package org.exportscreening.rules.reference;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.exportscreening.rules.rulebook.Rule;
import org.exportscreening.rules.rulebook.RuleVersion;
import org.exportscreening.rules.rulebook.Rulebook;

/** Which rules of a rulebook rest on a paragraph or an act. Immutable and thread-safe. */
final class RuleCitations {
    private final Collection<Rule> rules;

    RuleCitations(Rulebook rulebook) {
        this.rules = rulebook.rules().values();
    }

    /** The rules that stand for a paragraph or a part of it; where there are none, those that cite it beside another. */
    List<Rule> of(String paragraph) {
        List<Rule> standing = rules(version -> within(version.citation(), paragraph));
        return standing.isEmpty()
                ? rules(version -> version.citations().stream().anyMatch(c -> within(c, paragraph)))
                : standing;
    }

    /** The rules with a version that an act brought about. */
    List<Rule> amendedBy(String act) {
        return rules(version -> version.amendedBy().stream().anyMatch(a -> within(a, act)));
    }

    /** Every paragraph that some rule cites. */
    List<String> all() {
        return rules.stream()
                .flatMap(r -> r.versions().stream())
                .flatMap(v -> v.citations().stream())
                .distinct()
                .toList();
    }

    private List<Rule> rules(Predicate<RuleVersion> test) {
        return rules.stream().filter(r -> r.versions().stream().anyMatch(test)).toList();
    }

    /** Whether a citation is a paragraph or lies within it: 744.21(a) within 744.21, but not 744.21 within 744.2. */
    static boolean within(String citation, String paragraph) {
        String inner = citation.toLowerCase(Locale.ROOT);
        String outer = paragraph.toLowerCase(Locale.ROOT);
        return inner.startsWith(outer)
                && (inner.length() == outer.length() || !Character.isLetterOrDigit(inner.charAt(outer.length())));
    }
}
