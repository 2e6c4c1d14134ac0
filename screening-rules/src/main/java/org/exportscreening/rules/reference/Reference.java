package org.exportscreening.rules.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.exportscreening.rules.rulebook.Rule;
import org.exportscreening.rules.rulebook.Rulebook;

/**
 * Explains lists, rules, terms, numbers and measures by number or name, in English and simplified Chinese. Immutable and
 * thread-safe; create one and keep it.
 */
public final class Reference {
    private static final Pattern ACT = Pattern.compile("(\\d{2,3})FR(\\d+)");

    private final Rulebook rulebook;
    private final Entries entries;
    private final NameIndex names;
    private final EntryExplainer entryExplainer;
    private final ParagraphExplainer paragraphs;
    private final EccnExplainer eccns;
    private final WassenaarExplainer wassenaar;

    private Reference(Rulebook rulebook, Entries entries) {
        RuleCitations citations = new RuleCitations(rulebook);
        this.rulebook = rulebook;
        this.entries = entries;
        this.names = new NameIndex(entries.all());
        this.entryExplainer = new EntryExplainer(rulebook, citations, entries);
        this.paragraphs = new ParagraphExplainer(citations, entries.all(), EntryReader.sections());
        this.eccns = new EccnExplainer(rulebook, citations, entries);
        this.wassenaar = new WassenaarExplainer(entries, eccns);
    }

    /**
     * The bundled reference data, with what a rulebook has for it.
     *
     * @param rulebook the rulebook that paragraphs and control list numbers are answered from
     * @return ready to be asked
     */
    public static Reference bundled(Rulebook rulebook) {
        return new Reference(rulebook, Entries.bundled());
    }

    /**
     * The ids of all entries of the reference data.
     *
     * @return each may be asked for
     */
    public Set<String> ids() {
        return entries.ids();
    }

    /**
     * Explains a term.
     *
     * @param term a number (an ECCN, a paragraph, a number of the Wassenaar lists, a Federal Register citation, the id of a rule)
     *     or a name or short form in English or Chinese; case, width, blanks and small slips make no difference
     * @return the answer, or what may have been meant
     */
    public Lookup explain(String term) {
        String code = TermKey.code(term);
        return byNumber(code)
                .or(() -> byRule(term))
                .map(e -> new Lookup(term, Optional.of(e), List.of()))
                .or(() -> byName(term))
                .orElseGet(() -> Lookup.nothing(term, nearest(term, code)));
    }

    private Optional<Explanation> byNumber(String code) {
        String eccn = EccnExplainer.eccn(code);
        if (eccn != null) {
            return eccns.explain(eccn);
        }
        WassenaarCode number = WassenaarCode.parse(code);
        if (number != null) {
            return wassenaar.explain(number);
        }
        String paragraph = ParagraphExplainer.paragraph(code);
        if (paragraph != null) {
            return paragraphs.explain(paragraph);
        }
        return ACT.matcher(code)
                .results()
                .filter(m -> m.group().length() == code.length())
                .findFirst()
                .flatMap(m -> paragraphs.act(m.group(1) + " FR " + m.group(2)));
    }

    /** A rule's id stands for the paragraph that the rule renders. */
    private Optional<Explanation> byRule(String term) {
        Rule rule = rulebook.rules().get(term.strip());
        return rule == null
                ? Optional.empty()
                : paragraphs.explain(
                        rule.versions().get(rule.versions().size() - 1).citation());
    }

    private Optional<Lookup> byName(String term) {
        List<ReferenceEntry> found = names.find(term);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Lookup(
                        term,
                        Optional.of(entryExplainer.explain(found.get(0))),
                        found.stream().skip(1).map(ReferenceEntry::link).toList()));
    }

    private List<Link> nearest(String term, String code) {
        String eccn = EccnExplainer.eccn(code);
        if (eccn != null) {
            return NameIndex.nearest(eccn.substring(0, 5), eccns.all()).stream()
                    .map(e -> new Link(e, eccns.title(e)))
                    .toList();
        }
        String paragraph = ParagraphExplainer.paragraph(code);
        if (paragraph != null) {
            return NameIndex.nearest(paragraph.toLowerCase(Locale.ROOT), paragraphs.all()).stream()
                    .map(p -> new Link(p, Bilingual.same(p)))
                    .toList();
        }
        return names.nearest(term);
    }
}
