package org.exportscreening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "MEU list, Military End-User List",
        "734.9(e)(3), '15 CFR 734.9(e)(3): Entity List foreign direct product rule, footnote 5'",
        "3E004, ECCN 3E004: Technology for slicing and polishing 300 mm silicon wafers",
        "section 301, Section 301",
        "瓦森纳, 瓦森纳安排",
        "实体清单, 实体清单"
    })
    void aTermIsExplainedInItsLanguage(String term, String title) {
        Run run = Run.of(home, "explain", term);

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith(title);
    }

    @Test
    void severalWordsAreOneTerm() {
        assertThat(Run.of(home, "explain", "MEU", "list").out()).startsWith("Military End-User List");
    }

    @Test
    void theLanguageCanBeChosen() {
        assertThat(Run.of(home, "explain", "实体清单", "--lang", "en").out())
                .startsWith("Entity List\n")
                .contains("What it does to a transaction", "rule:ear.744.11.a", "list:EL");
        assertThat(Run.of(home, "explain", "Entity List", "--lang", "zh").out())
                .startsWith("实体清单\n")
                .contains("对交易的影响", "本库中的实现", "rule:ear.744.11.a");
        assertThat(Run.of(home, "explain", "Entity List", "--lang", "fr").refused(ExitStatus.BAD_INPUT))
                .contains("--lang");
    }

    @Test
    void theEnvironmentDecidesWhereNothingElseDoes() {
        Map<String, String> chinese = Map.of("LANG", "zh_CN.UTF-8");

        assertThat(Run.with(home, chinese, new byte[0], "explain", "UVL").out()).startsWith("未经核实清单");
        assertThat(Run.with(home, Map.of("LANG", "de_DE.UTF-8"), new byte[0], "explain", "UVL")
                        .out())
                .startsWith("Unverified List");
    }

    @Test
    void jsonHasBothLanguages() {
        Run run = Run.of(home, "explain", "de minimis", "--json");

        assertThat(run.json().at("/explanation/title/zh").asText()).isEqualTo("最低减让");
        assertThat(run.json().at("/explanation/citations/0").asText()).isEqualTo("15 CFR 734.4");
    }

    @Test
    void whatBearsTheSameNameIsNamed() {
        assertThat(Run.of(home, "explain", "encryption").out()).contains("Also of that name: exception-ENC");
    }

    @Test
    void anUnknownTermIsAnsweredWithTheNearest() {
        assertThat(Run.of(home, "explain", "3E044").refused(ExitStatus.BAD_INPUT))
                .contains("nothing is known of \"3E044\"; did you mean one of these: ", "3E004");
        assertThat(Run.of(home, "explain", "多边").refused(ExitStatus.BAD_INPUT)).contains("没有关于“多边”的条目；您要找的可能是：");
        assertThat(Run.of(home, "explain", "qqqqqqqqqqqqqqq").refused(ExitStatus.BAD_INPUT))
                .isEqualTo("screening: nothing is known of \"qqqqqqqqqqqqqqq\"");
    }

    @Test
    void aScreenAgainstAListThatWasOnlyProposedSaysSo() {
        assertThat(Run.of(home, "name", "Huawei", "--list", "subsidy list").refused(ExitStatus.BAD_INPUT))
                .contains("Unknown list \"subsidy list\"", "(proposed, never enacted)");
        assertThat(Run.of(home, "name", "Huawei", "--list", "XYZQ").refused(ExitStatus.BAD_INPUT))
                .contains("Unknown list \"XYZQ\"")
                .doesNotContain("known as");
    }

    @Test
    void aTermIsNeeded() {
        assertThat(Run.of(home, "explain").refused(ExitStatus.BAD_INPUT)).contains("TERM");
    }
}
