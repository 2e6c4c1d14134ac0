package org.exportscreening.rules.reference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.exportscreening.rules.rulebook.DatedList;
import org.exportscreening.rules.rulebook.EffectivePeriod;
import org.exportscreening.rules.rulebook.Rulebook;

/** Explains an entry of the reference data, with what a rulebook has for it. Immutable and thread-safe. */
final class EntryExplainer {
    private static final String DATED_LIST = "list:";
    private static final String REGULATIONS = "15 CFR 7";

    private final Rulebook rulebook;
    private final RuleCitations citations;
    private final Entries entries;

    EntryExplainer(Rulebook rulebook, RuleCitations citations, Entries entries) {
        this.rulebook = rulebook;
        this.citations = citations;
        this.entries = entries;
    }

    Explanation explain(ReferenceEntry entry) {
        List<Section> sections = new ArrayList<>();
        add(sections, Headings.AGENCY, entry.agency());
        add(sections, Headings.WHOM, entry.whom());
        add(sections, Headings.CHECK, entry.check());
        if (!entry.events().isEmpty()) {
            sections.add(new Section(
                    Headings.DATES,
                    entry.events().stream().map(EntryExplainer::event).toList()));
        }
        if (!entry.members().isEmpty()) {
            sections.add(new Section(Headings.MEMBERS, members(entry)));
        }
        return new Explanation(
                entry.id(),
                entry.title(),
                entry.what(),
                entry.effect(),
                sections,
                entry.citations(),
                implementedBy(entry),
                links(entry.related()),
                entry.unverified() == null ? List.of() : List.of(entry.unverified()));
    }

    List<Link> links(List<String> ids) {
        return ids.stream()
                .flatMap(id -> entries.find(id).stream())
                .map(ReferenceEntry::link)
                .toList();
    }

    private static void add(List<Section> sections, Bilingual heading, @Nullable Bilingual point) {
        if (point != null) {
            sections.add(new Section(heading, List.of(point)));
        }
    }

    private static Bilingual event(ReferenceEntry.Event event) {
        String cite = event.citation() == null ? "" : " (" + event.citation() + ")";
        return new Bilingual(
                event.on() + ": " + event.what().en() + cite,
                event.on() + "：" + event.what().zh() + cite);
    }

    private List<Bilingual> members(ReferenceEntry entry) {
        List<Bilingual> points = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (String member : entry.members()) {
            if (member.startsWith(DATED_LIST)) {
                rulebook.findList(member.substring(DATED_LIST.length())).ifPresent(l -> points.addAll(members(l)));
            } else {
                codes.add(member);
            }
        }
        if (!codes.isEmpty()) {
            points.add(Bilingual.same(String.join(", ", codes)));
        }
        return points.isEmpty() ? List.of(new Bilingual("not in this rulebook", "规则库中没有")) : points;
    }

    /** Those that always belonged to it on one line, and those that joined or left with their days. */
    private static List<Bilingual> members(DatedList list) {
        List<Bilingual> points = new ArrayList<>();
        String always = list.members().stream()
                .filter(EntryExplainer::always)
                .map(DatedList.Member::value)
                .collect(Collectors.joining(", "));
        if (!always.isEmpty()) {
            points.add(Bilingual.same(always));
        }
        list.members().stream()
                .filter(m -> !always(m))
                .forEach(m -> points.add(Bilingual.same(m.value() + ": " + m.period())));
        return points;
    }

    private static boolean always(DatedList.Member member) {
        return member.period().equals(EffectivePeriod.ALWAYS);
    }

    private List<String> implementedBy(ReferenceEntry entry) {
        Set<String> all = new LinkedHashSet<>();
        entry.lists().forEach(l -> all.add("list:" + l));
        entry.rules().stream()
                .filter(c -> c.startsWith(REGULATIONS) && c.indexOf('-', REGULATIONS.length()) < 0)
                .map(citations::of)
                .map(RuleLines::ids)
                .forEach(all::addAll);
        all.addAll(tables(entry));
        return List.copyOf(all);
    }

    /** The tables, lists and parameters that the entry names and the rulebook has. */
    private List<String> tables(ReferenceEntry entry) {
        return Stream.concat(
                        entry.tables().stream().filter(this::has),
                        entry.members().stream()
                                .filter(m -> m.startsWith(DATED_LIST))
                                .map(m -> "listdata:" + m.substring(DATED_LIST.length()))
                                .filter(this::has))
                .toList();
    }

    private boolean has(String reference) {
        int colon = reference.indexOf(':');
        String name = reference.substring(colon + 1);
        return switch (reference.substring(0, colon)) {
            case "table" -> rulebook.table(name).isPresent();
            case "listdata" -> rulebook.findList(name).isPresent();
            case "parameters" -> rulebook.parameters().keySet().stream().anyMatch(p -> p.startsWith(name + "/"));
            default -> throw new IllegalStateException("reference data: no such kind of table: " + reference);
        };
    }
}
