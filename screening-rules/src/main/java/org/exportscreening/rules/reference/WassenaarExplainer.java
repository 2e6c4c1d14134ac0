package org.exportscreening.rules.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains a number of the Wassenaar list of dual-use goods. Immutable and thread-safe. */
final class WassenaarExplainer {
    private final Entries entries;
    private final EccnExplainer eccns;

    WassenaarExplainer(Entries entries, EccnExplainer eccns) {
        this.entries = entries;
        this.eccns = eccns;
    }

    Optional<Explanation> explain(WassenaarCode code) {
        if (!entries.get("wassenaar-index").members().contains(code.entry())) {
            return Optional.empty();
        }
        Optional<Explanation> mirrored = eccns.explain(code.eccn());
        Bilingual category = CategoryNames.category(code.eccn());
        Bilingual group = CategoryNames.group(code.group());
        List<Link> related = new ArrayList<>();
        mirrored.ifPresent(m -> related.add(new Link(m.term(), m.title())));
        related.add(entries.get("wassenaar").link());
        mirrored.ifPresent(m -> related.addAll(m.related()));
        return Optional.of(new Explanation(
                code.whole(),
                new Bilingual(
                        "Wassenaar entry " + code.whole() + ", ECCN " + code.eccn(),
                        "瓦森纳条目" + code.whole() + "，对应ECCN " + code.eccn()),
                new Bilingual(
                        "An entry of the list of dual-use goods: category " + code.category() + ", " + category.en()
                                + "; group " + code.group() + ", " + group.en() + ".",
                        "两用物项清单条目：第" + code.category() + "类 " + category.zh() + "，" + code.group() + "组 " + group.zh()
                                + "。"),
                mirrored.map(Explanation::effect)
                        .orElse(new Bilingual(
                                "The Commerce Control List has no entry of that number.", "商业管制清单中没有对应编号的条目。")),
                List.of(new Section(Headings.WASSENAAR, points(code, entries))),
                mirrored.map(Explanation::citations).orElse(List.of()),
                mirrored.map(Explanation::implementedBy).orElse(List.of()),
                related,
                List.of()));
    }

    /** What is known of an entry: its number on both lists, whether it is sensitive, how it changed. */
    static List<Bilingual> points(WassenaarCode code, Entries entries) {
        List<Bilingual> points = new ArrayList<>();
        points.add(new Bilingual(
                "Wassenaar " + code.whole() + " is ECCN " + code.eccn(),
                "瓦森纳" + code.whole() + "即ECCN " + code.eccn()));
        for (String list : List.of("wassenaar-sensitive", "wassenaar-very-sensitive")) {
            ReferenceEntry sensitive = entries.get(list);
            List<String> listed =
                    sensitive.members().stream().filter(code::touches).toList();
            if (!listed.isEmpty()) {
                String codes = String.join(", ", listed);
                points.add(new Bilingual(
                        sensitive.title().en() + ": " + codes, sensitive.title().zh() + "：" + codes));
            }
        }
        return points;
    }
}
