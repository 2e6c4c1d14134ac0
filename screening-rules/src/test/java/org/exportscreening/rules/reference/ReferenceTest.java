package org.exportscreening.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.exportscreening.rules.rulebook.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {
    private static final Reference REFERENCE = Reference.bundled(Rulebook.bundledEar());

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern SENTENCE = Pattern.compile("[a-z]{2,} [a-z]{2,} [a-z]{2,} [a-z]{2,}");

    private static Explanation explain(String term) {
        Lookup found = REFERENCE.explain(term);
        return found.explanation().orElseThrow(() -> new AssertionError(term + ": nothing, but " + found.others()));
    }

    @ParameterizedTest
    @CsvSource({
        "MEU list, MEU",
        "meu  LIST, MEU",
        "ＭＥＵ　ｌｉｓｔ, MEU",
        "Military End User, MEU",
        "military end-user list, MEU",
        "军事最终用户清单, MEU",
        "实体清单, EL",
        "实体名单, EL",
        "出口管制, ear",
        "出口管制法, export-control-act-1949",
        "出口管理法, export-administration-act-1979",
        "军事最终用护清单, MEU",
        "Category 5, wassenaar-category-5p1",
        "Entity Lst, EL",
        "未经核实清单, UVL",
        "瓦森纳, wassenaar",
        "瓦森纳协定, wassenaar",
        "Wasenaar, wassenaar",
        "section 301, section-301",
        "Section301, section-301",
        "301条款, section-301",
        "section 311, patriot-act-311",
        "Huawei rule, fdp-footnote-1",
        "Huawei, huawei",
        "华为, huawei",
        "de minimis, de-minimis",
        "De Minimis rule, de-minimis",
        "最低减让, de-minimis",
        "外国直接产品规则, fdp",
        "推定拒绝, presumption-of-denial",
        "presumption of denail, presumption-of-denial",
        "商业管制清单, ccl",
        "国家管制图表, country-chart",
        "D:5, group-D5",
        "Country Group A:5, group-A5",
        "ML21, ML21",
        "ml 21, ML21",
        "ML21.b.5, wa-change-cyber-warfare",
        "USML category XI, usml-XI",
        "NS, reason-NS",
        "国家安全, reason-NS",
        "License Exception STA, exception-STA",
        "STA, exception-STA",
        "NSG, regime-nsg",
        "advanced-node IC, advanced-node-ic",
        "red flags, red-flag",
        "is informed, is-informed",
        "被告知, is-informed",
        "GP 4, general-prohibition-4",
        "国防七子, seven-sons",
        "SM4, encryption",
        "CET, cet-list",
        "14类新兴技术, emerging-technologies"
    })
    void anEntryIsFoundByItsNames(String term, String id) {
        assertThat(explain(term).term()).isEqualTo(id);
    }

    @Test
    void anEccnIsAnsweredFromTheControlList() {
        Explanation e = explain("3e004");

        assertThat(e.title().en()).startsWith("ECCN 3E004: Technology for slicing");
        assertThat(e.title().zh()).contains("3E004", "第3类 电子", "E组 技术");
        assertThat(e.implementedBy()).contains("table:commerce-control-list-3");
        assertThat(e.citations()).containsExactly("15 CFR 774 Supp. 1, 3E004");
        assertThat(e.text(Locale.ENGLISH))
                .contains("entire entry: NS (NS1)")
                .contains("TSR: entire entry")
                .contains("added on 2020-10-05 (85 FR 62583)")
                .contains("Wassenaar 3.E.4 is ECCN 3E004")
                .contains("six-emerging-technologies")
                .contains("wa-change-wafer");
        assertThat(e.text(Locale.CHINESE)).contains("整个条目：NS（NS1）").contains("2020-10-05新增（85 FR 62583）");
    }

    @Test
    void aParagraphOfAnEccnNarrowsTheLines() {
        assertThat(explain("ECCN 5A004.b").text(Locale.ENGLISH))
                .contains("ECCN 5A004.b")
                .contains("added on 2020-10-05");
        assertThat(explain("5A004.a").text(Locale.ENGLISH)).doesNotContain("added on 2020-10-05");
        assertThat(explain("3A001.b.2").text(Locale.ENGLISH)).contains("NS1").doesNotContain("z.1.a");
    }

    @Test
    void aWassenaarNumberLeadsToItsEccn() {
        Explanation e = explain("3.E.4");

        assertThat(e.title().en()).isEqualTo("Wassenaar entry 3.E.4, ECCN 3E004");
        assertThat(e.related()).extracting(Link::term).contains("3E004", "wassenaar");
        assertThat(explain("5.A.1.j").title().zh()).isEqualTo("瓦森纳条目5.A.1.j，对应ECCN 5A001.j");
        assertThat(explain("1.C.1").text(Locale.ENGLISH)).contains("Wassenaar very sensitive list: 1.C.1");
        assertThat(explain("3.C.1").text(Locale.ENGLISH)).doesNotContain("sensitive list");
        assertThat(REFERENCE.explain("3.E.40").explanation()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"734.9(e)(3)", "15 CFR 734.9(e)(3)", "15cfr734.9(E)(3)", "§ 734.9 (e) (3)", "ear.734.9.e.3"})
    void aParagraphIsAnsweredFromItsRules(String term) {
        Explanation e = explain(term);

        assertThat(e.term()).isEqualTo("15 CFR 734.9(e)(3)");
        assertThat(e.title().zh()).isEqualTo("15 CFR 734.9(e)(3)：实体清单外国直接产品规则（脚注5，先进芯片）");
        assertThat(e.implementedBy()).containsExactly("rule:ear.734.9.e.3");
        assertThat(e.text(Locale.ENGLISH)).contains("2024-12-02 to 2025-01-16 15 CFR 734.9(e)(3)", "89 FR 96790");
    }

    @Test
    void aSectionAnswersWithAllItsRules() {
        Explanation e = explain("15 CFR 744.21");

        assertThat(e.title().en()).isEqualTo("15 CFR 744.21: military end uses and users");
        assertThat(e.implementedBy()).contains("rule:ear.744.21.a.1", "rule:ear.744.21.a.2");
        assertThat(e.related()).extracting(Link::term).contains("MEU");
        assertThat(explain("744.2").implementedBy()).isNotEmpty().noneMatch(r -> r.contains("744.21"));
        assertThat(explain("part 744").implementedBy()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Supplement No. 7 to part 744", "15 CFR 744 Supp. 7", "part 744, supplement 7"})
    void aSupplementIsFound(String term) {
        assertThat(explain(term).title().en()).isEqualTo("15 CFR 744 Supp. 7: Military End-User List");
    }

    @Test
    void aParagraphThatNoRuleCitesIsSaidToHaveNone() {
        assertThat(explain("734.9(z)").effect().en()).startsWith("No rule of this library rests on it");
        assertThat(explain("734.9(z)").title().zh()).isEqualTo("15 CFR 734.9(z)：外国直接产品规则");
    }

    @Test
    void anActAnswersWithWhatItChanged() {
        Explanation e = explain("85 FR 62583");

        assertThat(e.related()).extracting(Link::term).contains("six-emerging-technologies", "wa-change-wafer");
        assertThat(explain("89FR96790").implementedBy()).contains("rule:ear.734.9.k");
    }

    @Test
    void membersOfAGroupComeFromTheRulebookWithTheirDays() {
        assertThat(explain("D:5").text(Locale.ENGLISH)).contains("CN").doesNotContain("MO,");
        assertThat(explain("regime-mtcr").implementedBy()).contains("listdata:ear.740.A:2");
        assertThat(explain("瓦森纳安排").text(Locale.ENGLISH)).contains("AR, AU, AT").contains("2017-12-08: India joined");
    }

    @Test
    void whatWasNotCheckedIsSaid() {
        assertThat(explain("section 301").text(Locale.ENGLISH)).contains("Unverified", "Standard knowledge");
        assertThat(explain("section 301").text(Locale.CHINESE)).contains("未核实", "依据通行知识");
    }

    @Test
    void aListThatWasOnlyProposedIsNoList() {
        assertThat(explain("知识产权侵权清单").what().zh()).contains("从未编制", "没有可供筛查的名单");
        assertThat(explain("subsidy list").what().en()).contains("No such list was ever made");
        assertThat(explain("subsidy list").implementedBy()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3E044, 3E004", "Huawie rules for chips, huawei", "verified, UVL", "多边, regime-members"})
    void whatFitsNothingIsAnsweredWithTheNearest(String term, String meant) {
        Lookup found = REFERENCE.explain(term);

        assertThat(found.explanation()).isEmpty();
        assertThat(found.others()).extracting(Link::term).contains(meant);
    }

    @Test
    void aParagraphThatIsNotThereIsAnsweredWithTheNearest() {
        assertThat(REFERENCE.explain("734.99(k)").others())
                .extracting(Link::term)
                .contains("15 CFR 734.9(k)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "?", "zzzzzzzzzzzzzzzzzzzzzz", "(((", "7", "\u0000", "3E", "ML23.x"})
    void nonsenseIsNoError(String term) {
        assertThat(REFERENCE.explain(term).explanation()).isEmpty();
    }

    @Test
    void jsonHasBothLanguages() {
        assertThat(REFERENCE.explain("UVL").toJson(false))
                .startsWith(
                        "{\"asked\":\"UVL\",\"explanation\":{\"term\":\"UVL\",\"title\":{\"en\":\"Unverified List\",\"zh\":\"未经核实清单\"}")
                .contains("\"implementedBy\":[\"list:UVL\",\"rule:ear.744.15\"");
        assertThat(REFERENCE.explain("nonesuch").toJson(false)).contains("\"explanation\":null");
    }

    @Test
    void aRedFlagIsKnownByItsNumber() {
        assertThat(explain("red flag 26").implementedBy()).containsExactly("rule:ear.732.supp-3.26");
        assertThat(explain("警示信号2").implementedBy()).isEmpty();
    }

    /** Everything that can be answered: entries, control list entries, paragraphs of rules, Wassenaar entries. */
    static Stream<String> everyTerm() {
        Rulebook rulebook = Rulebook.bundledEar();
        RuleCitations citations = new RuleCitations(rulebook);
        return Stream.of(
                        REFERENCE.ids().stream(),
                        new EccnExplainer(rulebook, citations, Entries.bundled()).all().stream(),
                        citations.all().stream().filter(c -> c.matches("15 CFR [^ ]+")),
                        explain("wassenaar-index").sections().stream()
                                .filter(s -> s.heading().equals(Headings.MEMBERS))
                                .flatMap(s -> Stream.of(s.points().get(0).en().split(", "))))
                .flatMap(terms -> terms);
    }

    @Test
    void everythingIsAnsweredInBothLanguagesWithoutMixingThem() {
        List<String> wrong = new ArrayList<>();
        everyTerm().forEach(term -> {
            Explanation e = explain(term);
            if (HAN.matcher(e.text(Locale.ENGLISH)).find()) {
                wrong.add(term + ": Chinese in the English text");
            }
            String chinese = e.text(Locale.CHINESE);
            chinese.lines().filter(SENTENCE.asPredicate()).forEach(line -> wrong.add(term + ": " + line));
            Stream.of(e.text(Locale.ENGLISH), chinese)
                    .flatMap(String::lines)
                    .filter(line -> line.length() > 114)
                    .forEach(line -> wrong.add(term + ": too long: " + line));
            if (!HAN.matcher(e.title().zh()).find()) {
                wrong.add(term + ": no Chinese title");
            }
        });

        assertThat(wrong).isEmpty();
    }
}
