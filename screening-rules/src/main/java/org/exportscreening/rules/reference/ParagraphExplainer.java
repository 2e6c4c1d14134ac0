package org.exportscreening.rules.reference;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.rules.rulebook.Rule;

/** Explains a paragraph of the regulations from the rules that cite it. Immutable and thread-safe. */
final class ParagraphExplainer {
    private static final String TITLE = "15 CFR ";
    private static final Bilingual REGULATIONS = new Bilingual("Export Administration Regulations", "出口管理条例");
    private static final Pattern PARAGRAPH =
            Pattern.compile("(?:15CFR|§|PART|SECTION|SEC\\.?)*(7\\d\\d)(\\.\\d+)?((?:\\([A-Z0-9]+\\))*)");
    private static final Pattern SUPPLEMENT =
            Pattern.compile("(?:15CFR)?(?:PART)?(7\\d\\d),?SUPP(?:LEMENT)?\\.?(?:NO\\.?)?(\\d+)");
    private static final Pattern SUPPLEMENT_TO =
            Pattern.compile("SUPP(?:LEMENT)?\\.?(?:NO\\.?)?(\\d+)TO(?:PART)?(7\\d\\d)");

    private final RuleCitations citations;
    private final Collection<ReferenceEntry> entries;
    private final Map<String, Provision> sections;

    ParagraphExplainer(RuleCitations citations, Collection<ReferenceEntry> entries, Map<String, Provision> sections) {
        this.citations = citations;
        this.entries = entries;
        this.sections = sections;
    }

    /** The paragraph that a code names, in the form of a citation; null if it names none. */
    @Nullable
    static String paragraph(String code) {
        Matcher supplement = SUPPLEMENT.matcher(code);
        if (supplement.matches()) {
            return TITLE + supplement.group(1) + " Supp. " + supplement.group(2);
        }
        Matcher named = SUPPLEMENT_TO.matcher(code);
        if (named.matches()) {
            return TITLE + named.group(2) + " Supp. " + named.group(1);
        }
        Matcher paragraph = PARAGRAPH.matcher(code);
        if (!paragraph.matches()
                || (paragraph.group(2) == null && !paragraph.group(3).isEmpty())) {
            return null;
        }
        String section = paragraph.group(2) == null ? "" : paragraph.group(2);
        return TITLE + paragraph.group(1) + section + paragraph.group(3);
    }

    Optional<Explanation> explain(String asked) {
        List<Rule> rules = citations.of(asked);
        String paragraph = citations.all().stream()
                .filter(asked::equalsIgnoreCase)
                .findFirst()
                .orElse(lower(asked));
        List<Link> related = related(paragraph);
        String section = section(paragraph);
        if (rules.isEmpty() && related.isEmpty() && !sections.containsKey(section)) {
            return Optional.empty();
        }
        Provision provision = sections.get(paragraph.substring(TITLE.length()));
        Optional<ReferenceEntry> about = about(paragraph, provision);
        Bilingual title = provision != null
                ? provision.title()
                : about.map(ReferenceEntry::title).orElseGet(() -> heading(section));
        return Optional.of(new Explanation(
                paragraph,
                new Bilingual(paragraph + ": " + title.en(), paragraph + "：" + title.zh()),
                about.map(ReferenceEntry::what).orElseGet(() -> place(section)),
                about.map(ReferenceEntry::effect).orElseGet(() -> effect(rules)),
                RuleLines.section(rules),
                List.of(paragraph),
                RuleLines.ids(rules),
                related,
                RuleLines.unverified(rules)));
    }

    /** Every paragraph that some rule cites. */
    List<String> all() {
        return citations.all();
    }

    /** What an act of the Federal Register changed. */
    Optional<Explanation> act(String act) {
        List<Rule> rules = citations.amendedBy(act);
        List<Link> links = entries.stream()
                .filter(e -> cites(e, act))
                .map(ReferenceEntry::link)
                .toList();
        if (rules.isEmpty() && links.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Explanation(
                act,
                new Bilingual(act + ": an act in the Federal Register", act + "：联邦公报文件"),
                new Bilingual("An act that changed the rules and entries below.", "修改了下列规则与条目的文件。"),
                effect(rules),
                RuleLines.section(rules),
                List.of(act),
                RuleLines.ids(rules),
                links,
                RuleLines.unverified(rules)));
    }

    private static boolean cites(ReferenceEntry entry, String act) {
        return entry.citations().contains(act)
                || entry.events().stream().anyMatch(event -> act.equals(event.citation()));
    }

    /** The entry that is about this paragraph: that of the section; else the first that names it first, or at all. */
    private Optional<ReferenceEntry> about(String paragraph, @Nullable Provision provision) {
        if (provision != null) {
            return entries.stream()
                    .filter(e -> e.id().equals(provision.entry()))
                    .findFirst();
        }
        return entries.stream()
                .filter(e -> !e.citations().isEmpty() && e.citations().get(0).equalsIgnoreCase(paragraph))
                .findFirst()
                .or(() -> entries.stream()
                        .filter(e -> e.citations().stream().anyMatch(paragraph::equalsIgnoreCase))
                        .findFirst());
    }

    private List<Link> related(String paragraph) {
        return entries.stream()
                .filter(e -> e.citations().stream()
                        .anyMatch(c -> RuleCitations.within(c, paragraph) || RuleCitations.within(paragraph, c)))
                .map(ReferenceEntry::link)
                .toList();
    }

    /** The title of a section; where it has none, of its part. */
    private Bilingual heading(String section) {
        Provision provision = sections.getOrDefault(section, sections.get(part(section)));
        return provision == null ? REGULATIONS : provision.title();
    }

    private Bilingual place(String section) {
        Bilingual part = heading(part(section));
        return new Bilingual(
                "A provision of part " + part(section) + " of the Export Administration Regulations, " + part.en()
                        + ".",
                "《出口管理条例》第" + part(section) + "部分（" + part.zh() + "）的规定。");
    }

    private static Bilingual effect(List<Rule> rules) {
        return rules.isEmpty()
                ? new Bilingual(
                        "No rule of this library rests on it; read the text, and see whether it has such a paragraph.",
                        "本库没有基于该条款的规则；请查阅原文，并确认该条款是否存在。")
                : new Bilingual(
                        "The rules below say it, each on its dates; `rules show ID` prints their conditions.",
                        "由下列规则按各自日期体现；命令rules show可显示其条件。");
    }

    private static String section(String paragraph) {
        String number = paragraph.substring(TITLE.length());
        int end = number.indexOf('(');
        return end < 0 ? number : number.substring(0, end);
    }

    private static String part(String section) {
        return section.substring(0, 3);
    }

    /** Paragraph letters are small, but for the inner levels, which citations tell. */
    private static String lower(String paragraph) {
        int open = paragraph.indexOf('(');
        return open < 0
                ? paragraph
                : paragraph.substring(0, open) + paragraph.substring(open).toLowerCase(Locale.ROOT);
    }
}
