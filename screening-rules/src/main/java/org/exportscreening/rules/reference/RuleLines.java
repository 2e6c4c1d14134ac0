package org.exportscreening.rules.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.exportscreening.rules.rulebook.EffectivePeriod;
import org.exportscreening.rules.rulebook.Rule;
import org.exportscreening.rules.rulebook.RuleKind;
import org.exportscreening.rules.rulebook.RuleVersion;

/** Rules as points of an explanation: title, versions, dates. Stateless. */
final class RuleLines {
    private RuleLines() {}

    /** A section about the rules; none where there are none. */
    static List<Section> section(List<Rule> rules) {
        return rules.isEmpty()
                ? List.of()
                : List.of(new Section(
                        Headings.RULES, rules.stream().map(RuleLines::line).toList()));
    }

    static List<String> ids(List<Rule> rules) {
        return rules.stream().map(r -> "rule:" + r.id()).toList();
    }

    /** What of the rules was not held against its source. */
    static List<Bilingual> unverified(List<Rule> rules) {
        List<Bilingual> marks = new ArrayList<>();
        for (Rule rule : rules) {
            rule.versions().stream().filter(v -> !v.verified()).forEach(v -> {
                String what = rule.id() + ", " + v.period();
                marks.add(new Bilingual("text of " + what, "规则文本：" + rule.id() + "，" + period(v.period())));
            });
        }
        return marks;
    }

    private static Bilingual line(Rule rule) {
        return new Bilingual(
                rule.id() + ": " + rule.title() + "; "
                        + rule.versions().stream()
                                .map(v -> v.period() + " " + v.citation() + amended(v))
                                .collect(Collectors.joining("; ")),
                rule.id() + "：" + kind(rule.kind()) + "；"
                        + rule.versions().stream()
                                .map(v -> period(v.period()) + " " + v.citation() + amended(v))
                                .collect(Collectors.joining("；")));
    }

    private static String amended(RuleVersion version) {
        return version.amendedBy().isEmpty() ? "" : " (" + String.join(", ", version.amendedBy()) + ")";
    }

    private static String period(EffectivePeriod period) {
        return (period.from() == null ? "起始不限" : period.from() + "起")
                + (period.to() == null ? "" : "至" + period.to() + "前");
    }

    private static String kind(RuleKind kind) {
        return switch (kind) {
            case JURISDICTION -> "管辖范围";
            case HELPER -> "辅助条件";
            case CLASSIFICATION -> "分类";
            case EXCEPTION -> "例外规定";
            case LICENSE_EXCEPTION -> "许可例外";
            case EXCEPTION_RESTRICTION -> "许可例外的限制";
            case DUTY -> "附随义务";
            case DEFINITION -> "定义";
            case LICENSE_REQUIREMENT -> "许可要求";
            case PROHIBITION -> "禁止";
            case HOLD -> "暂停待查";
            case CONDITION -> "条件";
        };
    }
}
