package org.exportscreening.rules.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.exportscreening.rules.json.JsonCursor;
import org.exportscreening.rules.rulebook.Rule;
import org.exportscreening.rules.rulebook.Rulebook;

/** Explains an entry of the Commerce Control List from the tables of a rulebook. Immutable and thread-safe. */
final class EccnExplainer {
    private static final Pattern ECCN = Pattern.compile("(?:ECCN)?(\\d[A-E]\\d{3})((?:\\.[A-Z0-9]+)*)");
    private static final String TABLE = "commerce-control-list-";
    private static final String SUPPLEMENT = "15 CFR 774 Supp. 1";

    private final Map<String, JsonCursor> rows = new LinkedHashMap<>();
    private final Entries entries;
    private final RuleCitations citations;

    EccnExplainer(Rulebook rulebook, RuleCitations citations, Entries entries) {
        for (char category = '0'; category <= '9'; category++) {
            rulebook.table(TABLE + category)
                    .ifPresent(table -> table.get("entries")
                            .elements()
                            .forEach(row -> rows.put(row.get("eccn").text(), row)));
        }
        this.citations = citations;
        this.entries = entries;
    }

    /** The ECCN that a code in upper case without blanks names, its paragraph in lower case; null if it names none. */
    @Nullable
    static String eccn(String code) {
        Matcher m = ECCN.matcher(code);
        return m.matches() ? m.group(1) + m.group(2).toLowerCase(Locale.ROOT) : null;
    }

    /** Every ECCN of the tables. */
    Set<String> all() {
        return rows.keySet();
    }

    Bilingual title(String heading) {
        JsonCursor row = rows.get(heading);
        String words = row == null ? "" : row.get("title").text();
        return new Bilingual(
                "ECCN " + heading + ": " + words,
                "ECCN " + heading + "：" + anatomy(heading).zh());
    }

    Optional<Explanation> explain(String eccn) {
        String heading = eccn.substring(0, 5);
        JsonCursor row = rows.get(heading);
        if (row == null) {
            return Optional.empty();
        }
        String cite = SUPPLEMENT + ", " + eccn;
        List<Rule> rules = citations.of(cite);
        List<Section> sections = new ArrayList<>(EccnLines.sections(row, eccn));
        WassenaarCode mirrored = WassenaarCode.ofEccn(eccn);
        if (mirrored != null && entries.get("wassenaar-index").members().contains(mirrored.entry())) {
            sections.add(new Section(Headings.WASSENAAR, WassenaarExplainer.points(mirrored, entries)));
        }
        sections.addAll(RuleLines.section(rules));
        List<String> implemented = new ArrayList<>(List.of("table:" + TABLE + heading.charAt(0)));
        implemented.addAll(RuleLines.ids(rules));
        Bilingual words = title(heading);
        Bilingual anatomy = anatomy(heading);
        String english = row.get("title").text();
        return Optional.of(new Explanation(
                eccn,
                new Bilingual(words.en().replaceFirst(heading, eccn), words.zh().replaceFirst(heading, eccn)),
                new Bilingual(
                        "An entry of the Commerce Control List: " + english + ". " + anatomy.en() + ".",
                        "商业管制清单条目：" + anatomy.zh() + "。"),
                EccnLines.effect(row),
                sections,
                List.of(cite),
                implemented,
                related(eccn),
                RuleLines.unverified(rules)));
    }

    /** What the signs of the number say. */
    private Bilingual anatomy(String heading) {
        Bilingual category = CategoryNames.category(heading);
        Bilingual group = CategoryNames.group(heading.charAt(1));
        return new Bilingual(
                "Category " + heading.charAt(0) + ", " + category.en() + "; group " + heading.charAt(1) + ", "
                        + group.en(),
                "第" + heading.charAt(0) + "类 " + category.zh() + "，" + heading.charAt(1) + "组 " + group.zh());
    }

    private List<Link> related(String eccn) {
        return entries.all().stream()
                .filter(e -> e.eccns().stream()
                        .anyMatch(p -> RuleCitations.within(eccn, p) || RuleCitations.within(p, eccn)))
                .map(ReferenceEntry::link)
                .toList();
    }
}
